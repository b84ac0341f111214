/** Key of one of the town's own numbers (`facts/`): what tables and text call the same is one figure. */
export const figureKey = (fact: string): string => fact.replace(/^问题\.(分类|方面)\.(.+)$/, '问题数|$1:$2');
