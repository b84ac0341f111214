import type { TableCell } from '../tree.js';

/** By Word's meaning in tables ([MS-DOC] TextFlow, [MS-OI29500] 2.1.558), whatever the letters say. */
const directions: Record<string, TableCell['direction']> = {
  tbRl: 'clockwise',
  rl: 'clockwise',
  btLr: 'counterclockwise',
  lr: 'counterclockwise',
  tbRlV: 'vertical',
  rlV: 'vertical',
  tbLrV: 'vertical',
  lrV: 'vertical',
};
const oddDirections: Record<string, string> = {
  tbLrV: '表格里自左向右的竖排按自右向左处理。',
  lrV: '表格里自左向右的竖排按自右向左处理。',
  lrTbV: '表格里逐字转了方向的文字按横排处理。',
  tbV: '表格里逐字转了方向的文字按横排处理。',
};

/** How the text of a cell runs, of `w:textDirection`; `message` where it is not drawn just so. */
export const readDirection = (asked: string): { direction: TableCell['direction']; message: string | undefined } => ({
  direction: directions[asked],
  message: oddDirections[asked],
});
