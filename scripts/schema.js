// npm run schema: writes docs/工作簿.schema.json from the field tables. Run `npm run build` first.
import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../dist/model/index.js';

writeFileSync(new URL('../docs/工作簿.schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 1)}\n`);
