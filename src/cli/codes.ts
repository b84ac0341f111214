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

export const bothChanged = defineDiagnostic({
  code: 'OUT-030',
  severity: 'warning',
  title: '您和新版改了同一处',
  why: '更新工作区时，您的改动都保留；新版也改了同一处的，程序不替您选，留着您的。',
  fix: ['对照名称带“（新版）”的那一份，需要新版的就把那几行抄过来', '对照完把“（新版）”删掉'],
});

export const laidBeside = defineDiagnostic({
  code: 'OUT-031',
  severity: 'warning',
  title: '您改过的文件没有更新',
  why: '您改过这个文件，新版也改了，合不到一起（Word 文件、认不出原样的文件、合起来以后读不通的），所以没有动它。',
  fix: ['打开名称带“（新版）”的那一份，把您的改动抄到新版里，再改回原来的名称', '还要用原来的，就把“（新版）”删掉'],
});

export const changedSince = defineDiagnostic({
  code: 'OUT-032',
  severity: 'warning',
  title: '更新之后又改过，没有退回',
  why: '退回更新会丢掉您在更新之后的改动，所以这个文件留着没有动。',
  fix: ['要退回的，用提示里说的备份换掉它'],
});

export const olderWorkspace = defineDiagnostic({
  code: 'OUT-033',
  severity: 'info',
  title: '工作区的方案和模板是另一个版本的',
  why: '方案和模板随程序一起改进；旧的有时新程序读不懂，或者少了新的内容。',
  fix: ['运行 cunbao update 文件夹 看看要改什么；您改过的地方会保留，加 --apply 才动手，--undo 可以退回'],
});
