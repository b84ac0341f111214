import { patchXlsx, readZip, writeZip } from '../../src/office/index.js';
import { sampleWorkspace, upperBooks } from '../../src/sample/index.js';
import { rowsOf, type Typed, typed } from '../support/edit-workbook.js';
import type { Folder } from './collection.js';
import { plan } from './sample-town.js';

/** Files put in place of the clean town's; null takes one away. */
export type Changes = Record<string, Uint8Array | null>;

/** Figures as figures. */
const asTyped = (text: string | undefined): Typed[2] =>
  text === undefined ? null : /^\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : text;

/** A small town whose workbooks somebody spoils: four villages, the town, three departments. */
export class PlantedTown {
  private constructor(
    readonly clean: Folder,
    /** Another workbook of 新村社区, without a single problem. */
    readonly sound: Uint8Array,
  ) {}

  static async make(): Promise<PlantedTown> {
    const clean = new Map<string, Uint8Array>();
    const options = { plan, villages: 4, households: 30, seed: 3, profile: 'normal' as const };
    const made = [];
    for await (const one of sampleWorkspace(options)) {
      clean.set(`${one.village.name}.xlsx`, one.workbook);
      made.push(one);
    }
    for await (const { unit, workbook } of upperBooks({ ...options, villages: made }))
      clean.set(`${unit.name}.xlsx`, workbook);
    let sound = new Uint8Array();
    for await (const { workbook } of sampleWorkspace({ ...options, villages: 2, seed: 11, profile: 'none' }))
      sound = new Uint8Array(workbook);
    return new PlantedTown(clean, sound);
  }

  with(changes: Changes): Folder {
    const folder = new Map(this.clean);
    for (const [name, bytes] of Object.entries(changes))
      if (bytes) folder.set(name, bytes);
      else folder.delete(name);
    return folder;
  }

  book = (file: string): Uint8Array => this.clean.get(file)!;
  rows = (file: string, sheet: string, key: string) =>
    rowsOf(this.book(file), sheet, key).filter((row) => row[key] !== undefined);
  households = (file: string) => this.rows(file, '农户', '户编号');
  findings = (file: string) => this.rows(file, '问题台账', '问题编号');

  type = (file: string, sheet: string, edits: readonly Typed[]): Changes => ({
    [file]: typed(this.book(file), sheet, edits),
  });

  /** Types the person of one village over the one of another who stands there in the same relation. */
  listAgain(relation: string, from: string, to: string, keys: readonly string[], more: Record<string, string> = {}) {
    const [guest, host] = [from, to].map((file) =>
      this.rows(file, '家庭成员', '人编号').find(({ 与户主关系 }) => 与户主关系 === relation),
    );
    const values = { ...Object.fromEntries(keys.map((key) => [key, guest![key] ?? null])), ...more };
    return this.type(
      to,
      '家庭成员',
      Object.entries(values).map(([key, value]): Typed => [host!.人编号!, key, value]),
    );
  }

  /** One cell of the first finding in this state. */
  finding(file: string, state: string, column: string, value: (row: Record<string, string>) => string | null): Changes {
    const row = this.findings(file).find(({ 状态 }) => 状态 === state)!;
    return this.type(file, '问题台账', [[row.问题编号!, column, value(row)]]);
  }

  /** Texts down one column, from the first row on. */
  texts(file: string, sheet: string, key: string, column: string, texts: readonly string[]): Changes {
    const rows = this.rows(file, sheet, key).slice(0, texts.length);
    return this.type(
      file,
      sheet,
      rows.map((row, at): Typed => [row[key]!, column, texts[at]!]),
    );
  }

  /** 16 ordinary households get what the first of them answered, on all sheets that count as answers. */
  alike(file: string): Changes {
    const own = /^(户编号|户主姓名|组|网格|.*电话|帮扶|入户日期|入户人员|受访人|家庭人口|row$)/;
    const ids = this.households(file)
      .filter(({ 户类型, 监测对象类别 }) => 户类型 === '一般农户' && 监测对象类别 === '非监测对象')
      .map(({ 户编号 }) => 户编号!)
      .slice(0, 16);
    let bytes = this.book(file);
    for (const sheet of ['农户', '收入支出', '满意度']) {
      const rows = rowsOf(bytes, sheet, '户编号');
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !own.test(name));
      const first = rows.find(({ 户编号 }) => 户编号 === ids[0])!;
      const others = rows.filter(({ 户编号 }) => ids.slice(1).includes(户编号!));
      const edits = others.flatMap(({ 户编号 }) => columns.map((name): Typed => [户编号!, name, asTyped(first[name])]));
      bytes = typed(bytes, sheet, edits);
    }
    return { [file]: bytes };
  }

  /** A workbook with other words on its cover. */
  cover = (to: string, from: string, cells: Record<string, string>): Changes => ({
    [to]: patchXlsx(this.book(from), '', {
      setCells: Object.entries(cells).map(([ref, value]) => ({ sheet: '封面', ref, value, kind: 'text' as const })),
    }).value!,
  });

  /** The same text in every part of the file, as somebody changes it who knows how. */
  edited(file: string, from: string, to: string): Uint8Array {
    const archive = readZip(this.book(file), '').value!;
    return writeZip(
      archive.names().map((name) => {
        const xml = /\.xml$/.test(name) ? archive.text(name) : undefined;
        return { name, data: xml?.replaceAll(from, to) ?? archive.bytes(name)! };
      }),
    );
  }
}
