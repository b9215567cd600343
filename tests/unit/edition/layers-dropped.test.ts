import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/authoring/index.ts';
import { fieldsOf } from '../../../src/workbook/worksheet.ts';
import { baseText } from '../../editions.ts';
import { first, Layered, without } from './layered.ts';

const budget = 'stages/01-start/worksheets/budget.yaml';

let place: Layered;
beforeEach(() => {
  place = new Layered();
});
afterEach(() => place.clear());

async function read() {
  const { layers, edition, file } = place.open();
  const { problems, workbook } = await readWorkbook(layers, edition, file);
  return {
    told: problems.map(({ rule, file: at, line }) => [rule, at.split('worksheets/')[1], line]),
    fields: Object.fromEntries(
      workbook.worksheets.map((each) => [each.id, fieldsOf(each).map(({ id }) => id)]),
    ),
    workbook,
  };
}

/** A default worksheet that draws on others, put under the edition. */
const later = `title: { fr: Plus tard, en: Later }
slug: { fr: plus-tard, en: later }
purpose: { fr: Reprendre., en: Take up. }
fields:
  - recall: then
    of: first-look.mood
  - text: why-now
    label: { fr: Et maintenant, en: And now }
    showIf: first-look.mood = 'no'
    prefill: first-look.why
  - choice: which
    label: { fr: Laquelle ?, en: Which? }
    options:
      - none: { fr: Aucune, en: None }
    from: [budget.incomes.name]
  - computed: rest
    label: { fr: Reste, en: Rest }
    formula: given(budget.savings, 0) + given(sum(budget.incomes.amount), 0)
    how: { fr: Un reste., en: A rest. }
`;

describe('what an edition leaves out of a worksheet', () => {
  beforeEach(() => {
    place.publish('v1', {
      'stages/01-start/worksheets/later.yaml': later,
      'answers.lock.yaml': `${baseText('answers.lock.yaml')}  later.which: choice\n  later.why-now: text\n`,
      'stages/01-start/fr.mdx': `${baseText('stages/01-start/fr.mdx')}\n<Worksheet id="later" />\n`,
      'stages/01-start/en.mdx': `${baseText('stages/01-start/en.mdx')}\n<Worksheet id="later" />\n`,
    });
  });

  it('is missed by no other default worksheet: they do without', async () => {
    expect((await read()).told).toEqual([]);
    const text = without(first, 'mood').replace('    showIf: filled(mood)\n', '');
    place.write(`content/${first}`, text);
    place.write(`content/${budget}`, without(budget, 'name'));
    const { told, fields, workbook } = await read();
    expect(told).toEqual([
      ['dropped-by-edition', 'budget.yaml', 1],
      ['dropped-by-edition', 'first-look.yaml', 1],
    ]);
    expect(fields['later']).toEqual(['why-now', 'which', 'rest']);
    const whyNow = workbook.worksheets.flatMap(fieldsOf).find(({ id }) => id === 'why-now');
    expect(whyNow).not.toHaveProperty('showIf');
    expect(whyNow).toHaveProperty('prefill');
    expect(workbook.retired.map(({ path }) => path)).toContain('first-look.mood');
  });

  it('may be options as well', async () => {
    const text = baseText(first)
      .replace(/ {6}- no:\n.*\n.*\n/, '')
      .replace('    other: true\n', '');
    place.write(`content/${first}`, text);
    expect((await read()).told).toEqual([]);
  });

  it('may be asked for by the edition’s own worksheets no more: that is told there', async () => {
    place.write(`content/${first}`, without(first, 'mood'));
    const { told } = await read();
    expect(told).toEqual([
      ['dropped-by-edition', 'first-look.yaml', 1],
      ['formula', 'first-look.yaml', 23],
    ]);
  });

  it('is answered in no example any more', async () => {
    place.write(`content/${budget}`, without(budget, 'savings').replace('+ savings', ''));
    const { told, workbook } = await read();
    expect(told).toEqual([['dropped-by-edition', 'budget.yaml', 1]]);
    const [example] = workbook.examples.filter(({ worksheet }) => worksheet === 'budget');
    expect(example?.answers).not.toHaveProperty('savings');
  });
});
