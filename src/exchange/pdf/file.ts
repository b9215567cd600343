import { fingerprint } from '../../notebook/checksum.ts';
import { makeEntry } from '../../notebook/entry.ts';
import type { Entry } from '../../notebook/entry.ts';
import type { NotebookFile } from '../../notebook/file/index.ts';
import { LATEST, stampOf, timeOf } from '../../notebook/stamp.ts';
import type { Stamp } from '../../notebook/stamp.ts';
import type { FormAbout } from '../../workbook/fillable.ts';
import type { Json } from '../../workbook/kind.ts';

/** The writer of all answers of one worksheet’s forms: `form` and eight characters. */
function writerOf({ edition, worksheet }: FormAbout): string {
  const name = fingerprint(`${edition} ${worksheet}`).replace(/[^0-9a-z]/g, '');
  return `form${name.padStart(8, '0').slice(0, 8)}`;
}

/**
 * Makes a copy of a notebook of the answers in a form. The same form always gives the same stamps;
 * what an earlier state of it gave is what it is based on.
 *
 * @param time when the form was filled, in ms; a time that is still to come counts as now
 * @param known the stamps of the answers that are there, by path
 */
export function makeFile(
  about: FormAbout,
  answers: ReadonlyMap<string, Json>,
  known: (path: string) => Stamp | undefined,
  time: number,
  now: number = Date.now(),
): NotebookFile {
  const writer = writerOf(about);
  const at = Math.max(0, Math.min(time, now, LATEST));
  const paths = [...answers.keys()].sort();
  const entries = paths.map((path, counter): [string, Entry] => [
    path,
    makeEntry(path, answers.get(path) ?? null, stampOf({ time: at, counter, writer })),
  ]);
  const basedOn = paths.flatMap((path): [string, Stamp][] => {
    const stamp = known(path);
    const isEarlier = stamp?.endsWith(writer) && timeOf(stamp) <= at;
    return stamp !== undefined && isEarlier ? [[path, stamp]] : [];
  });
  return {
    edition: about.edition,
    notebook: '',
    language: about.locale,
    written: new Date(at).toISOString(),
    entries: Object.fromEntries(entries),
    versions: {},
    kept: {},
    damaged: [],
    basedOn: Object.fromEntries(basedOn),
    unknown: {},
  };
}
