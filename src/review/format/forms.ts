/** How the elements of an official document are recognized, also where they are written wrongly. */

/** 发文字号 on a line of its own: issuing body, year in some bracket, number. */
export const NUMBER =
  /^\s*(\p{Script=Han}{1,14})\s*([〔［[【（(﹝{<〈「])\s*((?:19|20)?\d{2})\s*([〕］\]】）)﹞}>〉」])\s*(第?)\s*([\d０-９]{1,5})\s*(号?)(?=\s|$|签发)/u;

const year = '(?:\\d{2,4}|[一二三四五六七八九〇○零OＯ]{2,4}|二[0０]{1}[一二]\\p{Script=Han})';
const part = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** A date on a line of its own, in any notation, brackets or not. */
export const DATE_LINE = new RegExp(
  `^[\\s（(]*(${year}\\s*[年\\-./．]\\s*${part}\\s*[月\\-./．]\\s*${part}\\s*日?)[\\s）)]*$`,
  'u',
);

/** 附件, 附件1, 附件一： alone on a line. */
export const ATTACHMENT_LABEL = /^\s*附\s*[件表]\s*[\d０-９一二三四五六七八九十]{0,3}\s*[：:]?\s*$/;

/** The first line of 附件说明. */
export const ATTACHMENT_LIST = /^\s*附\s*件\s*[：:]\s*\S/;

/** A later line of 附件说明. */
export const ATTACHMENT_ITEM = /^\s*[\d０-９]{1,2}\s*[.．、]/;

export const ATTENDANCE = /^\s*(?:出\s*席|请\s*假|列\s*席|缺\s*席|参\s*加)(?:人员)?\s*[：:]/;

export const IMPRINT = /^\s*(?:抄\s*送|抄\s*报|分\s*送)\s*[：:]|(?:\d|日)\s*印\s*发\s*$/;

export const SIGNER = /签\s*发\s*人/;

/** 份号, 密级 and 紧急程度, before the red head. */
export const FRONT =
  /^\s*(?:\d{5,8}|(?:绝密|机密|秘密|内部)级?\s*(?:[★☆*＊✩•·]?\s*(?:[\d一二三四五六七八九十]+\s*(?:年|个月|月|日|天)|长期)?)?|特急|加急|特提|平急|急件|紧急|火急|急)\s*$/u;
