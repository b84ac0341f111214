import type { Context, Node } from 'pdfmake/js/LayoutBuilder.js';
import type { Excluded, Flow, Flowable } from '../flow.js';
import { type FootPage, PageFoot } from '../page-foot.js';
import type { TakenRoom } from '../page-room.js';
import { LayoutBuilder } from './modules.js';

/** A node that pdfmake takes for an empty text; what it really holds places itself. */
export const flowNode = (flowable: Flowable): object => ({ text: '', flowable });

/** pdfmake's layout with our own text and tables: pdfmake keeps the pages, sections, headers, footers and watermarks. */
export class Layout extends LayoutBuilder {
  override tryLayoutDocument(...args: unknown[]): unknown {
    this.docMeasure.measureLeaf = (node) => Object.assign(node, { _inlines: [], _minWidth: 0, _maxWidth: 0 });
    return super.tryLayoutDocument(...args);
  }

  readonly #foot = new PageFoot();
  readonly #excluded = new Map<number, Excluded[]>();
  /** How many items of a page stand behind the others. */
  readonly #behind = new Map<number, number>();

  /** pt of the type area of a page (0-based) that its header and footer take. */
  taken = (_: number): TakenRoom => ({ top: 0, bottom: 0 });

  override processLeaf(node: Node): void {
    const { flowable } = node as { flowable?: Flowable } & Node;
    flowable?.place(this.#flow());
    if (flowable?.opensPage) this.#giveRoom();
    node.positions.push({ pageNumber: this.writer.context().page + 1 });
  }

  /** Header and footer take their room of the page that begins. */
  #giveRoom(): void {
    const context = this.writer.context();
    const { top, bottom } = this.taken(context.page);
    context.moveDown(top);
    context.availableHeight -= bottom;
  }

  #flow(): Flow {
    const { writer } = this;
    const context = (): Context => writer.context();
    const taken = () => this.taken(context().page);
    const add: Flow['add'] = (type, item, behind = false) => {
      const { items } = context().getCurrentPage();
      const { page } = context();
      const below = this.#behind.get(page) ?? 0;
      if (behind) this.#behind.set(page, below + 1);
      items.splice(behind ? below : items.length, 0, { type, item });
    };
    const excluded = (): Excluded[] => {
      const { page } = context();
      if (!this.#excluded.has(page)) this.#excluded.set(page, []);
      return this.#excluded.get(page)!;
    };
    const page = (): FootPage => {
      const { pageSize, pageMargins } = context().getCurrentPage();
      const taken = this.taken(context().page);
      const bottom = pageSize.height - pageMargins.bottom - taken.bottom;
      return { x: context().x, bottom, height: bottom - pageMargins.top - taken.top, add };
    };
    const newPage = () => {
      this.#foot.close(page());
      writer.moveToNextPage();
      this.#giveRoom();
      context().availableHeight -= this.#foot.open(page());
    };
    return {
      get x() {
        return context().x;
      },
      get y() {
        return context().y;
      },
      get width() {
        return context().availableWidth;
      },
      get available() {
        return context().availableHeight;
      },
      get atTop() {
        return context().y <= context().pageMargins.top + taken().top + 0.01;
      },
      get pageHeight() {
        const { pageSize, pageMargins } = context().getCurrentPage();
        return pageSize.height - pageMargins.top - pageMargins.bottom - taken().top - taken().bottom;
      },
      get page() {
        return context().page;
      },
      newPage,
      moveDown: (points) => {
        context().moveDown(points);
      },
      footRoom: (pieces) => this.#foot.room(pieces),
      addToFoot: (pieces, room = context().availableHeight) => {
        context().availableHeight -= this.#foot.add(pieces, room);
      },
      endFoot: () => {
        while (this.#foot.waiting) newPage();
        this.#foot.close(page());
      },
      add,
      get excluded() {
        return excluded();
      },
      exclude: (area) => {
        excluded().push(area);
      },
    };
  }
}
