import { expect, it } from 'vitest';
import type { ContentFile } from '../../../../src/authoring/files/layers.ts';
import { findGone, renumberTexts } from '../../../../src/authoring/hidden/numbers.ts';

function fileOf(path: string, text = '', level = 0): ContentFile {
  return { path, absolute: `/${path}`, shown: path, layer: 'test', level, text };
}

const stages = ['01-one', '02-two', '03-three', '03a-aside', '04-four', '06-six'].map((name) =>
  fileOf(`stages/${name}/stage.yaml`),
);

/** What a sentence of the content becomes where an edition has an order. */
function renumber(text: string, order: readonly string[], level = 0) {
  const page = fileOf('pages/help/fr.mdx', text, level);
  const { files, left } = renumberTexts([...stages, page], { order, locales: ['fr', 'en'] });
  return { text: files.at(-1)?.text, lines: left.map(({ line }) => line) };
}

it.each([
  ['À l’étape 2, puis à l’étape 3.', ['three'], 'À l’étape 3, puis à l’étape 1.'],
  ['after stages 1, 2 and 6', ['six'], 'after stages 1, 2 and 3'],
  ['Étapes 1 à 3', ['one', 'three'], 'Étapes 1 à 3'],
  ['stage 6 of 12, étape 60', ['six'], 'stage 1 of 12, étape 60'],
  ['backstage 2, 2 stages', ['two'], 'backstage 2, 2 stages'],
])('« %s » in the order %s', (text, order, expected) => {
  expect(renumber(text, order)).toEqual({ text: expected, lines: [] });
});

it('tells of a range that holds other stages now, and leaves it', () => {
  const text = 'Un.\n\nLes étapes 1 à 3 : stages 1 to 3.';
  expect(renumber(text, ['six'])).toEqual({ text, lines: [3, 3] });
});

it('leaves the edition’s own texts, and all texts in the usual order', () => {
  expect(renumber('étape 2', ['two'], 1).text).toBe('étape 2');
  expect(renumber('étape 2', ['one', 'two']).text).toBe('étape 2');
});

it.each([
  ['Au mois.\nVoir l’étape 4, puis l’étape 6.', [], [2]],
  ['étapes 1 à 6', [], [1]],
  ['stages 1, 2 and 4', [], [1]],
  ['étapes 1 et 3. 4 stages, stage 40', [], []],
  ['étape 4, étape 6', ['six', 'one', 'two', 'three'], [1]],
])(
  'tells the lines that name a hidden stage by its number: %j, in the order %j',
  (text, order, lines) => {
    const isHidden = ({ path }: ContentFile) => path.includes('four');
    const shown = [...stages.filter((file) => !isHidden(file)), fileOf('pages/help/fr.mdx', text)];
    const gone = findGone(shown, stages.filter(isHidden), { order, locales: ['fr', 'en'] });
    expect(gone.map(({ line }) => line)).toEqual(lines);
  },
);
