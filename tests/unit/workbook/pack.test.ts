import { describe, expect, it } from 'vitest';
import { localFieldsOf, localiseWorksheet } from '../../../src/workbook/local.ts';
import { packField, packWorksheet } from '../../../src/workbook/pack.ts';
import { unpackField } from '../../../src/workbook/unpack.ts';
import { readWith } from '../../editions.ts';

const { workbook } = readWith({});
const [sheet, budget] = workbook.worksheets.map((each) =>
  localiseWorksheet(each, workbook.edition.locales, 'en'),
);
if (!sheet || !budget) throw new Error('the base edition has two worksheets');

describe('a packed worksheet', () => {
  const packed = packWorksheet(budget, '/en/worksheets/budget/');

  it('has its title, its address and all its fields, those of groups included', () => {
    expect(packed).toMatchObject({ id: 'budget', title: 'Budget', url: '/en/worksheets/budget/' });
    expect(packed.fields.map(({ kind, id, label }) => [kind, id, label])).toEqual([
      ['recall', 'first-day', undefined],
      ['group', 'money', 'Money'],
      ['table', 'incomes', 'Incomes'],
      ['number', 'savings', 'Savings'],
      ['computed', 'total', 'Total'],
      ['checklist', 'steps', 'To do'],
    ]);
  });

  it('names every field once: a group does not repeat those it holds', () => {
    expect(packed.fields.find(({ id }) => id === 'money')).not.toHaveProperty('fields');
  });

  it('has formulas without their text, columns and options with plain labels', () => {
    const fields = new Map(packed.fields.map((field) => [field.id, field]));
    expect(Object.keys(fields.get('total')?.['formula'] as object)).toEqual(['ast']);
    expect(fields.get('incomes')).toMatchObject({
      columns: [
        { kind: 'text', id: 'name', label: 'Item' },
        { kind: 'number', id: 'amount', label: 'Amount', unit: 'money' },
      ],
    });
    expect(fields.get('steps')).toMatchObject({ items: [{ id: 'bank', label: 'Call the bank' }] });
  });

  it('leaves out help texts, which are in the page', () => {
    expect(JSON.stringify(packed)).not.toMatch(/"(hint|example|how|was|by|lines)":/);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(packed))).toEqual(packed);
  });
});

describe('unpackField', () => {
  it('gives back what scripts need of a field', () => {
    for (const field of [...localFieldsOf(sheet), ...localFieldsOf(budget)]) {
      const back = unpackField(packField(field));
      expect(back).toMatchObject({ kind: field.kind, id: field.id });
      expect(back.label?.text).toBe(field.label?.text);
      expect(packField(back)).toEqual(packField(field));
    }
  });
});
