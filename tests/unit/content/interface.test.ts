import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listSources } from '../../imports.ts';
import { documents, readWords } from './texts.ts';

const words = readWords('fr');

/** What a source may ask for: a key that counts has two forms, and is asked for without them. */
const keys = new Set(
  [...words.keys()]
    // Words of addresses are read by the routes, all at once.
    .filter((key) => !key.startsWith('address.'))
    .map((key) => (findForms(key, words).length > 0 ? key.replace(/\.\w+$/, '') : key)),
);
const groups = new Set([...keys].map((key) => key.split('.')[0] ?? ''));

const sources = listSources('src')
  .filter((path) => !path.startsWith('src/authoring/') || path === 'src/authoring/derived.ts')
  .map((path) => readFileSync(path, 'utf8'));

/** `'group.key'` between quotes, wherever it stands: as an argument, in a list, in a choice. */
const literals = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/['"`]([a-z-]+(?:\.[\w-]+)+)['"`]/g)].map(([, key = '']) => key),
  ),
);

/** `group.${part}` stands for every key of that shape. */
const shapes = [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/`([a-z-]+\.[\w.-]*\$\{[^`]*)`/g)].map(([, shape = '']) => shape),
    ),
  ),
]
  .filter(
    (shape) =>
      groups.has(shape.split('.')[0] ?? '') && !/\s/.test(shape.replace(/\$\{[^}]*\}/g, '')),
  )
  .map(
    (shape) => new RegExp(`^${shape.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );

/** Quotations that are not words of our interface: of the browser's, or of the reader. */
const OTHERS = ['Réseau', 'Network'];

/** Both forms of a key that counts; none for any other key. */
function findForms(key: string, read: ReadonlyMap<string, string>): string[] {
  const [, base] = /^(.*)\.(?:one|other)$/.exec(key) ?? [];
  return base !== undefined && read.has(`${base}.one`) ? [`${base}.one`, `${base}.other`] : [];
}

function findQuotations(text: string): string[] {
  return [...text.matchAll(/«\s([^»]+)\s»|"([^"]+)"/g)].map(([, french, english]) =>
    (french ?? english ?? '').replace(/[.…]+$/, ''),
  );
}

describe('the words of the interface', () => {
  it('are there for every key that the sources ask for', () => {
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\bsay\(\s*'([a-z-]+(?:\.[\w-]+)+)'/g)].map(([, key = '']) => key),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect([...new Set(asked)].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('are all asked for', () => {
    const unused = [...keys].filter(
      (key) => !literals.has(key) && !shapes.some((shape) => shape.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it.each(['fr', 'en'])('have both forms of a number, and count in both (%s)', (locale) => {
    const read = readWords(locale);
    const forms = [...read.keys()].flatMap((key) => findForms(key, read));
    expect(forms.length).toBeGreaterThan(20);
    expect(forms.filter((key) => !read.get(key)?.includes('{count}'))).toEqual([]);
  });

  it.each(['fr', 'en'])('are quoted as they are in the pages that explain them (%s)', (locale) => {
    const said = [...readWords(locale).values()];
    const pages = documents.filter(
      (page) => page.locale === locale && /pages\/(how-to-use|privacy)\//.test(page.file),
    );
    const wrong = pages.flatMap(({ file, body }) =>
      findQuotations(body.replace(/<\w[^>]*>/g, ''))
        .filter((quoted) => !OTHERS.includes(quoted))
        .filter((quoted) => !said.some((word) => word.startsWith(quoted)))
        .map((quoted) => `${file}: ${quoted}`),
    );
    expect(pages.length).toBe(2);
    expect(wrong).toEqual([]);
  });
});
