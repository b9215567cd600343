import {
  LINE,
  TEXT,
  WIDTH,
  cut,
  drawCircle,
  drawLine,
  drawNumber,
  drawPath,
  drawText,
  round,
} from './figure.ts';
import type { Figure, Point, Shape } from './figure.ts';
import { placePeople } from './places.ts';
import type { Places } from './places.ts';
import { headsOf } from './tell.ts';
import type { Heads, Tell } from './tell.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** How close, from `low` to `high`. */
  readonly ring: number | null;
  readonly sector: string;
  /** Ids of the people this person knows. */
  readonly ties: readonly string[];
}

export interface RingsLayout {
  readonly people: readonly Person[];
  /** In the order of the worksheet; others come after them, by name. */
  readonly sectors: readonly string[];
  readonly low: number;
  readonly high: number;
  /** The words of the lowest and the highest closeness. */
  readonly ends: readonly [string, string] | undefined;
  readonly heads?: Heads;
}

/** A person with the number that stands for them. */
interface Numbered extends Person {
  readonly number: number;
}

/** Room around the rings for the letters of the sectors. */
const MARGIN = 20;
/** Beyond so many, ties are drawn fainter, so that numbers are seen first. */
const MANY = 60;

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** An order that does not depend on the order of the rows, so that the picture is the same each time. */
function order(people: readonly Person[], sectors: readonly string[]): Person[] {
  return people.toSorted(
    (one, other) =>
      sectors.indexOf(one.sector) - sectors.indexOf(other.sector) ||
      compare(one.name, other.name) ||
      (other.ring ?? 0) - (one.ring ?? 0) ||
      compare(one.id, other.id),
  );
}

/** Pairs of people who know each other, each pair once. */
function pairTies(people: readonly Numbered[]): [Numbered, Numbered][] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const pairs = new Map<string, [Numbered, Numbered]>();
  for (const person of people) {
    for (const tie of person.ties) {
      const other = byId.get(tie);
      if (!other || other === person) continue;
      const pair: [Numbered, Numbered] =
        person.number < other.number ? [person, other] : [other, person];
      pairs.set(`${pair[0].number} ${pair[1].number}`, pair);
    }
  }
  return [...pairs.values()];
}

/** Letters stand for sectors, since numbers stand for people. */
function letterOf(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

/** Draws people around the person: the closest near the centre, each circle of theirs a sector. */
export function drawRings(layout: RingsLayout, tell: Tell): Figure {
  const { low, high } = layout;
  const isPlaced = ({ ring }: Person) => ring !== null && Number.isFinite(ring);
  const others = [...new Set(layout.people.map(({ sector }) => sector))]
    .filter((sector) => !layout.sectors.includes(sector))
    .toSorted((one, other) => Number(one === '') - Number(other === '') || compare(one, other));
  const sorted = order(layout.people, [...layout.sectors, ...others]);
  const people = sorted.filter(isPlaced).map((each, index) => ({ ...each, number: index + 1 }));
  const left = sorted.filter((person) => !isPlaced(person));
  const isDrawn = people.length > 0;
  const known = [...layout.sectors, ...others].filter(
    (sector) => (!isDrawn && sector !== '') || people.some((person) => person.sector === sector),
  );
  const count = Math.min(10, Math.max(1, Math.round(high - low) + 1));
  const ringOf = ({ ring }: Person) =>
    Math.min(count - 1, Math.max(0, count - 1 - Math.round((ring ?? low) - low)));
  const places = placePeople(
    people.map((person) => ({ ring: ringOf(person), sector: known.indexOf(person.sector) })),
    { rings: count, sectors: Math.max(1, known.length), least: WIDTH / 2 - MARGIN },
  );
  const size = 2 * (places.radius + MARGIN);
  const center = { x: size / 2, y: size / 2 };
  const points = places.people.map(({ x, y }) => ({ x: center.x + x, y: center.y + y }));
  const ties = pairTies(people);
  const legend = drawSectors(known, people, size, layout.ends, tell);
  return {
    width: round(size),
    height: round(size + legend.height),
    shapes: [
      ...drawPaper(places, center, known, tell),
      ...ties.flatMap(([one, other]) =>
        drawTie(points[one.number - 1], points[other.number - 1], center, ties.length > MANY),
      ),
      ...people.flatMap(({ number }, index) => drawNumber(points[index] ?? center, number)),
      ...legend.shapes,
    ],
    isDrawn,
    sentences: describe(people, left, known, ties.length, tell),
    ...listPeople(layout, people, left, ties, tell),
  };
}

function drawPaper(places: Places, center: Point, sectors: readonly string[], tell: Tell): Shape[] {
  const at = (angle: number, radius: number): Point => ({
    x: center.x + Math.cos(angle) * radius,
    y: center.y + Math.sin(angle) * radius,
  });
  const { radii, radius, inner } = places;
  const rings = radii.map((each) =>
    drawCircle(each === radius ? 'chart-edge' : 'chart-grid', center, each),
  );
  const borders = sectors.flatMap((_, index) => {
    const [from = 0, to = 0] = places.wedges[index] ?? [];
    const letter = drawText(
      'chart-quiet',
      at((from + to) / 2, radius + 11),
      letterOf(index),
      'middle',
    );
    return sectors.length > 1
      ? [drawLine('chart-grid chart-dashed', at(from, inner), at(from, radius)), letter]
      : [];
  });
  return [...rings, ...borders, drawText('chart-label', center, tell.word('me'), 'middle')];
}

/** A tie bends towards the centre, so that ties along a ring are seen. */
function drawTie(
  from: Point | undefined,
  to: Point | undefined,
  center: Point,
  isOneOfMany: boolean,
): Shape[] {
  if (!from || !to) return [];
  const bend = {
    x: ((from.x + to.x) / 2) * 0.7 + center.x * 0.3,
    y: ((from.y + to.y) / 2) * 0.7 + center.y * 0.3,
  };
  const [a, b, c] = [from, bend, to].map(({ x, y }) => `${round(x)} ${round(y)}`);
  const style = isOneOfMany ? 'chart-tie chart-faint' : 'chart-tie';
  return [drawPath(style, `M${a}Q${b} ${c}`)];
}

function drawSectors(
  sectors: readonly string[],
  people: readonly Person[],
  y: number,
  ends: readonly [string, string] | undefined,
  tell: Tell,
) {
  const shapes: Shape[] = [];
  let bottom = y;
  const write = (words: string, style = 'chart-label') => {
    shapes.push(drawText(style, { x: 4, y: bottom + LINE / 2 }, cut(words, WIDTH - 8)));
    bottom += LINE;
  };
  if (ends) write(tell.word('rings-ends', { near: ends[1], far: ends[0] }), 'chart-quiet');
  if (sectors.length > 1)
    for (const [index, sector] of sectors.entries()) {
      const count = people.filter((person) => person.sector === sector).length;
      const words = `${letterOf(index)} · ${sector || tell.word('no-sector')}`;
      write(count > 0 ? `${words} (${tell.number(count)})` : words);
    }
  return { shapes, height: bottom - y + (bottom > y ? TEXT / 2 : 0) };
}

function describe(
  people: readonly Numbered[],
  left: readonly Person[],
  sectors: readonly string[],
  ties: number,
  tell: Tell,
): string[] {
  const missing = left.map(({ name }) => name).filter((name) => name !== '');
  const unplaced = missing.length > 0 ? [tell.word('unplaced', { names: tell.list(missing) })] : [];
  if (people.length === 0) return [tell.word('none'), ...unplaced];
  const counts = sectors.map((sector) => people.filter((each) => each.sector === sector).length);
  const most = Math.max(...counts);
  const fullest = sectors.filter((sector, index) => sector !== '' && counts[index] === most);
  const said = tell.word('rings-said', {
    people: people.length,
    sectors: sectors.filter((sector) => sector !== '').length,
    ties,
  });
  const isTold = sectors.length > 1 && fullest.length > 0 && fullest.length < sectors.length;
  const full = isTold
    ? [tell.word('rings-fullest', { names: tell.list(fullest), number: most })]
    : [];
  return [said, ...full, ...unplaced];
}

function listPeople(
  { high, heads = {} }: RingsLayout,
  people: readonly Numbered[],
  left: readonly Person[],
  ties: readonly (readonly [Numbered, Numbered])[],
  tell: Tell,
) {
  const rows = people.map((person) => {
    const known = ties.flatMap((pair) =>
      pair.includes(person) ? pair.filter((each) => each !== person) : [],
    );
    return [
      String(person.number),
      person.name,
      tell.word('out-of', { value: person.ring ?? 0, to: high }),
      person.sector,
      known
        .map(({ number }) => number)
        .toSorted((one, other) => one - other)
        .join(', '),
    ];
  });
  return {
    columns: headsOf(['number', 'item', 'ring', 'sector', 'ties'], heads, tell),
    rows: [...rows, ...left.map(({ name, sector }) => ['', name, '', sector, ''])],
  };
}
