import {
  Document,
  DocumentGridType,
  type ISectionOptions,
  Packer,
  PageOrientation,
  type Paragraph,
  SectionType,
  type Table,
} from 'docx';
import { readZip } from '../../office/index.js';
import type { Profile } from '../profile.js';
import { STAND_INS, type TagTable } from '../tags.js';
import { CONTAINERS, type ContainerBlock, type MarkdownBlock } from './blocks.js';
import type { FrontParts } from './front-parts.js';
import type { Measures } from './measures.js';
import { thin } from './official/pieces.js';
import { bodyParagraph, type ParagraphLook, styled, tagParagraph } from './paragraphs.js';
import { buildTable } from './tables.js';

interface SectionPlan {
  landscape: boolean;
  attachment: boolean;
  children: (Paragraph | Table)[];
}

/** Builds the body with the `docx` library and returns `word/document.xml`, stand-ins in it. */
export async function buildDocumentXml(
  blocks: MarkdownBlock[],
  front: FrontParts,
  table: TagTable,
  profile: Profile,
  measures: Measures,
): Promise<string> {
  const sections = new SectionPlanner(front, table, profile, measures).plan(blocks);
  const document = new Document({ sections: sections.map((s) => section(s, measures)) });
  const zip = readZip(await Packer.toBuffer(document), 'docx').value!;
  return zip.text('word/document.xml')!;
}

function section({ landscape, children }: SectionPlan, m: Measures): ISectionOptions {
  const { top, right, bottom, left } = m.margin;
  // A turned page is bound at its top: the margins turn with it (GB/T 9704, 8).
  const margin = landscape ? { top: left, right: top, bottom: right, left: bottom } : m.margin;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the two itself when the page lies.
        size: { ...m.page, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...margin, header: 850, footer: m.footer.foot, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: m.linePitch },
    },
    children,
  };
}

const lookOf = (container: (typeof CONTAINERS)[keyof typeof CONTAINERS]): ParagraphLook => ({
  ...('align' in container && { align: container.align }),
  ...('style' in container && { style: container.style }),
});

class SectionPlanner {
  private readonly sections: SectionPlan[] = [{ landscape: false, attachment: false, children: [] }];
  private signed = false;
  /** The last paragraph of the text and where it stands, so that it can be kept with the signature. */
  private last: { at: number; text: string; look: ParagraphLook } | undefined;

  constructor(
    private readonly front: FrontParts,
    private readonly table: TagTable,
    private readonly profile: Profile,
    private readonly measures: Measures,
  ) {}

  plan(blocks: MarkdownBlock[]): SectionPlan[] {
    this.current.children.push(...this.front.before);
    const pending: string[] = [];
    let afterContainer = false;
    for (const block of blocks) {
      if (block.kind === 'tags') {
        // Tags that close what holds a section belong to it, tags before a section to the section.
        const closes = this.kinds(block.text).every((k) => k === 'close' || k === 'comment');
        if (closes && pending.length === 0) this.current.children.push(tagParagraph(block.text));
        else pending.push(block.text);
      } else if (block.kind === 'container' && CONTAINERS[block.type].section) {
        this.startSection(block);
        this.flush(pending);
        this.fillSection(block);
        afterContainer = true;
      } else {
        if (afterContainer) this.sections.push({ landscape: false, attachment: false, children: [] });
        afterContainer = false;
        this.flush(pending);
        this.add(block, this.current.landscape);
      }
    }
    this.flush(pending);
    this.sign();
    this.imprint();
    return this.sections;
  }

  private get current(): SectionPlan {
    return this.sections.at(-1)!;
  }

  private kinds(text: string): string[] {
    return (text.match(STAND_INS) ?? []).map((c) => this.table.of(c).kind);
  }

  private flush(pending: string[]): void {
    for (const text of pending.splice(0)) this.current.children.push(tagParagraph(text));
  }

  private startSection(block: ContainerBlock): void {
    const { landscape, attachment } = CONTAINERS[block.type] as { landscape: boolean; attachment: boolean };
    if (attachment) this.sign();
    this.sections.push({ landscape, attachment, children: [] });
  }

  /** List of attachments, signature and date stand at the end of the text, before the first attachment. */
  private sign(): void {
    if (this.signed || this.front.after.length === 0) return;
    this.signed = true;
    const { children } = this.current;
    if (this.last && this.last.at === children.length - 1)
      children[this.last.at] = bodyParagraph(this.last.text, this.profile, { ...this.last.look, keepNext: true });
    if (this.current.landscape) this.sections.push({ landscape: false, attachment: false, children: [] });
    this.current.children.push(...this.front.after);
  }

  /** 版记 stands upright at the foot of the last page. */
  private imprint(): void {
    if (!this.front.imprint) return;
    // LibreOffice puts a floating table that begins a section on the page before.
    if (this.current.landscape) this.sections.push({ landscape: false, attachment: false, children: [thin()] });
    this.current.children.push(this.front.imprint, thin());
  }

  private fillSection(block: ContainerBlock): void {
    const { children, attachment, landscape } = this.current;
    if (attachment) {
      children.push(styled('AttachmentLabel', this.table.generate('{{附件标识}}', block.place), this.profile));
      children.push(styled('AttachmentTitle', block.title, this.profile));
    }
    for (const inner of block.blocks) this.add(inner, landscape);
  }

  private add(block: MarkdownBlock, landscape: boolean, look: ParagraphLook = {}): void {
    const { children } = this.current;
    const { profile, measures, table } = this;
    switch (block.kind) {
      case 'tags':
        children.push(tagParagraph(block.text));
        break;
      case 'heading': {
        const call = block.label === undefined ? '标题编号' : '不编号';
        const number = table.generate(`{{${call} ${block.level}}}`, block.place);
        children.push(styled(`Heading${block.level}`, number + (block.label ?? '') + block.text, profile));
        break;
      }
      case 'paragraph':
        this.last = { at: children.length, text: block.text, look };
        children.push(bodyParagraph(block.text, profile, look));
        break;
      case 'table': {
        const width = landscape ? measures.textWidth.landscape : measures.textWidth.portrait;
        children.push(buildTable(block, width, profile));
        break;
      }
      case 'container': {
        const container = CONTAINERS[block.type];
        for (const inner of block.blocks) this.add(inner, landscape, { ...look, ...lookOf(container) });
      }
    }
  }
}
