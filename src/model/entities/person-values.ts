/** 与户主关系 as the national system exports it (FACTS 2.2); not the codes of GB/T 4761. */
export const RELATIONS = [
  ...(['本人或户主', '配偶', '之子', '之女', '之儿媳', '之女婿', '之孙子', '之孙女', '之外孙子', '之外孙女'] as const),
  ...(['之父', '之母', '之岳父', '之岳母', '之公公', '之婆婆', '之祖父', '之祖母', '之外祖父', '之外祖母'] as const),
  '其他',
] as const;

/** 在校生状况 (FACTS 2.2). */
export const SCHOOL_STATES = [
  ...(['非在校生', '学前教育', '小学', '七年级', '八年级', '九年级', '高中一年级', '高中二年级'] as const),
  ...(['高中三年级', '中职一年级', '中职二年级', '中职三年级', '高职一年级', '高职二年级', '高职三年级'] as const),
  '大专及以上',
] as const;
