import type { Flowable } from '../flow.js';

export const pageBreakFlow: Flowable = {
  start: () => 0,
  place(flow) {
    if (!flow.atTop) flow.newPage();
  },
};
