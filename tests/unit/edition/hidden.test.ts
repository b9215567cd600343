import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/authoring/index.ts';
import type { WorkbookReading } from '../../../src/authoring/index.ts';
import { openEdition } from '../../../src/edition/files.ts';
import { routesOf } from '../../../src/site/routes.ts';
import { localiseWorksheet } from '../../../src/workbook/local.ts';
import { packWorksheet } from '../../../src/workbook/pack.ts';
import { markOf } from '../../../src/workbook/stage.ts';
import { fieldsOf } from '../../../src/workbook/worksheet.ts';
import { base, showProblems } from '../../editions.ts';
import { danglingIn, linksAstray } from './dangling.ts';

/** Reads an edition, over the default content or over a smaller one. */
async function readEdition(folder: string, below?: Parameters<typeof openEdition>[1]) {
  const { edition, layers, file, problems } = openEdition(folder, below);
  expect(showProblems(problems)).toEqual([]);
  return readWorkbook(layers, edition, file);
}

function fieldIn({ workbook }: WorkbookReading, path: string) {
  const [worksheet, id] = path.split('.');
  const found = workbook.worksheets.find((each) => each.id === worksheet);
  return found && fieldsOf(found).find((field) => field.id === id);
}

const optionsOf = (field: object | undefined) =>
  (field as { options?: { id: string }[] } | undefined)?.options?.map(({ id }) => id);

describe('an edition that hides parts of the default content and writes none', async () => {
  const reading = await readEdition('tests/editions/hidden');
  const { workbook, problems } = reading;

  it('has no error, and nothing leads to what it hides', () => {
    expect(showProblems(problems)).toEqual([]);
    expect(danglingIn(reading)).toEqual([]);
    expect(linksAstray(workbook)).toEqual([]);
  });

  it('has no page and nothing in its manifest of what it hides', () => {
    const pages = JSON.stringify(routesOf(workbook));
    const manifest = JSON.stringify(
      workbook.worksheets.map((worksheet) =>
        packWorksheet(localiseWorksheet(worksheet, ['fr', 'en'], 'fr'), ''),
      ),
    );
    for (const id of ['technology', 'digital-kit', 'transition-budget', 'founding-financials']) {
      expect(pages).not.toContain(id);
      expect(manifest).not.toContain(id);
    }
    expect(pages).not.toMatch(/"(?:interests|method|route-founding|long-01|02)"/);
    expect(manifest).not.toMatch(/"interests[".]/);
  });

  it('keeps the numbers of hidden stages free, and gives the others their new order', () => {
    expect(workbook.stages.map((stage) => `${markOf(stage)} ${stage.id}`)).toEqual([
      '1 kickoff',
      '2 stock',
      '3 social-link',
      '4 project',
      '5 market-offer',
      '6 marketing-tools',
      '7 discourse',
      '9 campaign',
      '10 route',
      '10a route-salaried',
      '10c route-training',
      '11 decision',
      '12 integration',
    ]);
    const worksheets = workbook.worksheets.map(({ id }) => id);
    expect(worksheets.indexOf('achievements')).toBeLessThan(worksheets.indexOf('network-map'));
    const reached = fieldIn(reading, 'shared-vision.stage-reached');
    expect(optionsOf(reached)?.slice(0, 4)).toEqual(['kickoff', 'stock', 'social-link', 'project']);
    expect(optionsOf(reached)).not.toContain('technology');
    expect(JSON.stringify(reached)).toContain('2. Taking stock');
  });

  it('names stages by their new numbers where the content names them by number', () => {
    const lesson = (stage: string, locale: string) =>
      reading.texts.get(
        workbook.stages.find(({ id }) => id === stage)?.lessons[locale]?.file ?? '',
      );
    expect(lesson('stock', 'en')).toContain('At stage 3, Claude Dubar spoke of two agreements');
    expect(lesson('project', 'fr')).toContain("vus à l'étape 3.");
    expect(JSON.stringify(fieldIn(reading, 'hypotheses.list'))).toContain('ranked in stage 2.');
    expect(lesson('campaign', 'en')).toContain('you chose them in stage 3.');
    // Stages that have not moved keep their numbers, and so does a range that holds the same ones.
    expect(lesson('route', 'en')).toContain('In stage 4 you chose a main route.');
  });

  it('offers only its routes, and asks nothing of the others', () => {
    expect(optionsOf(fieldIn(reading, 'project-statement.route'))).toEqual([
      'salaried',
      'training',
    ]);
    expect(optionsOf(fieldIn(reading, 'route-matrix.gut'))).toEqual([
      'salaried',
      'training',
      'mixed',
    ]);
    // Who chose another one before still reads what it was.
    const route = { ...fieldIn(reading, 'project-statement.route'), withdrawn: undefined };
    expect(fieldIn(reading, 'project-statement.route')).toMatchObject({
      withdrawn: [{ id: 'founding', label: { fr: { text: 'Création ou reprise' } } }],
    });
    expect(JSON.stringify(route)).not.toContain('founding');
    const asked = workbook.worksheets.find(({ id }) => id === 'first-100-days');
    const conditions = fieldsOf(asked ?? { fields: [] }).map(({ showIf }) => showIf?.text ?? '');
    expect(conditions.some((text) => text.includes("'salaried'"))).toBe(true);
    expect(conditions.filter((text) => text.includes("'founding'"))).toEqual([]);
    expect(workbook.people.map(({ id }) => id)).not.toContain('emma');
  });

  it('uses one path of sessions', () => {
    expect(workbook.sessionPaths.map(({ id }) => id)).toEqual(['short']);
    expect(workbook.sessions.map(({ id }) => id)).toContain('short-08');
    expect(new Set(workbook.sessions.map(({ path }) => path))).toEqual(new Set(['short']));
  });

  it('keeps the answers to what is asked no more readable', () => {
    const retired = new Map(workbook.retired.map(({ path, label }) => [path, label['en']]));
    expect(retired.get('transition-budget.savings')).toMatch(/^[A-Z]/);
    expect(retired.has('digital-kit.skills')).toBe(true);
    expect(retired.has('founding-financials.cash-reserve')).toBe(true);
    expect([...retired.keys()].some((path) => path.startsWith('first-100-days.'))).toBe(true);
  });

  it('tells each link that has lost its target, by the words that are left of it', () => {
    expect(reading.removedReferences).toContainEqual({
      file: 'content/stages/11-decision/en.mdx',
      line: 42,
      column: 9,
      kind: 'worksheet',
      id: 'transition-budget',
      words: 'Transition budget',
    });
    expect(reading.removedReferences.filter(({ id }) => id === 'interests')).toHaveLength(2);
  });
});

describe('an edition of its own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hidden-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const edition = (lines: string) =>
    write('edition.yaml', `id: acme\nname:\n  fr: Carnet Acme\n  en: Acme workbook\n${lines}`);

  it('is told the names it hides, orders or offers and that do not exist', async () => {
    edition(
      [
        'hide:',
        '  stages: [strat]',
        '  worksheets: [budgets, first-look]',
        '  sessions: [standart, "02"]',
        '  pages: [hlep]',
        'order: [latter]',
        'session-path: [sort]',
        'routes: [salaried]',
        '',
      ].join('\n'),
    );
    const { problems } = await readEdition(folder, [base]);
    const told = problems.filter(({ file }) => file.endsWith('edition.yaml'));
    expect(told.map(({ line, column, rule }) => [line, column, rule])).toEqual(
      [
        [6, 12],
        [7, 16],
        [8, 14],
        [8, 24],
        [9, 11],
        [10, 9],
        [11, 16],
        [12, 10],
      ].map((place) => [...place, 'unknown-reference']),
    );
    expect(told.map(({ hint }) => /“(.*)”/.exec(hint.en)?.[1])).toEqual([
      'start',
      'budget',
      'standard',
      '01',
      'help',
      'later',
      undefined,
      undefined,
    ]);
  });

  it('is told the country that does not exist, where it names it', async () => {
    edition('region: fra\n');
    const { problems } = await readEdition(folder, [base]);
    expect(problems.map(({ line, column, rule, hint }) => [line, column, rule, hint.en])).toEqual([
      [5, 9, 'unknown-reference', 'Did you mean “fr”?'],
    ]);
  });

  it('loses no route when none of those it offers exists', async () => {
    edition('routes: [salary]\n');
    const { problems } = await readEdition(folder);
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([[5, 'unknown-reference']]);
  });

  it('may use the ids and addresses of what it hides again', async () => {
    edition('hide:\n  stages: [start]\n  pages: [help]\n');
    cpSync(join(base.folder, 'stages/01-start'), join(folder, 'content/stages/05-start'), {
      recursive: true,
    });
    cpSync(join(base.folder, 'pages/help'), join(folder, 'content/pages/help'), {
      recursive: true,
    });
    const reading = await readEdition(folder, [base]);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.workbook.stages.map(({ id, number }) => [id, number])).toEqual([
      ['later', 2],
      ['start', 5],
    ]);
    expect(reading.workbook.worksheets.map(({ id }) => id)).toEqual(['first-look', 'budget']);
    expect(reading.hidden.stages.size + reading.hidden.pages.size).toBe(0);
  });

  it('may have a path of sessions of its own, and no other', async () => {
    edition('session-path: [ours]\n');
    cpSync(join(base.folder, 'sessions'), join(folder, 'content/sessions/ours'), {
      recursive: true,
    });
    const reading = await readEdition(folder, [base]);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.workbook.sessionPaths.map(({ id }) => id)).toEqual(['ours']);
    expect(reading.workbook.sessions.map(({ id }) => id)).toEqual(['ours-01']);
  });

  it('asks without a source what can be answered without, and leaves out what cannot', async () => {
    edition('hide:\n  worksheets: [transition-budget, network-map]\n');
    const reading = await readEdition(folder);
    expect(reading.problems.map(({ rule }) => rule)).not.toContain('dropped-field');
    // Suggestions go, and the questions stay.
    expect(fieldIn(reading, 'conditions.income-floor')).toMatchObject({ kind: 'number' });
    expect(fieldIn(reading, 'conditions.income-floor')).not.toHaveProperty('prefill');
    // What was recalled, or computed from there alone, goes, with what was computed from that.
    expect(fieldIn(reading, 'route-matrix.budget-check')).toBeUndefined();
    expect(fieldIn(reading, 'campaign-plan.first-contacts')).toBeUndefined();
    // What counts the lines of several worksheets counts those that are left.
    const counted = reading.workbook.worksheets
      .filter(({ id }) => id === 'weekly-review')
      .flatMap(fieldsOf)
      .filter(
        ({ kind, formula }) =>
          kind === 'computed' && JSON.stringify(formula).includes('target-list'),
      );
    expect(counted).toHaveLength(1);
    expect(JSON.stringify(counted)).not.toContain('network-map');
  });

  it('numbers the sessions of a path anew where one of them is hidden', async () => {
    edition('hide:\n  sessions: ["03", long-01]\n');
    const { workbook, problems } = await readEdition(folder);
    expect(showProblems(problems)).toEqual([]);
    const of = (path: string) => workbook.sessions.filter((session) => session.path === path);
    expect(
      of('standard')
        .map(({ id, number }) => [id, number])
        .slice(1, 4),
    ).toEqual([
      ['02', 2],
      ['04', 3],
      ['05', 4],
    ]);
    expect(of('long')[0]).toMatchObject({ id: 'long-02', number: 1 });
  });
});
