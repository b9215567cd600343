import { makeEntry } from '../notebook/entry.ts';
import { entriesOf } from '../notebook/example.ts';
import type { FilledWorksheet } from '../notebook/example.ts';
import { writeFile } from '../notebook/file/file.ts';
import { finishedPath } from '../notebook/finished.ts';
import { stampOf } from '../notebook/stamp.ts';
import type { Json } from '../workbook/kind.ts';
import { localFieldsOf } from '../workbook/local.ts';
import { edition, workbook } from './edition.ts';
import type { LocalEdition } from './edition.ts';

/** All that an example person answered, as a notebook holds it. */
export function trialEntries(person: string, local: LocalEdition): ReadonlyMap<string, Json> {
  const filled = workbook.examples
    .filter((example) => example.person === person)
    .map((example) => local.local(example).value as unknown as FilledWorksheet);
  return entriesOf(filled, (worksheet) => localFieldsOf(local.worksheet(worksheet)));
}

/** When the answers of the examples are said to be written, and by which device: none in particular. */
const WRITTEN = Date.UTC(2026, 0, 1);
const WRITER = 'example00000';

/** Where the file of an example person stands, from the base path on. */
export function trialAddress(person: string, locale: string): string {
  return `${edition.base}examples/${person}.${locale}.passerelle.json`;
}

/** The notebook of an example person as a file: all that was answered, in the order of the path. */
export function trialFile(person: string, local: LocalEdition): string {
  const answers = [...trialEntries(person, local)];
  const filled = workbook.examples.filter((example) => example.person === person);
  const finished = filled.map(({ worksheet }): [string, Json] => [finishedPath(worksheet), true]);
  const entries = [...answers, ...finished].map(([path, value], counter) => {
    const stamp = stampOf({ time: WRITTEN, counter, writer: WRITER });
    return [path, makeEntry(path, value, stamp)] as const;
  });
  return writeFile({
    edition: edition.id,
    notebook: '',
    language: local.locale,
    written: new Date(WRITTEN).toISOString(),
    entries: Object.fromEntries(entries),
    ...{ versions: {}, kept: {}, damaged: [], basedOn: {}, unknown: {} },
  });
}
