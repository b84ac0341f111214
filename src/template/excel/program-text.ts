import type { Tag } from '../tags.js';
import type { Program } from '../xml/write-program.js';

/** A Handlebars program in the making. */
export class ProgramText {
  readonly offsets: Program['offsets'] = [];
  private readonly chunks: string[] = [];
  private length = 0;

  /** Fixed text; braces in it are made safe. */
  put(text: string): void {
    this.append(text.includes('{{') ? text.replaceAll('{{', '&#123;&#123;') : text);
  }

  putTag(tag: Tag): void {
    if (tag.kind === 'comment') return;
    // A backslash before a tag would escape it in Handlebars.
    if (this.chunks.at(-1)?.endsWith('\\')) this.append('\\');
    this.offsets.push({ at: this.length, tag });
    this.append(tag.source);
  }

  program(): Program {
    return { source: this.chunks.join(''), offsets: this.offsets };
  }

  private append(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
  }
}
