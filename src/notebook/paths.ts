import { fingerprint } from './checksum.ts';
import { parse } from './json.ts';
import type { Stamp } from './stamp.ts';

/**
 * Where an answer is: `worksheet.field`, one row of a table `worksheet.table.<row>`, and with
 * `@consultant` at the end the consultant's own answer to the same question.
 */
const SHAPE =
  /^([a-z0-9][a-z0-9-]{0,63})\.([a-z0-9][a-z0-9-]{0,63})(?:\.([a-z0-9][a-z0-9-]{0,63}))?(@consultant)?$/i;

export interface PathParts {
  readonly worksheet: string;
  readonly field: string;
  readonly row: string | undefined;
  readonly isConsultant: boolean;
}

/** Whether a text is a path of answers. */
export const isPath = (text: string): boolean => SHAPE.test(text);

/** The parts of a path, or undefined when the text is none. */
export function splitPath(path: string): PathParts | undefined {
  const [, worksheet, field, row, consultant] = SHAPE.exec(path) ?? [];
  if (worksheet === undefined || field === undefined) return undefined;
  return { worksheet, field, row, isConsultant: consultant !== undefined };
}

/** What every storage key of an edition starts with; the 1 is the version of the data. */
export const keyPrefix = (edition: string): string => `passerelle:1:${edition}:`;

/** The name of an edition's database and of the channel between its tabs. */
export const editionName = (edition: string): string => `passerelle:${edition}`;

// Keys below are without the prefix: the stores add it, or turn the kind into an object store.
export const entryKey = (path: string): string => `e:${path}`;
export const metaKey = (name: string): string => `meta:${name}`;
export const versionKey = (path: string, stamp: Stamp): string => `version:${path}:${stamp}`;

/** Ends in a fingerprint of the text, so that a second damage never overwrites the first. */
export const damagedKey = (path: string, text: string): string =>
  `damaged:${path}:${fingerprint(text)}`;

export const ID = metaKey('notebook');

/** The id in the text stored for it; a text that is not JSON is its own id. */
export function parseId(text: string): string {
  const id = parse(text);
  return typeof id === 'string' ? id : text;
}

/** The path in the key of an entry; undefined when it is another kind of key, or one we do not know. */
export const pathOfKey = (key: string): string | undefined =>
  key.startsWith('e:') && isPath(key.slice(2)) ? key.slice(2) : undefined;
