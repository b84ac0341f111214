import {
  escapeAttribute,
  isWhole,
  type PictureInfo,
  pictureKind,
  readPicture,
  withOrientation,
} from '../../office/index.js';
import { HelperError } from '../helpers/helper.js';
import type { Runtime } from '../program/runtime.js';
import type { Tag } from '../tags.js';
import { betweenRuns, Insertion } from './insertion.js';

const EMU_PER_MM = 36_000;

/** Clockwise turn in degrees and mirroring that show a photograph upright, by its EXIF orientation. */
const TURNS: Record<number, { turn: number; flip?: boolean }> = {
  1: { turn: 0 },
  2: { turn: 0, flip: true },
  3: { turn: 180 },
  4: { turn: 180, flip: true },
  5: { turn: 270, flip: true },
  6: { turn: 90 },
  7: { turn: 90, flip: true },
  8: { turn: 270 },
};

/** A picture in the line of text, `width` mm wide; with `height` as large as fits into both. Proportions are kept. */
export class Picture extends Insertion {
  constructor(
    private readonly source: string,
    private readonly width: number,
    private readonly height?: number,
  ) {
    super();
  }

  xml(tag: Tag, runtime: Runtime): string | undefined {
    if (tag.position !== 'text') return undefined;
    const bytes = runtime.picture(this.source);
    const info = usable(bytes, this.source);
    const upright = withOrientation(bytes!, 1);
    const id = runtime.additions!.picture(runtime.part, upright, info.type === 'png' ? 'png' : 'jpeg');
    const drawing = this.drawing(id, info, runtime.ids.next('drawing'));
    return betweenRuns(`<w:r>${drawing}</w:r>`, tag);
  }

  /** The frame is given unturned, as Word wants it; `effectExtent` makes room for the turned one. */
  private drawing(id: string, { width, height, orientation }: PictureInfo, number: number): string {
    const { turn, flip } = TURNS[orientation] ?? { turn: 0 };
    const lying = turn % 180 !== 0;
    const ratio = lying ? width / height : height / width;
    const shown = Math.min(this.width, this.height === undefined ? Number.POSITIVE_INFINITY : this.height / ratio);
    const across = Math.round(shown * EMU_PER_MM);
    const down = Math.round(shown * ratio * EMU_PER_MM);
    const [cx, cy] = lying ? [down, across] : [across, down];
    const [side, top] = [Math.round((across - cx) / 2), Math.round((down - cy) / 2)];
    const turned = `${turn ? ` rot="${turn * 60_000}"` : ''}${flip ? ' flipH="1"' : ''}`;
    const name = escapeAttribute(this.source.startsWith('data:') ? '' : this.source.replace(/^.*[\\/]/, ''));
    return `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="${side}" t="${top}" r="${side}" b="${top}"/><wp:docPr id="${number}" name="图片 ${number}" descr="${name}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${number}" name="图片 ${number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm${turned}><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  }
}

/** Beyond these a document opens slowly or not at all. */
const LARGEST_MB = 50;
const MOST_PIXELS = 250_000_000;

/** What is known of a picture that Word shows; says of any other what it is and what to do. */
function usable(bytes: Uint8Array | undefined, source: string): PictureInfo {
  const name = source.startsWith('data:') ? '数据里的图片' : source;
  if (!bytes)
    throw new HelperError(
      name,
      '能找到的图片文件',
      `把“${name}”放在数据文件所在的文件夹里；文件名要完全一样，包括 .jpg、.png。`,
    );
  const kind = pictureKind(bytes);
  if (typeof kind === 'object' || kind === 'svg')
    throw new HelperError(
      `${name}（${typeof kind === 'object' ? kind.name : 'SVG'}）`,
      'JPEG 或 PNG 图片',
      '用看图软件打开，另存为 JPG 再用；只改文件名没有用。',
    );
  const info = isWhole(bytes, kind) ? readPicture(bytes) : undefined;
  if (!info) throw new HelperError(`${name}（不完整，后面缺了一截）`, '完好的图片', '重新传一次这张图片。');
  const megabytes = Math.round(bytes.length / 1_048_576);
  if (megabytes > LARGEST_MB || info.width * info.height > MOST_PIXELS)
    throw new HelperError(
      `${name}（${info.width}×${info.height} 像素，${megabytes} MB）`,
      `不超过 ${LARGEST_MB} MB 的图片`,
      '用看图软件缩小到 2000 像素左右再用。',
    );
  return info;
}
