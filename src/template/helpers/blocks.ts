import type Handlebars from 'handlebars';
import { notAList } from '../codes.js';
import type { Runtime } from '../program/runtime.js';
import { holds } from './helper.js';

export interface BlockOptions {
  fn: Handlebars.TemplateDelegate;
  inverse: Handlebars.TemplateDelegate;
  data: { runtime: Runtime } & Record<string, unknown>;
  /** `start.line` is the number of the tag. */
  loc: { start: { line: number } };
}

/** The blocks that templates may use. */
export const blocks: Record<string, (this: unknown, value: unknown, options: BlockOptions) => string> = {
  if(value, options) {
    return holds(value) ? options.fn(this) : options.inverse(this);
  },
  unless(value, options) {
    return holds(value) ? options.inverse(this) : options.fn(this);
  },
  with(value, options) {
    if (value === undefined || value === null) return options.inverse(this);
    return options.fn(value, { data: options.data, blockParams: [value] } as never);
  },
  each(value, options) {
    if (!Array.isArray(value)) {
      if (value !== undefined && value !== null) reportNoList(options);
      return options.inverse(this);
    }
    if (value.length === 0) return options.inverse(this);
    const data: Record<string, unknown> = { ...options.data, _parent: options.data };
    let text = '';
    for (let i = 0; i < value.length; i++) {
      data.index = i;
      data.序号 = i + 1;
      data.first = i === 0;
      data.last = i === value.length - 1;
      text += options.fn(value[i], { data, blockParams: [value[i], i] } as never);
    }
    return text;
  },
};

function reportNoList({ data: { runtime }, loc }: BlockOptions): void {
  const tag = runtime.tagAt(loc.start.line);
  runtime.once(tag, 'list', () =>
    notAList({ place: tag.place, found: tag.source, message: `“${tag.source}”循环的不是列表。` }),
  );
}
