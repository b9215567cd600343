import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRings } from '../../../../src/fields/chart/rings.ts';
import type { Person, RingsLayout } from '../../../../src/fields/chart/rings.ts';
import { expectWhole, marks, said, styled, tellIn, words } from './figures.ts';

const tell = tellIn('fr');
const SECTORS = ['Famille', 'Amis', 'Collègues', 'Clients', 'Études', 'Association'];
const draw = (people: readonly Person[], changes: Partial<RingsLayout> = {}) =>
  drawRings(
    { people, sectors: SECTORS, low: 1, high: 5, ends: ['lointain', 'proche'], ...changes },
    tell,
  );

function crowd(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    name: `P${(index * 37) % count}`,
    ring: 1 + ((index * 7) % 5),
    sector: SECTORS[(index * 5) % SECTORS.length] ?? '',
    ties: [`r${(index * 11) % count}`],
  }));
}

const anyone = fc.record({
  name: fc.constantFrom('', 'Ana', 'Bo', 'Cy', 'Di'),
  ring: fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double())),
  sector: fc.constantFrom('', 'Famille', 'Amis', 'Voisins'),
  ties: fc.array(
    fc.integer({ min: 0, max: 20 }).map((id) => `r${id}`),
    { maxLength: 4 },
  ),
});
const anyPeople = fc
  .array(anyone, { maxLength: 130 })
  .map((people) => people.map((person, index) => ({ ...person, id: `r${index}` })));

/** Pairs of circles that cover one another. */
function collisions(points: readonly { x: number; y: number }[]): number {
  return points.filter((one, index) =>
    points.slice(index + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < 21),
  ).length;
}

describe('rings', () => {
  const people: Person[] = [
    { id: 'r1', name: 'Awa', ring: 5, sector: 'Famille', ties: ['r2', 'r3'] },
    { id: 'r2', name: 'Bo', ring: 1, sector: 'Collègues', ties: ['r1', 'r9'] },
    { id: 'r3', name: 'Cy', ring: 3, sector: 'Collègues', ties: ['r3'] },
    { id: 'r4', name: 'Di', ring: null, sector: 'Amis', ties: [] },
  ];
  const figure = draw(people);

  it('put the closest near the centre', () => {
    const [awa, bo, cy] = marks(figure).map(({ x, y }) => Math.hypot(x - 180, y - 180));
    expect((awa ?? 0) < (cy ?? 0) && (cy ?? 0) < (bo ?? 0)).toBe(true);
  });

  it('draw each tie once, and none to someone who is not there', () => {
    expect(styled(figure, 'chart-tie')).toHaveLength(2);
    expect(figure.rows.map((row) => [row[1], row.at(-1)])).toEqual([
      ['Awa', '2, 3'],
      ['Bo', '1'],
      ['Cy', '1'],
      ['Di', ''],
    ]);
  });

  it('name sectors by letters, and say the same in words', () => {
    expect(words(figure, 'chart-label')).toEqual(['Moi', 'A · Famille (1)', 'B · Collègues (2)']);
    expect(said(figure)).toBe(
      'Personnes : 3. Cercles : 2. Liens entre elles : 2. Le cercle le plus nombreux : Collègues (2). Pas encore sur la figure, faute de réponse : Di.',
    );
  });

  it('are rings and sectors to fill in without answers', () => {
    const empty = draw([]);
    expect(empty.isDrawn).toBe(false);
    expect(empty.shapes.filter(({ tag }) => tag === 'circle')).toHaveLength(5);
    expect(words(empty, 'chart-label').at(-1)).toBe('F · Association');
  });

  it('are the same picture whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyPeople, fc.array(fc.nat()), (all, keys) => {
        const shuffled = all
          .map((person, index) => ({ person, key: keys[index % (keys.length || 1)] ?? 0 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ person }) => person);
        expect(draw(shuffled)).toEqual(draw(all));
        expect(draw(all.toReversed())).toEqual(draw(all));
      }),
    );
  });

  it.each([10, 40, 80, 120])('keep %i people apart', (count) => {
    const drawn = draw(crowd(count));
    expect(marks(drawn)).toHaveLength(count);
    expect(collisions(marks(drawn))).toBe(0);
    expect(drawn.width).toBeLessThanOrEqual(560);
  });

  it('keep people apart when they all stand at the same distance in one circle', () => {
    const one = crowd(120).map((person) => ({ ...person, ring: 1, sector: 'Amis' }));
    expect(collisions(marks(draw(one)))).toBe(0);
  });

  it('are whole, and keep everyone apart, whatever is written', () => {
    fc.assert(
      fc.property(anyPeople, (all) => {
        const drawn = draw(all);
        expectWhole(drawn);
        expect(collisions(marks(drawn))).toBe(0);
      }),
    );
  });
});
