import type { Paper } from '../workbook/edition.ts';

/** What can be printed: a session, a stage with its lessons, or one worksheet. */
export interface Item {
  readonly kind: 'session' | 'stage' | 'worksheet';
  readonly id: string;
}

export type Role = 'candidate' | 'consultant';

/** Room to write: as each worksheet has it, half, half as much again, or so many lines. */
export type Room = 'usual' | 'less' | 'more' | number;

/** Everything that is chosen before printing. */
export interface Choice {
  readonly items: readonly Item[];
  readonly roles: readonly Role[];
  readonly paper: Paper;
  readonly isLarge: boolean;
  readonly isSparing: boolean;
  readonly room: Room;
  readonly cover: boolean;
  readonly contents: boolean;
  readonly notes: boolean;
  readonly between: boolean;
  /** One copy for each name; without names, `copies` of them. */
  readonly names: readonly string[];
  readonly copies: number;
  readonly firm: string;
  readonly consultant: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
}

/** One copy to hand out: whose it is, and for whom. */
export interface Copy {
  readonly role: Role;
  readonly name: string;
}

/** How many people get copies at once: they are paper, and a slip of the finger must not ask for a thousand. */
export const MOST_COPIES = 40;

/** The copies to print, one after the other: for each name, that of each role. */
export function copiesOf({ roles, names, copies }: Choice): readonly Copy[] {
  const people = names.length > 0 ? names : Array.from({ length: Math.max(1, copies) }, () => '');
  return people
    .slice(0, MOST_COPIES)
    .flatMap((name) => roles.map((role): Copy => ({ role, name })));
}

/** The names in a text with one a line; empty lines and names said twice are left out. */
export function namesIn(text: string): readonly string[] {
  const names = text.split('\n').map((line) => line.trim().replace(/\s+/gu, ' '));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** How many lines a question gets that has so many in its worksheet. */
export function linesFor(lines: number, room: Room): number {
  if (room === 'usual' || lines <= 1) return lines;
  if (typeof room === 'number') return room;
  return Math.max(2, Math.round(lines * (room === 'less' ? 0.5 : 1.5)));
}

/** Reads `session:03` as it stands in forms and addresses; `undefined` when it is nothing of ours. */
export function readItem(text: string): Item | undefined {
  const [, kind, id] = /^(session|stage|worksheet):([a-z0-9-]{1,60})$/.exec(text) ?? [];
  return kind === undefined || id === undefined ? undefined : { kind: kind as Item['kind'], id };
}

/** Moves one of a list up (-1) or down (1); at the ends nothing changes. */
export function move<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  const moved = list[at];
  if (moved === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, moved);
}
