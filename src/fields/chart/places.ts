import { NUMBER } from './figure.ts';
import type { Point } from './figure.ts';

/** Where a person stands: in which ring, 0 the innermost, and in which sector. */
export interface Standing {
  readonly ring: number;
  readonly sector: number;
}

export interface Places {
  /** The middle of each person, seen from the centre. */
  readonly people: readonly Point[];
  /** Where each ring ends, the outermost last. */
  readonly radii: readonly number[];
  readonly radius: number;
  /** Where the first ring begins. */
  readonly inner: number;
  /** The angles between which each sector lies. */
  readonly wedges: readonly (readonly [from: number, to: number])[];
}

interface Room {
  readonly rings: number;
  readonly sectors: number;
  /** The least radius of the whole. */
  readonly least: number;
}

/** What a number takes along its row, and from one row to the next. */
const CELL = 2 * NUMBER + 2;
const INNER = 20;

interface Row {
  readonly radius: number;
  readonly count: number;
}

/** Deals people to rows of a ring, as many as each has room for; `undefined` when there is none. */
function deal(people: number, inner: number, depth: number, angle: number): Row[] | undefined {
  if (people === 0) return [];
  const most = Math.floor(depth / CELL);
  for (let rows = 1; rows <= most; rows += 1) {
    const radii = Array.from({ length: rows }, (_, row) => inner + (depth * (row + 0.5)) / rows);
    const room = radii.map((radius) => Math.floor((radius * angle) / CELL));
    if (rows === 1 && people === 1) return [{ radius: radii[0] ?? inner, count: 1 }];
    const total = room.reduce((sum, each) => sum + each, 0);
    if (total < people) continue;
    let dealt = 0;
    let before = 0;
    return radii.map((radius, row) => {
      before += room[row] ?? 0;
      const upTo = Math.round((people * before) / total);
      const count = upTo - dealt;
      dealt = upTo;
      return { radius, count };
    });
  }
  return undefined;
}

/** A full turn, shared by how many stand in each sector, with some room for those of few. */
function shareOut(people: readonly Standing[], sectors: number): (readonly [number, number])[] {
  const counts = Array.from(
    { length: sectors },
    (_, sector) => people.filter((person) => person.sector === sector).length,
  );
  const floor = Math.max(1, people.length / (3 * sectors));
  const weights = counts.map((count) => count + floor);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = -Math.PI / 2;
  return weights.map((weight) => {
    const from = at;
    at += (weight / total) * 2 * Math.PI;
    return [from, at] as const;
  });
}

/**
 * Places people so that no number covers another: rings are as deep as the fullest sector asks,
 * and the whole grows when the least size has no room. The same standings give the same places.
 */
export function placePeople(people: readonly Standing[], { rings, sectors, least }: Room): Places {
  const wedges = shareOut(people, sectors);
  const plain = (least - INNER) / rings;
  const radii: number[] = [];
  const rows = new Map<string, Row[]>();
  let inner = INNER;
  for (let ring = 0; ring < rings; ring += 1) {
    const counts = wedges.map(
      (_, sector) =>
        people.filter((person) => person.ring === ring && person.sector === sector).length,
    );
    let depth = Math.min(plain, CELL + 2);
    for (;;) {
      const dealt = wedges.map(([from, to], sector) =>
        deal(counts[sector] ?? 0, inner, depth, to - from),
      );
      if (dealt.every((each) => each !== undefined)) {
        dealt.forEach((each, sector) => rows.set(`${ring} ${sector}`, each ?? []));
        break;
      }
      depth += CELL / 4;
    }
    inner += depth;
    radii.push(inner);
  }
  // What is left of the least size is given to all rings alike.
  const stretch = Math.max(1, (least - INNER) / (inner - INNER));
  const widen = (radius: number) => INNER + (radius - INNER) * stretch;
  const seen = new Map<string, number>();
  const placed = people.map(({ ring, sector }) => {
    const key = `${ring} ${sector}`;
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    return placeIn(rows.get(key) ?? [], wedges[sector] ?? [0, 0], index, widen);
  });
  const wide = radii.map(widen);
  return { people: placed, radii: wide, radius: wide.at(-1) ?? least, inner: INNER, wedges };
}

function placeIn(
  rows: readonly Row[],
  [from, to]: readonly [number, number],
  index: number,
  widen: (radius: number) => number,
): Point {
  let before = 0;
  for (const { radius, count } of rows) {
    if (index < before + count) {
      const angle = from + ((index - before + 0.5) / count) * (to - from);
      const wide = widen(radius);
      return { x: Math.cos(angle) * wide, y: Math.sin(angle) * wide };
    }
    before += count;
  }
  return { x: 0, y: 0 };
}
