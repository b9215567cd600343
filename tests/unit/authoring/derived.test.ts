import { expect, it } from 'vitest';
import { nameDerived } from '../../../src/authoring/derived.ts';
import { rehearsalsOf } from '../../../src/fields/text/speech/rehearsals.ts';
import type { Field } from '../../../src/workbook/field.ts';
import type { Prose } from '../../../src/workbook/words.ts';
import type { Worksheet } from '../../../src/workbook/worksheet.ts';

it('names what comes with a field by words of the interface, after the field where they say so', () => {
  const label = { fr: { text: 'Ma phrase' }, en: { text: 'My sentence' } } as unknown as Prose;
  const text: Field = { kind: 'text', id: 'pitch', label, speech: 20 };
  const derived = rehearsalsOf(text);
  const words = {
    fr: { 'speech.rehearsals': 'Répétitions : {label}', 'speech.with': 'Avec' },
    en: { 'speech.rehearsals': 'Rehearsals: {label}', 'speech.with': 'With' },
  };
  nameDerived([{ fields: [{ ...text, derived }] } as unknown as Worksheet], words);
  const [table] = derived;
  expect(table?.label).toEqual({
    fr: { text: 'Répétitions : Ma phrase' },
    en: { text: 'Rehearsals: My sentence' },
  });
  const columns = table?.['columns'] as readonly Field[];
  expect(columns.find(({ id }) => id === 'with')?.label).toEqual({
    fr: { text: 'Avec' },
    en: { text: 'With' },
  });
});
