import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook, standardLayers } from '../../../src/authoring/index.ts';
import { RULES } from '../../../src/workbook/rules.ts';
import { standardEdition } from '../../../src/workbook/edition.ts';
import { fieldsOf } from '../../../src/workbook/worksheet.ts';
import {
  base,
  baseText,
  brokenFolder,
  readBroken,
  readWith,
  showProblems,
} from '../../editions.ts';

const rules = Object.keys(RULES);
const first = 'stages/01-start/worksheets/first-look.yaml';
const budget = 'stages/01-start/worksheets/budget.yaml';

describe('a sound edition', () => {
  it('has no problem, and gives the whole workbook', async () => {
    const { workbook, problems } = await readWorkbook([base]);
    expect(showProblems(problems)).toEqual([]);
    expect(workbook.stages.map(({ id, number, worksheets }) => [id, number, worksheets])).toEqual([
      ['start', 1, ['first-look', 'budget']],
      ['later', 2, []],
    ]);
    expect(workbook.worksheets.map((each) => fieldsOf(each).map(({ id }) => id))).toEqual([
      ['today', 'mood', 'why', 'support'],
      ['first-day', 'money', 'incomes', 'savings', 'total', 'steps'],
    ]);
    expect(workbook.sessions.map(({ id, stage }) => [id, stage])).toEqual([['01', 'start']]);
    expect(workbook.pages.map(({ id, texts }) => [id, Object.keys(texts)])).toEqual([
      ['help', ['en', 'fr']],
      ['home', ['en', 'fr']],
    ]);
    expect(workbook.glossary.map(({ id }) => id)).toEqual(['tie', 'network']);
    expect(workbook.regions.map(({ id, help }) => [id, help[0]?.contact])).toEqual([
      ['fr', '0112'],
    ]);
    expect(workbook.interface['fr']?.['nav.home']).toBe('Accueil');
  });

  it('comes out as plain JSON', async () => {
    const { workbook } = await readWorkbook([base]);
    expect(JSON.parse(JSON.stringify(workbook))).toEqual(workbook);
  });

  it('has its words typeset and its formulas resolved', async () => {
    const { workbook } = await readWorkbook([base]);
    const [, sheet] = workbook.worksheets;
    expect(sheet?.purpose['fr']?.text).toBe('Compter ce qui entre\u00A0: rien de plus.');
    const total = sheet && fieldsOf(sheet).find(({ id }) => id === 'total');
    expect(total?.['formula']).toMatchObject({
      references: ['budget.incomes.amount', 'budget.savings'],
    });
  });

  it('may be written in fewer languages than its files', async () => {
    const { problems, workbook } = await readWorkbook([base], {
      ...standardEdition,
      locales: ['en'],
    });
    expect(showProblems(problems)).toEqual([]);
    expect(Object.keys(workbook.worksheets[0]?.title ?? {})).toEqual(['en']);
  });
});

describe('the default content', () => {
  it('has no problem at all', async () => {
    const { problems } = await readWorkbook(standardLayers);
    expect(showProblems(problems)).toEqual([]);
  });
});

describe('a broken edition', () => {
  it('stands in a folder for every rule, and for nothing else', () => {
    expect(readdirSync(brokenFolder).sort()).toEqual([...rules].sort());
  });

  it.each(rules)('tells %s where it is, in both languages, with what to write', async (rule) => {
    const { problems, expected } = await readBroken(rule);
    const found = problems.map(({ file, line, column, rule: id, message, hint }, index) => {
      const { fr = '', en = '', mended } = expected[index] ?? {};
      return {
        at: `${file.replace(/^.*?\/broken\/[^/]+\//, '').replace(/^(.*?\/)?content\//, '')}:${line}:${column}`,
        rule: id,
        fr: message.fr.slice(0, fr.length || undefined),
        en: message.en.slice(0, en.length || undefined),
        ...(mended === undefined
          ? {}
          : { mended: [hint.fr, hint.en].every((each) => each.endsWith(mended)) }),
      };
    });
    expect(found).toEqual(
      expected.map(({ mended, ...each }) => ({
        rule,
        ...each,
        ...(mended === undefined ? {} : { mended: true }),
      })),
    );
    expect(problems.map((each) => each.rule)).toContain(rule);
    for (const { message, hint, severity, rule: id } of problems) {
      for (const { fr, en } of [message, hint]) {
        expect(fr.trim()).not.toBe('');
        expect(en.trim()).not.toBe('');
        expect(fr).not.toBe(en);
      }
      expect(severity).toBe(RULES[id].severity);
    }
  });
});

describe('one mistake', () => {
  it('in a file is told once, not by all that refers to the file', () => {
    const changes = Object.fromEntries(
      [
        first,
        'stages/01-start/stage.yaml',
        'glossary.yaml',
        'regions/fr.yaml',
        'answers.lock.yaml',
      ].map((path) => [path, `${baseText(path)}\n*\n`]),
    );
    const { problems } = readWith(changes);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(Object.keys(changes)));
    expect(problems).toHaveLength(Object.keys(changes).length);
  });

  it('in a field is told once, not by formulas, recalls and the lock', () => {
    const { problems } = readWith({
      [first]: baseText(first).replace('- date: today', '- dat: today'),
      [budget]: baseText(budget)
        .replace(
          '        unit: money\n        prefill',
          '        unit: 3\n        step: x\n        prefill',
        )
        .replace('- number: savings', '- numbr: savings'),
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-kind', 'unknown-kind']);
  });

  it('does not hide another one in the same file', () => {
    const { problems } = readWith({
      [budget]: baseText(budget)
        .replace('- checklist: steps', '- chcklist: steps')
        .replace('of: first-look.today', 'of: first-look.tody')
        .replace('sum(incomes.amount)', 'sum(incomes.amuont)'),
    });
    expect(problems.map(({ rule }) => rule)).toEqual([
      'unknown-reference',
      'formula',
      'unknown-kind',
    ]);
  });
});

describe('a link to a session', () => {
  const help = 'pages/help/fr.mdx';

  it('leads to its page', () => {
    const { problems } = readWith({ [help]: `${baseText(help)}\n[La première](session:01).\n` });
    expect(showProblems(problems)).toEqual([]);
  });

  it('is told when there is no such session, with the nearest', () => {
    const { problems } = readWith({ [help]: `${baseText(help)}\n[La suite](session:02).\n` });
    expect(problems.map(({ rule, hint }) => [rule, hint.en])).toEqual([
      ['unknown-reference', expect.stringContaining('01')],
    ]);
  });
});

describe('values that YAML does not take for words', () => {
  it('are the words that were typed', () => {
    const { problems, workbook } = readWith({
      [first]: baseText(first)
        .replace('fr: Premier regard', 'fr: 007')
        .replace('en: First look', 'en: 2026-11-22')
        .replace('fr: Bien', 'fr: yes')
        .replace('en: Well', 'en: true')
        .replace('fr: Mal', 'fr: 1.50')
        .replace('en: Badly', 'en: no'),
    });
    expect(showProblems(problems)).toEqual([]);
    const [sheet] = workbook.worksheets;
    expect(sheet?.title).toEqual({ fr: '007', en: '2026-11-22' });
    const options = sheet?.fields[1]?.['options'] as { id: string; label: unknown }[];
    expect(options.map(({ id }) => id)).toEqual(['yes', 'no']);
    expect(options.map(({ label }) => label)).toEqual([
      { fr: { text: 'yes' }, en: { text: 'true' } },
      { fr: { text: '1.50' }, en: { text: 'no' } },
    ]);
  });

  it('are ids when they look like ids', () => {
    const { problems, workbook } = readWith({
      [first]: baseText(first).replace('- yes:', '- true:').replace('- no:', '- null:'),
    });
    expect(showProblems(problems)).toEqual([]);
    const options = workbook.worksheets[0]?.fields[1]?.['options'] as { id: string }[];
    expect(options.map(({ id }) => id)).toEqual(['true', 'null']);
  });

  it.each(['null', '~', '', '""', '[]', '{}', '[a, b]'])(
    'are refused when there are none: %j',
    (value) => {
      const { problems } = readWith({
        [first]: baseText(first).replace('en: Today', `en: ${value}`),
      });
      expect(problems.map(({ rule, line }) => [line, rule])).toEqual([[16, 'wrong-value']]);
    },
  );
});
