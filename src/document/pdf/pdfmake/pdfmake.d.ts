// pdfmake has no types of its own; these are the parts that the mends in this folder build on.

declare module 'pdfmake/js/PDFDocument.js' {
  export interface PdfOutlineItem {
    addItem(title: string, options?: { expanded?: boolean; top?: number; left?: number }): PdfOutlineItem;
    children: PdfOutlineItem[];
    options: { expanded?: boolean };
    outlineData: Record<string, unknown>;
  }
  export interface PdfReference {
    data: Record<string, unknown>;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
  }
  export interface PdfImage {
    width: number;
    height: number;
    colorSpace?: string;
  }
  export interface PdfPage {
    width: number;
    height: number;
    fonts: Record<string, unknown>;
  }
  class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    _fontFamilies: Record<string, object>;
    page: PdfPage;
    info: Record<string, unknown>;
    endMetadata(): void;
    appendXML(xml: string): void;
    endOutline(): void;
    outline: PdfOutlineItem;
    ref(data?: Record<string, unknown>): PdfReference;
    openImage(bytes: Uint8Array): PdfImage;
    file(bytes: Uint8Array, options: object): unknown;
    addContent(operators: string): this;
    save(): this;
    restore(): this;
    rect(x: number, y: number, width: number, height: number): this;
    clip(): this;
    rotate(angle: number, options: { origin: [number, number] }): this;
    scale(x: number, y: number, options: { origin: [number, number] }): this;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
    provideFont(family: string, bold: boolean, italics: boolean): object;
    font(source: unknown, family?: string, size?: number): this;
    getFontFile(family: string, bold: boolean, italics: boolean): unknown;
    _font: object;
    fontSize(size: number): this;
  }
  const module: { default: typeof PDFDocument };
  export default module;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  export interface PageItem {
    type: 'line' | 'vector' | 'image' | 'svg';
    item: object;
  }
  export interface LaidOutPage {
    items: PageItem[];
    pageSize: { width: number; height: number; orientation: string };
    pageMargins: { top: number; right: number; bottom: number; left: number };
  }
  export interface Context {
    x: number;
    y: number;
    page: number;
    availableWidth: number;
    availableHeight: number;
    pageMargins: { top: number };
    getCurrentPage(): LaidOutPage;
    moveDown(points: number): boolean;
  }
  export interface Node {
    positions: unknown[];
    [key: string]: unknown;
  }
  class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: unknown);
    writer: { context(): Context; moveToNextPage(): void };
    docMeasure: { measureLeaf(node: Node): Node };
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: unknown,
      document: unknown,
      styles: object,
      defaultStyle: object,
      background: unknown,
      header: unknown,
      footer: unknown,
      watermark: unknown,
      pageBreakBefore: undefined,
    ): LaidOutPage[];
    tryLayoutDocument(...args: unknown[]): unknown;
    processLeaf(node: Node): void;
  }
  const module: { default: typeof LayoutBuilder };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  class Renderer {
    constructor(document: object);
    renderPages(pages: object[]): void;
    renderLine(line: object, x: number, y: number): void;
    renderVector(vector: object): void;
    renderImage(image: object): void;
    renderSVG(svg: object): void;
  }
  const module: { default: typeof Renderer };
  export default module;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  class SvgMeasure {
    measureSVG(svg: string): { width: number; height: number };
  }
  const module: { default: typeof SvgMeasure };
  export default module;
}
