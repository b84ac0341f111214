/** Documents that cunbao makes beside workbooks: they go along with them and are nobody's data. */
export const isOwnDocument = (name: string): boolean =>
  /^(自查报告|问题台账|结果|汇总|镇汇总|全镇问题台账|收件登记|催报单|倒排表|对账表|交办单|待决定|归档文件目录)/.test(
    name,
  ) || /（(标注|错误清单|比对)[^）]*）/.test(name);

/** Locks of Excel and WPS, what systems leave in every folder, and what an interrupted run of ours left behind. */
export const isClutter = (name: string): boolean =>
  /^(~\$|\.)/.test(name) || /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name) || /\.[0-9a-f]{8}\.tmp$/.test(name);
