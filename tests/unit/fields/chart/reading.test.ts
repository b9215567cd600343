import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKinds } from '../../../../src/authoring/files/kinds.ts';
import type { ChartField } from '../../../../src/fields/chart/definition.ts';
import { tellEmpty } from '../../../../src/fields/chart/empty.ts';
import type { Reading } from '../../../../src/fields/chart/reading.ts';
import { loadChart } from '../../../../src/fields/chart/types/index.ts';
import { rowsAt } from '../../../../src/notebook/answers.ts';
import { calculate } from '../../../../src/notebook/scope.ts';
import type { Json, Offer, Telling } from '../../../../src/workbook/kind.ts';
import { localFieldsOf, localiseWorksheet } from '../../../../src/workbook/local.ts';
import { readWith } from '../../../editions.ts';

const SPECIMEN = 'tests/editions/specimen/content/stages/01-kinds/worksheets';
const kinds = await loadKinds();
const telling: Telling = {
  locale: 'en',
  currency: 'EUR',
  say: (key, values = {}) => `${key} ${Object.values(values).join('; ')}`.trim(),
  answersOf: (kind) => kinds.get(kind)?.answers,
  offered: (field) => ('options' in field ? (field.options as Offer[]) : []),
};

/** A chart of a specimen worksheet, with these answers. */
async function read(id: string, chart: string, answers: Readonly<Record<string, Json>> = {}) {
  const text = readFileSync(`${SPECIMEN}/${id}.yaml`, 'utf8');
  const { workbook, problems } = readWith({ [`stages/01-start/worksheets/${id}.yaml`]: text });
  const found = workbook.worksheets.find((each) => each.id === id);
  expect(problems.filter(({ file, rule }) => file.includes(id) && rule === 'formula')).toEqual([]);
  if (!found) throw new Error(`no worksheet ${id}`);
  const fields = localFieldsOf(localiseWorksheet(found, ['fr', 'en'], 'en'));
  const byPath = new Map(fields.map((field) => [`${id}.${field.id}`, field]));
  const full = Object.entries(answers).map(([path, value]) => [`${id}.${path}`, value] as const);
  const held = new Map<string, Json>(full);
  const source = {
    read: (path: string) => held.get(path),
    paths: (prefix = '') => [...held.keys()].filter((path) => path.startsWith(prefix)),
  };
  const { compute, computeRows } = calculate(source, byPath, telling, '2027-03-15');
  const reading: Reading = {
    ...{ field: byPath.get(`${id}.${chart}`) as unknown as ChartField, telling, worksheet: id },
    ...{ compute, computeRows },
    fieldAt: (path) => byPath.get(path),
    answerAt: (path) => held.get(path),
    rowsAt: (path) => rowsAt(source, path),
  };
  const draw = await loadChart(reading.field.type);
  return { layout: draw(reading).layout, empty: tellEmpty(reading, telling.say) };
}

describe('what a chart reads', () => {
  it('is the answers of its fields, between the bounds of their scales', async () => {
    const { layout } = await read('chart-radar', 'resources', { clear: 7, support: 'unknown' });
    expect(layout).toMatchObject({
      axes: [{ label: 'I understand my situation', low: 0, high: 10 }, {}, {}, {}],
      series: [{ values: [7, null, null, null] }],
    });
  });

  it('is the rows of its table, the greatest first, those with a name', async () => {
    const { layout } = await read('chart-radar', 'skills-chart', {
      skills: ['r1', 'r2', 'r3'],
      'skills.r1': { name: 'Driving', level: 2, other: 4 },
      'skills.r2': { name: 'Training', level: 5 },
      'skills.r3': { level: 4 },
    });
    expect(layout).toMatchObject({
      axes: [{ label: 'Training', low: 0, high: 5 }, { label: 'Driving' }],
      series: [{ values: [5, 2] }, { values: [null, 4] }, { values: [null, null] }],
    });
  });

  it('is moments with the level chosen for each, or lists of numbers', async () => {
    const life = await read('chart-line', 'life', {
      'events.r1': { when: '2003-06', event: 'First job', level: -2 },
    });
    expect(life.layout).toMatchObject({
      moments: [{ name: 'First job', when: '2003-06', levels: [-2] }],
      ...{ isDated: true, low: -5, high: 5 },
    });
    const cash = await read('chart-line', 'cash', {
      'months.r1': { income: 210000, cost: 190000 },
      'months.r2': { income: 160000 },
    });
    expect(cash.layout).toMatchObject({
      moments: [{ levels: [2100, 1900] }, { levels: [1600, null] }],
      isDated: false,
    });
  });

  it('is periods in the lanes of a choice', async () => {
    const { layout } = await read('chart-timeline', 'frieze', {
      'periods.r1': { begin: '2003', kind: 'job', title: 'Driver' },
    });
    expect(layout).toMatchObject({
      periods: [{ name: 'Driver', begin: '2003', end: null, lane: 'Job' }],
      lanes: ['Job', 'Study, training', 'Volunteering', 'Caring'],
      ...{ gap: 3, today: '2027-03-15' },
      heads: { item: 'Title', lane: 'Kind' },
    });
  });

  it('is people with their circle, and ties by the rows that were picked', async () => {
    const { layout } = await read('chart-rings', 'map', {
      'people.r1': {
        name: 'Ana',
        circle: 'family',
        closeness: 5,
        knows: [{ id: 'r2', text: 'Bo' }],
      },
      'people.r2': { name: 'Bo' },
    });
    expect(layout).toMatchObject({
      people: [
        { id: 'r1', name: 'Ana', ring: 5, sector: 'Family', ties: ['r2'] },
        { id: 'r2', name: 'Bo', ring: null, sector: '', ties: [] },
      ],
      ...{ low: 1, high: 5, ends: ['distant', 'close'] },
    });
  });

  it('is the steps of a funnel, and rows counted by group', async () => {
    const funnel = await read('chart-funnel', 'campaign', { known: 40, contacted: 0 });
    expect(funnel.layout).toMatchObject({
      steps: [{ value: 40 }, { value: 0 }, { value: null }, {}, {}],
      least: 5,
    });
    const bars = await read('chart-bars', 'channels', {
      'contacts.r1': { channel: 'ads', reply: 'yes' },
      'contacts.r2': { channel: 'ads', reply: 'no' },
      'contacts.r3': { reply: 'yes' },
    });
    expect(bars.layout).toMatchObject({
      groups: [
        { label: 'Advertisements', values: [2, 1] },
        { label: 'People I know', values: [0, 0] },
        {},
        {},
      ],
      series: [{ label: 'Made' }, { label: 'With a reply' }],
    });
  });

  it('is rows on two axes', async () => {
    const { layout } = await read('chart-scatter', 'map', {
      'targets.r1': { name: 'Farm', attraction: 5, access: 2 },
    });
    expect(layout).toMatchObject({
      spots: [{ name: 'Farm', x: 2, y: 5 }],
      across: { label: 'Ease of access', low: 1, high: 5 },
      zones: { both: 'Contact first', neither: 'Remove' },
    });
  });

  it('is told when it is not there: what to fill in, and where', async () => {
    const { empty } = await read('chart-scatter', 'map');
    expect(empty).toBe(
      'chart.none-table Target organisations; Organisation, Ease of access and Interest to me',
    );
    const funnel = await read('chart-funnel', 'campaign');
    expect(funnel.empty).toContain('chart.none-fields People identified, People contacted');
  });
});
