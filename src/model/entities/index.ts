import type { BookKind } from '../book.js';
import type { Entity } from '../field.js';
import { department, departmentSheets } from './department/index.js';
import { finding } from './finding.js';
import { household } from './household.js';
import { manualCheck } from './manual-check.js';
import { optionalSheets } from './optional/index.js';
import { person } from './person.js';
import { town, townSheets } from './town/index.js';
import { village } from './village.js';
import { waiver } from './waiver.js';

export { department, finding, household, manualCheck, optionalSheets, person, town, village, waiver };

/** All entities, in the order of their sheets: what everybody fills in first. A new one is a file beside this one and a line here. */
const all: readonly Entity[] = [
  village,
  household,
  person,
  ...departmentSheets,
  ...townSheets,
  manualCheck,
  finding,
  waiver,
  ...optionalSheets,
];

const inBook = ({ books }: Pick<Entity, 'books'>, kind: BookKind): boolean =>
  books?.includes(kind) ?? kind === 'village';

const sheetsOf = (kind: BookKind): Entity[] =>
  all
    .filter((entity) => inBook(entity, kind))
    .map((entity) => {
      const fields = entity.fields.filter(({ books }) => books?.includes(kind) ?? true);
      return fields.length === entity.fields.length ? entity : { ...entity, fields };
    });

const byBook: Readonly<Record<BookKind, readonly Entity[]>> = {
  village: sheetsOf('village'),
  town: sheetsOf('town'),
  department: sheetsOf('department'),
};

/** The entities of one kind of workbook, each with the columns that it has there, in the order of the sheets. */
export const entitiesOf = (kind: BookKind): readonly Entity[] => byBook[kind];

/** The entities of a village's workbook. */
export const entities = entitiesOf('village');
