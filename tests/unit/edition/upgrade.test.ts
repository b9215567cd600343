import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook, saveLock } from '../../../src/authoring/index.ts';
import type { WorkbookReading } from '../../../src/authoring/index.ts';
import { inspectLayers } from '../../../src/edition/files-layers.ts';
import { printLayers } from '../../../src/edition/layers/print.ts';
import { answersOf } from '../../../src/fields/answers.ts';
import '../../../src/fields/all-answers.ts';
import { bringEarlier } from '../../../src/notebook/earlier.ts';
import { composeFile, importFile, readFile, writeFile } from '../../../src/notebook/file/index.ts';
import type { Json, Notebook } from '../../../src/notebook/index.ts';
import { makeAtlas, retiredLabel } from '../../../src/notebook/page/manifest.ts';
import { collectAnswers } from '../../../src/notebook/page/notebook/collect.ts';
import { collectKept } from '../../../src/notebook/page/notebook/kept.ts';
import { withAtlas } from '../../../src/notebook/page/notebook/open.ts';
import type { NotebookPage } from '../../../src/notebook/page/notebook/open.ts';
import type { Offer } from '../../../src/workbook/kind.ts';
import { localiseWorksheet } from '../../../src/workbook/local.ts';
import { packWorksheet } from '../../../src/workbook/pack.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import { baseText } from '../../editions.ts';
import { openFresh } from '../notebook/browser.ts';
import { budget, first, Layered, lock, more, own, ownSheet, without } from './layered.ts';

/** What a reader of the first version wrote. */
const ANSWERS: Readonly<Record<string, Json>> = {
  'first-look.mood': 'yes',
  'first-look.why': 'Le repos.',
  'first-look.support': 7,
  'first-look.more': 'Pour le cabinet.',
  'own.word': 'Courage',
  'budget.savings': 120000,
  'budget.steps': { done: ['bank'] },
  'budget.incomes': ['r1'],
  'budget.incomes.r1': { name: 'Salaire', amount: 200000 },
};

/** The second version: a field renamed, one added, one retired, one stage more. */
const SECOND = {
  [first]:
    baseText(first).replace('- text: why', '- text: reason\n    was: why') +
    '  - text: hope\n    label:\n      fr: Un espoir\n      en: A hope\n',
  [budget]: without(budget, 'steps'),
  'examples/awa/budget.yaml': undefined,
  [lock]: `${baseText(lock)}  first-look.reason: text
  first-look.hope: text
retired:
  - path: budget.steps
    kind: checklist
    label: { fr: À faire, en: To do }
`,
};

let place: Layered;
/** The file of a reader of the first version. */
let copy: string;

beforeEach(async () => {
  place = new Layered();
  place.write(`content/${first}`, baseText(first).replace('Comment allez-vous', 'Ça va') + more);
  place.write(`content/${own}`, ownSheet);
  saveLock(place.open().layers, await read());
  inspectLayers(place.open(), { version: '1.0.0' });
  const { notebook } = await openFresh();
  for (const [path, value] of Object.entries(ANSWERS)) notebook.write(path, value);
  const { atlas } = pageOf((await read()).workbook, notebook);
  copy = writeFile(composeFile(notebook, (path) => retiredLabel(path, atlas)));
});
afterEach(() => place.clear());

function read(): Promise<WorkbookReading> {
  const { layers, edition, file } = place.open();
  return readWorkbook(layers, edition, file);
}

async function told(): Promise<string[]> {
  const { problems } = await read();
  return problems.filter(({ rule }) => rule !== 'unused-worksheet').map(({ rule }) => rule);
}

/** The notebook’s page of a workbook, as its manifest makes it. */
function pageOf({ worksheets, stages, retired, edition }: Workbook, notebook: Notebook) {
  const atlas = makeAtlas({
    edition: { id: edition.id, name: '', currency: edition.currency },
    locale: 'fr',
    locales: edition.locales,
    stages: stages.map(({ id, number, worksheets: ids }) => ({
      ...{ id, number, title: id, written: true, worksheets: ids },
    })),
    worksheets: worksheets.map((each) => ({
      ...packWorksheet(localiseWorksheet(each, edition.locales, 'fr'), '/'),
      stage: each.stage,
    })),
    sessions: [],
    retired: retired.map(({ label, ...field }) => ({ ...field, label: label['fr'] ?? '' })),
  });
  const offered = (field: { options?: readonly Offer[] }) => field.options ?? [];
  const say = (key: string) => key;
  const telling = { locale: 'fr', currency: 'EUR', say, answersOf, offered };
  const page = { notebook, telling, fields: atlas.fields } as Partial<NotebookPage> as NotebookPage;
  return withAtlas(page, atlas);
}

/** Opens the reader’s file in the present version, as a visit of every worksheet does. */
async function revisit(): Promise<{ asked: string[]; kept: string[][] }> {
  const { workbook } = await read();
  const { notebook } = await openFresh();
  const { file } = readFile(copy, 'test');
  if (!file) throw new Error('the file cannot be read');
  importFile(notebook, file);
  const page = pageOf(workbook, notebook);
  for (const [path, field] of page.atlas.fields) bringEarlier(notebook, path, field);
  for (const [path, value] of Object.entries(ANSWERS)) expect(notebook.read(path)).toEqual(value);
  return {
    asked: collectAnswers(page).flatMap(({ sheets }) =>
      sheets.flatMap(({ asked }) => asked.map(({ path }) => path)),
    ),
    kept: collectKept(page).map(({ path, label, text }) => [path, label, text]),
  };
}

describe('an edition over a new version', () => {
  it('starts from all answers being asked', async () => {
    expect(await told()).toEqual([]);
    const { asked, kept } = await revisit();
    expect(asked).toEqual(
      expect.arrayContaining(['first-look.why', 'first-look.more', 'own.word', 'budget.steps']),
    );
    expect(kept).toEqual([]);
  });

  it('is sound as it is: what is new below is told, and every answer is asked or kept', async () => {
    place.publish('v2', SECOND);
    const { problems } = await read();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await told()).toEqual(['dropped-by-edition']);
    const { asked, kept } = await revisit();
    expect(asked).toEqual(
      expect.arrayContaining([
        ...['first-look.mood', 'first-look.why', 'first-look.support', 'first-look.more'],
        ...['own.word', 'budget.savings', 'budget.incomes'],
      ]),
    );
    expect(kept.map(([path, label]) => [path, label])).toEqual([['budget.steps', 'À faire']]);
  });

  it('is told which of its files is older, by its ids, and what to do', () => {
    place.publish('v2', SECOND);
    const found = inspectLayers(place.open(), { version: '2.0.0' });
    if ('problem' in found) throw new Error(found.problem.en);
    expect(found.report.overridden).toMatchObject([
      {
        path: first,
        version: '1.0.0',
        since: [{ group: 'fields', added: ['reason', 'hope'], removed: ['why'] }],
      },
    ]);
    expect(printLayers(found.report, found.head)).toMatch(/first-look\.yaml[^]*--layers --accept/);
  });

  it('takes the new questions over, and the renamed one has its answer', async () => {
    place.publish('v2', SECOND);
    place.write(`content/${first}`, SECOND[first] + more);
    inspectLayers(place.open(), { version: '2.0.0', accept: [] });
    expect(await told()).toEqual([]);
    const { asked, kept } = await revisit();
    expect(asked).toEqual(expect.arrayContaining(['first-look.reason', 'first-look.more']));
    expect(kept.map(([path]) => path)).toEqual(['budget.steps']);
    expect(inspectLayers(place.open(), { version: '2.0.0' })).toMatchObject({
      report: { overridden: [{ version: '2.0.0' }] },
    });
  });

  it('that leaves out a column keeps what its cells held, under the name of the column', async () => {
    place.write(`content/${budget}`, without(budget, 'name'));
    const { kept } = await revisit();
    expect(kept).toEqual([['budget.incomes.name', 'Intitulé', 'Salaire']]);
  });

  it('may go back to the former version, and the questions with it', async () => {
    place.publish('v2', SECOND);
    await revisit();
    place.publish('v1', {});
    expect(await told()).toEqual([]);
    expect((await revisit()).kept).toEqual([]);
  });

  it('that gives a file up is told what answers depend on, with the words to write', async () => {
    place.publish('v2', SECOND);
    place.remove(`content/${first}`);
    const { problems } = await read();
    const [dropped] = problems.filter(({ severity }) => severity === 'error');
    expect(dropped).toMatchObject({ rule: 'dropped-field' });
    expect(dropped?.file).toMatch(/acme\/content\/answers\.lock\.yaml$/);
    expect(dropped?.hint.en).toContain('- path: first-look.more, kind: text, label: …');
  });

  it('that changes the kind of a question of the new version is told at its own field', async () => {
    place.publish('v2', SECOND);
    place.write(`content/${first}`, SECOND[first].replace('- text: hope', '- number: hope') + more);
    const { problems } = await read();
    const [retyped] = problems.filter(({ severity }) => severity === 'error');
    expect(retyped).toMatchObject({ rule: 'retyped-field' });
    expect(retyped?.file).toMatch(/acme\/content\/stages/);
  });
});
