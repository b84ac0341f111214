import { defineDiagnostic } from '../diagnostics/index.js';

export const wronglyUsed = defineDiagnostic({
  code: 'OUT-020',
  severity: 'error',
  title: '命令用法不对',
  why: '命令、选项或名称写得不对，程序不猜，什么也没有做。',
  fix: ['用 cunbao --help 看全部命令，用 cunbao <命令> --help 看一个命令的用法'],
});

export const noRecords = defineDiagnostic({
  code: 'OUT-022',
  severity: 'error',
  title: '数据里没有记录',
  why: '每条记录填一份；一条也没有，就没有可填的。',
  fix: ['核对数据文件：CSV 第一行是栏名，第二行起才是记录；JSON 的列表不能是空的。'],
});
