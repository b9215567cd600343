import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRules, quote } from '../../../src/print/rules.ts';
import type { Sheet } from '../../../src/print/rules.ts';

/** Reads CSS as a browser does: its strings, with escapes undone, and what stands around them. */
function readStrings(css: string): { readonly strings: string[]; readonly around: string } {
  const strings: string[] = [];
  let around = '';
  for (let at = 0; at < css.length; at += 1) {
    const quoted = css[at] === '"' || css[at] === "'" ? css[at] : undefined;
    if (quoted === undefined) {
      around += css[at];
      continue;
    }
    let words = '';
    for (at += 1; css[at] !== quoted; at += 1) {
      const sign = css[at];
      if (sign === undefined || /[\n\r\f]/.test(sign)) throw new Error(`open string: ${words}`);
      if (sign !== '\\') {
        words += sign;
        continue;
      }
      const [escape, code = ''] = /^\\([\da-f]{1,6}) ?/i.exec(css.slice(at)) ?? [];
      if (escape === undefined)
        throw new Error(`an escape of another sort: ${css.slice(at, at + 3)}`);
      words += String.fromCodePoint(Number.parseInt(code, 16));
      at += escape.length - 1;
    }
    strings.push(words);
    around += '""';
  }
  return { strings, around };
}

const hostile = [
  '"; } </style><script>alert(1)</script>',
  '\\',
  '\\"',
  'a\\22 b',
  "'; } @page { size: 1cm }",
  'url(https://example.org/x)',
  'one\ntwo\r\nthree\ftab\tnul\0',
  '<!-- --> */ /*',
  'Zoë « Œuvre » – 你好 👩‍👧 𝒳',
];
const words = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }));
const asPrinted = (text: string) => text.replace(/[\0-\x1f\x7f]/g, ' ');

describe('words in a style sheet', () => {
  it.each(hostile)('are one string: %j', (text) => {
    expect(readStrings(quote(text))).toEqual({ strings: [asPrinted(text)], around: '""' });
    expect(quote(text)).not.toContain('<');
  });

  it('are one string whatever they are', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(readStrings(quote(text))).toEqual({ strings: [asPrinted(text)], around: '""' });
      }),
    );
  });
});

describe('rules of pages', () => {
  const sheet: Sheet = {
    name: 'copy-0-1',
    left: '',
    right: '',
    foot: '',
    count: 12,
    isFirst: false,
    isBare: false,
  };

  it('say the same whatever stands at the head and the foot', () => {
    const { around } = readStrings(pageRules([sheet], 'A4'));
    fc.assert(
      fc.property(words, words, words, (left, right, foot) => {
        const read = readStrings(pageRules([{ ...sheet, left, right, foot }], 'A4'));
        expect(read.around).toBe(around);
        for (const text of [left, right, foot]) expect(read.strings).toContain(asPrinted(text));
      }),
    );
  });

  it('have a page that lies across for each name, on the paper that was chosen', () => {
    const rules = pageRules([sheet, { ...sheet, name: 'copy-1-0' }], 'letter');
    const sizes = [...rules.matchAll(/@page ([\w-]*) ?\{\s*size: (.*?);/g)].map(
      ([, ...rest]) => rest,
    );
    expect(sizes).toEqual([
      ['', 'letter portrait'],
      ['copy-0-1', 'letter portrait'],
      ['copy-0-1-across', 'letter landscape'],
      ['copy-1-0', 'letter portrait'],
      ['copy-1-0-across', 'letter landscape'],
    ]);
  });

  it('count the sheets of a copy, but say no number on a cover', () => {
    expect(readStrings(pageRules([sheet], 'A4')).strings).toContain(' / 12');
    const cover = pageRules([{ ...sheet, isBare: true }], 'A4');
    expect(cover).not.toContain('counter(page)');
    expect(readStrings(cover).strings).not.toContain(' / 12');
  });
});
