import { TEMPORARY } from '../../ports.js';

/** Documents that cunbao makes beside workbooks: they go along with them and are nobody's data. */
export const isOwnDocument = (name: string): boolean =>
  /^(自查报告|问题台账|结果|汇总|镇汇总|全镇问题台账|收件登记|催报单|倒排表|对账表|交办单|销号单|入户排查表|监测对象花名册|满意度汇总表|待决定|归档文件目录)/.test(
    name,
  ) || /（(标注|错误清单|比对)[^）]*）/.test(name);

/** Locks of Excel and WPS, what systems leave in every folder, and what an interrupted run of ours left behind. */
export const isClutter = (name: string): boolean =>
  /^(~\$|\.)/.test(name) || /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name) || TEMPORARY.test(name);
