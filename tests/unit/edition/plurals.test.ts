import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listMissing } from '../../../src/authoring/translation.ts';
import { readFiles } from '../../../src/authoring/read.ts';
import { collectFiles } from '../../../src/authoring/files/layers.ts';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { openEdition } from '../../../src/edition/files.ts';
import { sayer } from '../../../src/workbook/saying.ts';
import { base } from '../../editions.ts';
import { makeFolder } from './folders.ts';
import type { MadeFolder } from './folders.ts';

const kinds = await loadKinds();
let folder: MadeFolder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const FRENCH = 'rows:\n  one: "{count} ligne"\n  other: "{count} lignes"\n';
const ENGLISH = 'rows:\n  one: "{count} row"\n  other: "{count} rows"\n';

function read(added: Readonly<Record<string, string>>) {
  const languages = ['fr', 'en', ...Object.keys(added)];
  folder.write('edition.yaml', `id: acme\nname: Acme\nlanguages: [${languages.join(', ')}]\n`);
  folder.write('content/interface/fr.yaml', FRENCH);
  folder.write('content/interface/en.yaml', ENGLISH);
  for (const [language, forms] of Object.entries(added))
    folder.write(`content/interface/${language}.yaml`, `rows:\n${forms}`);
  const { edition, layers } = openEdition(folder.root, [base]);
  const { workbook, problems, written } = readFiles(collectFiles(layers), kinds, edition);
  return {
    errors: problems.filter(({ severity }) => severity === 'error'),
    say: (locale: string, count: number) =>
      sayer(workbook.interface[locale] ?? {}, locale)('rows', { count }),
    missing: (locale: string) =>
      listMissing(written, locale)
        .map(({ what }) => what.split(':')[0])
        .filter((key) => key?.startsWith('rows.')),
  };
}

describe('a language with more plural forms than ours', () => {
  it('says each of them, and asks no other language for them', () => {
    const pl =
      '  one: "{count} wiersz"\n  few: "{count} wiersze"\n  many: "{count} wierszy"\n  other: "{count} wiersza"\n';
    const es = '  one: "{count} fila"\n  many: "{count} de filas"\n  other: "{count} filas"\n';
    const { errors, say, missing } = read({ pl, es });
    expect(errors).toEqual([]);
    expect([1, 2, 5, 22, 1.5].map((count) => say('pl', count))).toEqual([
      ...['1 wiersz', '2 wiersze', '5 wierszy', '22 wiersze', '1,5 wiersza'],
    ]);
    expect(say('es', 2_000_000)).toBe('2.000.000 de filas');
    // French has a form for millions too, and must not borrow it.
    expect(say('fr', 2_000_000)).toBe('2\u202F000\u202F000 lignes');
    for (const locale of ['fr', 'en', 'pl', 'es']) expect(missing(locale)).toEqual([]);
  });

  it('is told of those that it has not', () => {
    const { errors, say, missing } = read({
      uk: '  one: "{count} рядок"\n  other: "{count} рядка"\n',
    });
    expect(errors).toEqual([]);
    expect(missing('uk').toSorted()).toEqual(['rows.few', 'rows.many']);
    expect(missing('fr')).toEqual([]);
    expect(say('uk', 5)).toBe('5 рядка');
  });
});

describe('a language with fewer plural forms than ours', () => {
  it('says the one it has, whatever the number, and misses none', () => {
    const { errors, say, missing } = read({ vi: '  other: "{count} dòng"\n' });
    expect(errors).toEqual([]);
    expect(missing('vi')).toEqual([]);
    expect([0, 1, 2].map((count) => say('vi', count))).toEqual(['0 dòng', '1 dòng', '2 dòng']);
  });
});
