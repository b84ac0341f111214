import type { Command } from '../command.js';
import { archive } from './archive/index.js';
import { check } from './check.js';
import { clean } from './clean.js';
import { collect } from './collect.js';
import { compare } from './compare.js';
import { compile } from './compile.js';
import { completion } from './completion.js';
import { doctor } from './doctor.js';
import { drop } from './drop.js';
import { explain } from './explain.js';
import { fill } from './fill.js';
import { forms } from './forms.js';
import { importRegisters } from './import.js';
import { init } from './init.js';
import { inspect } from './inspect.js';
import { ledger } from './ledger/index.js';
import { pdf } from './pdf.js';
import { preview } from './preview.js';
import { purge } from './purge.js';
import { read } from './read.js';
import { report } from './report.js';
import { review } from './review.js';
import { template } from './template/index.js';
import { update } from './update.js';
import { version } from './version.js';
import { workbook } from './workbook.js';

/** All commands, in the order of a clerk's work. */
// biome-ignore lint/suspicious/noExplicitAny: each command brings its own argument type; yargs checks them at run time
export const commands: Command<any>[] = [
  init,
  importRegisters,
  workbook,
  check,
  compare,
  inspect,
  report,
  review,
  read,
  pdf,
  preview,
  clean,
  collect,
  compile,
  ledger,
  forms,
  fill,
  archive,
  template,
  explain,
  doctor,
  purge,
  update,
  completion,
  version,
  drop,
];
