import { readFileSync } from 'node:fs';

/** The archive settings that ship, with what they leave open filled in: `2021`, level `report`, else what `valueFor` says of the key. */
export const archiveSettings = (valueFor: (key: string) => string): string =>
  readFileSync('templates/归档.yaml', 'utf8').replace(/^( *(?!责任者|保管期限)[^ #:]+:)(?= *(#.*)?$)/gm, (key) => {
    const value = key.includes('年度') ? '2021' : key.includes('级别') ? 'report' : valueFor(key);
    return `${key} ${value}`;
  });
