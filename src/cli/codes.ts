import { defineDiagnostic } from '../diagnostics/index.js';

export const wronglyUsed = defineDiagnostic({
  code: 'OUT-020',
  severity: 'error',
  title: '命令用法不对',
  why: '命令、选项或名称写得不对，程序不猜，什么也没有做。',
  fix: ['用 cunbao --help 看全部命令，用 cunbao <命令> --help 看一个命令的用法'],
});
