import { type BookKind, entitiesOf } from '../../model/index.js';
import { rowsOf, typeOf, type WithOptional } from './optional.js';
import { recordTypes } from './types.js';

const tables = (kind: BookKind) => entitiesOf(kind).filter(({ all }) => all !== undefined);

/** The types of the rows of the town's and the departments' sheets. */
export const bookTypes = new Map(
  [...new Set([...tables('town'), ...tables('department')])].map((entity) => [entity, recordTypes(entity, [])]),
);

/** `town.targets`, `department.duties` …: the rows of one workbook's sheets. */
export const tablesOf = (kind: BookKind) =>
  Object.fromEntries(
    tables(kind).map((entity) => [
      entity.all!,
      { type: `list<${typeOf(entity)}>`, get: (record: WithOptional) => rowsOf(record, entity) },
    ]),
  );
