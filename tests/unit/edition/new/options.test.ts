import { expect, it } from 'vitest';
import { ownIdFrom } from '../../../../src/edition/new/answers.ts';
import { readTyped } from '../../../../src/edition/new/index.ts';

const read = (...words: string[]) => readTyped(words);

it('reads options in both ways of writing them, and one folder', () => {
  expect(read('../acme', '--id', 'acme', '--name=Cabinet = Acme')).toEqual({
    folder: '../acme',
    given: { id: 'acme', name: 'Cabinet = Acme' },
  });
  expect(read()).toEqual({ given: {} });
});

it('tells the nearest of an unknown option, a value that is missing, a second folder', () => {
  expect(read('--langages', 'fr')).toMatchObject({
    problem: { en: '“--langages” is unknown, did you mean --languages?' },
  });
  expect(read('--zzzzzz', 'fr')).toMatchObject({
    problem: { fr: expect.stringContaining('Les options sont --id, --name') as string },
  });
  expect(read('--id', '--name', 'x')).toMatchObject({
    problem: { fr: '--id : il manque sa valeur.' },
  });
  // What a shell makes of a colour without quotes.
  expect(read('x', '--accent')).toMatchObject({
    problem: { en: "--accent: its value is missing: --accent '#7a1f3d'." },
  });
  expect(read('cabinet', 'acme')).toMatchObject({
    problem: { en: expect.stringContaining('One folder at a time') as string },
  });
});

it('makes ids of names', () => {
  const names = ['Cabinet Acme', 'L’Été', '2e chance', '  --A--  ', 'Œuvres', '東京', 'Passerelle'];
  expect(names.map(ownIdFrom)).toEqual([
    'cabinet-acme',
    'l-ete',
    'e-chance',
    'a',
    'oeuvres',
    undefined,
    undefined,
  ]);
  expect(ownIdFrom('a'.repeat(50))).toHaveLength(40);
});
