import type { Entry } from '../entry.ts';
import { fingerprint } from '../checksum.ts';
import { canonical, type Json } from '../json.ts';
import type { DamagedText } from '../notebook.ts';
import type { Stamp } from '../stamp.ts';

export const FILE_FORMAT = 'passerelle-notebook';
export const FILE_VERSION = 1;

/** An answer to a question that is asked no more, with the label it had, where that is known. */
export interface KeptEntry extends Entry {
  readonly label?: string;
}

/** What a `*.passerelle.json` holds. Records are keyed by path. */
export interface NotebookFile {
  readonly edition: string;
  /** The id of the notebook it was written from; empty if that never had one. */
  readonly notebook: string;
  readonly language: string;
  /** When, as an ISO date and time. */
  readonly written: string;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly versions: Readonly<Record<string, readonly Entry[]>>;
  readonly kept: Readonly<Record<string, KeptEntry>>;
  readonly damaged: readonly DamagedText[];
  /** The stamps both sides shared when the notebook last sent or received a file. */
  readonly basedOn: Readonly<Record<string, Stamp>>;
  /** Members this page does not know, kept for the next one who does. */
  readonly unknown: Readonly<Record<string, Json>>;
}

/** The checksum of a file's members, whatever their order and layout. */
export const checksumOfFile = (members: Readonly<Record<string, Json>>): string =>
  fingerprint(canonical(members));

/** The members of a file as they are written, but for the checksum. */
function membersOf(file: NotebookFile): Record<string, Json> {
  const { unknown, entries, versions, kept, damaged, ...rest } = file;
  return {
    ...unknown,
    ...rest,
    format: FILE_FORMAT,
    version: FILE_VERSION,
    entries: mapValues(entries, entryMembers),
    versions: mapValues(versions, (list) => list.map(entryMembers)),
    kept: mapValues(kept, ({ v, s, c, label }) =>
      label === undefined ? { v, s, c } : { v, s, c, label },
    ),
    damaged: damaged.map(({ path, text }) => ({ path, text })),
  };
}

const entryMembers = ({ v, s, c }: Entry): Json => ({ v, s, c });

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  turn: (value: T) => Json,
): Record<string, Json> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, turn(value)]));
}

/** The text of a file: UTF-8 safe, indented, members sorted, checksummed. */
export function writeFile(file: NotebookFile): string {
  const members = membersOf(file);
  delete members.checksum;
  const whole = { ...members, checksum: checksumOfFile(members) };
  return `${JSON.stringify(JSON.parse(canonical(whole)), null, 2)}\n`;
}
