import { expect, it } from 'vitest';
import { wordsOf } from '../../../src/fields/choice/answer.ts';
import { answers } from '../../../src/fields/choices/answer.ts';

const salaried = { id: 'salaried', label: { text: 'Poste salarié' } };
const founding = { id: 'founding', label: { text: 'Création ou reprise' } };
const offered = (field: object) => (field as { options: (typeof salaried)[] }).options;

it('tells an option that an edition has withdrawn by the name it had', () => {
  const field = { kind: 'choice', id: 'route', options: [salaried], withdrawn: [founding] };
  expect(wordsOf('founding', field, { offered })).toBe('Création ou reprise');
  expect(wordsOf('salaried', field, { offered })).toBe('Poste salarié');
  expect(wordsOf('gone', field, { offered })).toBe('gone');
  const telling = {
    offered,
    locale: 'fr',
    currency: 'EUR',
    say: String,
    answersOf: () => undefined,
  };
  expect(answers.toText(['founding', 'salaried'], { ...field, kind: 'choices' }, telling)).toBe(
    'Création ou reprise\nPoste salarié',
  );
});
