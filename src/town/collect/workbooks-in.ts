import type { Diagnostic } from '../../diagnostics/index.js';
import type { Files } from '../../ports.js';
import * as say from './codes.js';
import { findFiles } from './find-files.js';
import { REGISTER_FILE, readRegisterFile } from './register-file.js';

export interface WorkbookPlace {
  path: string;
  /** Its name for messages: below the folder named, or as it was received. */
  file: string;
  /** Whose it is, where a register says so. */
  owner?: string;
}

export interface WorkbooksIn {
  workbooks: WorkbookPlace[];
  /** Finished reports that stand for villages without a workbook: by the register only. */
  finished: WorkbookPlace[];
  diagnostics: Diagnostic[];
}

/**
 * The workbooks that a folder stands for: those that count, where `collect` keeps its register there; else all below it, at any
 * depth. Undefined: it is no folder. A 收件 folder inside is left alone and said (RECV-028), what must be received first too
 * (RECV-029); a register that counts nothing (RECV-001) or is broken (RECV-005) is said.
 */
export async function workbooksIn(files: Files, folder: string): Promise<WorkbooksIn | undefined> {
  if (!(await files.list(folder).catch(() => undefined))) return undefined;
  const place = { kind: 'file', file: folder } as const;
  const register = await readRegisterFile(files, folder);
  if (!register && (await files.exists(`${folder}/${REGISTER_FILE}`))) {
    const message = `“${folder}/${REGISTER_FILE}”读不出来，不知道哪些文件算数；再运行一次 cunbao collect 会重新写好。`;
    return { workbooks: [], finished: [], diagnostics: [say.recordBroken({ place, message })] };
  }
  if (register) {
    const counted = register.villages.flatMap(({ name, counted: one }) => (one ? [{ name, ...one }] : []));
    const workbooks = [...counted, ...register.upper].map(({ path, file, name }) => ({
      path: `${folder}/${path}`,
      file,
      owner: name,
    }));
    const finished = register.villages.flatMap(({ name, finished: one }) =>
      one ? [{ path: `${folder}/${one.path}`, file: one.file, owner: name }] : [],
    );
    const none = say.nothingFound({ place, message: `“${folder}”的收件登记里还没有能用的工作簿，也没有成品报告。` });
    return { workbooks, finished, diagnostics: workbooks.length + finished.length === 0 ? [none] : [] };
  }
  const { taken, stores } = await findFiles(files, folder);
  const isWorkbook = ({ from }: { from: string }): boolean => /\.xls[xm]?$/i.test(from);
  const workbooks = taken.filter(isWorkbook).map(({ path, from }) => ({ path, file: from }));
  const others = taken.filter((one) => !isWorkbook(one));
  return {
    workbooks,
    finished: [],
    diagnostics: [
      ...others.map(({ from }) =>
        say.toBeReceived({
          place: { kind: 'file', file: from },
          message: `“${from}”不是工作簿，没有读；上报包和报告要先收件。`,
        }),
      ),
      ...stores.map((from) =>
        say.storeLeft({
          place: { kind: 'file', file: from },
          message: `“${from}”是收件夹，没有再读；读的是外面的${workbooks.length}个工作簿。`,
        }),
      ),
      ...(workbooks.length === 0
        ? [say.nothingFound({ place, message: `“${folder}”和它下面的文件夹里没有工作簿（.xlsx）。` })]
        : []),
    ],
  };
}
