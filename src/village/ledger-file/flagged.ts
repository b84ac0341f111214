import { maskNumbers } from '../../diagnostics/index.js';
import type { FlaggedSubject } from '../../inspect/index.js';
import type { TableCell, TableColumn } from '../../office/index.js';

/** Columns of a list of whom data suspect. */
export const flaggedColumns: readonly TableColumn[] = [
  { name: '序号', width: 5, align: 'center' },
  { name: '编号', width: 24, align: 'center' },
  { name: '户主', width: 10, align: 'center' },
  { name: '疑点', width: 70, align: 'left' },
  { name: '核实情况', width: 10, align: 'center' },
  { name: '说明', width: 30, align: 'left' },
];

export const flaggedCells = ({ subject, reasons, state, note }: FlaggedSubject, serial: number): TableCell[] => [
  serial,
  subject.id,
  subject.name,
  maskNumbers(reasons.join('；')),
  state,
  note === undefined ? undefined : maskNumbers(note),
];
