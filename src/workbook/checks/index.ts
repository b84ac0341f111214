import { bookChecks } from './books/index.js';
import { cellChecks, valueChecks } from './cells/index.js';
import { crossChecks } from './cross/index.js';
import { qualityChecks } from './quality/index.js';
import { rowChecks } from './rows/index.js';

/**
 * The whole policy of the intake on one page. Stages run in this order; each list is in the order of its reports.
 *
 * 1. right file        FILE-nnn, in `office`
 * 2. right edition     book/identity.ts
 * 3. sheets            book/sheets.ts
 * 4. headers           book/headers.ts
 * 5. cells             {@link cellChecks} by type, then {@link valueChecks}; merged-cells.ts and required.ts a sheet at a time
 * 6. rows              {@link rowChecks}
 * 7. across sheets     {@link crossChecks}
 *                      in the town's and the departments' workbooks {@link bookChecks}
 * 8. data quality      {@link qualityChecks}: what is odd across many rows
 * 9. waivers           waivers/
 */
export { bookChecks, cellChecks, crossChecks, qualityChecks, rowChecks, valueChecks };
