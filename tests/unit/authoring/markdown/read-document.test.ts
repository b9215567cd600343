import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/authoring/markdown/index.ts';
import { RULES } from '../../../../src/workbook/rules.ts';
import { targets } from './targets.ts';

/** Problems as `line:column rule`. */
function check(source: string, locale = 'fr'): string[] {
  return readDocument(source, { locale, targets }).problems.map(
    ({ place, rule }) => `${place.line}:${place.column} ${rule}`,
  );
}

function hintFor(source: string): string | undefined {
  return readDocument(source, { locale: 'fr', targets }).problems[0]?.hint.en;
}

const SOUND = `---
title: Le départ
---

Un *mot* d'accueil, "simple".

## Ce que l'étape apporte

Voir [le métier](page:trade), [le départ](stage:kickoff#purpose) et [plus bas](#a-ecrire).

<Worksheet id="mutual-commitment" />

<Aside title="L'essentiel">

Un <Term id="role">rôle</Term> ? <OfficialLink id="france-travail" />

</Aside>

{/* à relire */}

## À écrire
`;

describe('readDocument', () => {
  it('finds nothing wrong in a sound document', () => {
    expect(check(SOUND)).toEqual([]);
  });

  it('gives headings, components, references, text and words', () => {
    const document = readDocument(SOUND, { locale: 'fr', targets });
    expect(document.frontmatter).toEqual({ text: 'title: Le départ\n', line: 2 });
    expect(document.headings).toEqual([
      { depth: 2, id: 'ce-que-l-etape-apporte', text: 'Ce que l’étape apporte' },
      { depth: 2, id: 'a-ecrire', text: 'À écrire' },
    ]);
    expect(document.components.map(({ name, line, column }) => [name, line, column])).toEqual([
      ['Worksheet', 11, 1],
      ['Aside', 13, 1],
      ['Term', 15, 4],
      ['OfficialLink', 15, 34],
    ]);
    expect(document.components[1]?.attributes).toEqual({ title: "L'essentiel" });
    expect(document.references).toContainEqual({
      kind: 'stage',
      id: 'kickoff',
      anchor: 'purpose',
      words: 'le départ',
      line: 9,
      column: 31,
    });
    expect(document.references).toContainEqual({
      kind: 'worksheet',
      id: 'mutual-commitment',
      line: 11,
      column: 12,
    });
    expect(document.text.split('\n')[0]).toBe('Un mot d’accueil, «\u00A0simple\u00A0».');
    expect(document.words).toBe(20);
  });

  it('does not look for targets when it is given none', () => {
    const { problems, references } = readDocument('[x](page:nowhere)', { locale: 'fr' });
    expect(problems).toEqual([]);
    expect(references).toHaveLength(1);
  });

  it('counts lines from the top of the file, with either line ending', () => {
    expect(check('---\ntitle: x\n---\n\n[x](page:nope)\n')).toEqual(['5:1 unknown-reference']);
    expect(check('---\r\ntitle: x\r\n---\r\n\r\n[x](page:nope)\r\n')).toEqual([
      '5:1 unknown-reference',
    ]);
  });

  it('reports a head that is not closed', () => {
    expect(check('---\ntitle: x\n\nDu texte.')).toEqual(['1:1 frontmatter-unclosed']);
  });
});

describe('tables', () => {
  const TABLE = `| Avant | "Après" |
| --- | --- |
| L'accueil : oui | [le métier](page:trade) ? |
`;

  it('are read, cell by cell, with the typography of each', () => {
    const { problems, text, references } = readDocument(TABLE, { locale: 'fr', targets });
    expect(problems).toEqual([]);
    expect(text.split('\n')).toEqual([
      'Avant',
      '«\u00A0Après\u00A0»',
      'L’accueil\u00A0: oui',
      'le métier\u202F?',
    ]);
    expect(references).toEqual([
      { kind: 'page', id: 'trade', words: 'le métier', line: 3, column: 21 },
    ]);
  });

  it('are held to the same rules as the rest', () => {
    expect(check('| a | b |\n| --- | --- |\n| [x](page:nope) | <b>c</b> |')).toEqual([
      '3:3 unknown-reference',
      '3:20 mdx-html',
    ]);
  });
});

describe('syntax problems', () => {
  it.each([
    ['moins de <5 jours', '1:10 mdx-less-than'],
    ['a <- b', '1:3 mdx-less-than'],
    ['<https://exemple.fr>', '1:1 mdx-less-than'],
    ['<!-- note -->', '1:1 mdx-comment'],
    ['un <Aside', '1:4 mdx-unfinished-tag'],
    ['<Term id=role />', '1:1 mdx-unfinished-tag'],
    ['<Aside title="x>\nabc', '1:1 mdx-unfinished-tag'],
    ['<Worksheet id="mutual-commitment">\n\nsuite', '1:1 mdx-unclosed-tag'],
    ['<Aside>a\n\nb</Aside>', '1:1 mdx-unclosed-tag'],
    ['- <Aside>\n\n</Aside>', '1:3 mdx-unclosed-tag'],
    ['texte </Aside> fin', '1:7 mdx-unclosed-tag'],
    ['un { seul', '1:4 mdx-brace'],
    ['{a b c}', '1:1 mdx-brace'],
    ['export your notes', '1:1 mdx-import'],
    ['import a from "b"', '1:1 mdx-import'],
    ['total {1 + 1}', '1:7 mdx-expression'],
    ['<Aside {...x}>a</Aside>', '1:8 mdx-expression'],
    ['<Term id={x} />', '1:7 mdx-expression'],
    ['un <br/> deux', '1:4 mdx-html'],
    ['<div>\n\na\n\n</div>', '1:1 mdx-html'],
  ])('reports %j', (source, problem) => {
    expect(check(source)).toEqual([problem]);
  });

  it('goes on after each of them, and tells all problems of a file at once', () => {
    const source =
      'a <5\n\n<!-- b -->\n\nun { seul\n\n<br/>\n\n<Wrksheet id="x" />\n\n[x](page:nope)';
    expect(check(source)).toEqual([
      '1:3 mdx-less-than',
      '3:1 mdx-comment',
      '5:4 mdx-brace',
      '7:1 mdx-html',
      '9:1 component-unknown',
      '11:1 unknown-reference',
    ]);
  });

  it('says what to write instead', () => {
    expect(hintFor('a <5')).toBe('Write &lt; or say it in words (“less than”).');
    expect(hintFor('un { seul')).toBe('Write \\{ for the brace itself.');
    expect(hintFor('<Worksheet id="x">\n\na')).toContain('Write <Worksheet … />');
    expect(hintFor('<b>x</b>')).toBe('Write it in Markdown: **…**');
  });
});

describe('the closed vocabulary', () => {
  it.each([
    ['<Wrksheet id="mutual-commitment" />', '1:1 component-unknown'],
    ['<worksheet id="mutual-commitment" />', '1:1 component-unknown'],
    ['<Worksheet />', '1:1 missing-attribute'],
    ['<Worksheet id="" />', '1:12 wrong-value'],
    ['<Worksheet id />', '1:12 wrong-value'],
    ['<Term id="role" id="role" />', '1:17 wrong-value'],
    ['<Aside titel="x">a</Aside>', '1:8 unknown-attribute'],
    ['<Aside __proto__="x">a</Aside>', '1:8 unknown-attribute'],
    ['<Worksheet id="mutual-commitment">a</Worksheet>', '1:1 component-content'],
    ['<Reality />', '1:1 component-content'],
    ['<constructor />', '1:1 mdx-html'],
  ])('reports %j', (source, problem) => {
    expect(check(source)).toEqual([problem]);
  });

  it('suggests the nearest name', () => {
    expect(hintFor('<Wrksheet id="x" />')).toBe('Did you mean “<Worksheet>”?');
    expect(hintFor('<Aside titel="x">a</Aside>')).toBe('Did you mean “title”?');
  });
});

describe('references', () => {
  it.each([
    ['[x](page:nope)', '1:1 unknown-reference'],
    ['[x](stage:kickoff#nope)', '1:1 unknown-anchor'],
    ['[x](#nope)', '1:1 unknown-anchor'],
    ['<Worksheet id="nope" />', '1:12 unknown-reference'],
    ['<Term id="nope" />', '1:7 unknown-reference'],
    ['<OfficialLink id="nope" />', '1:15 unknown-reference'],
    ['[x](../trade)', '1:1 link-own-page'],
    ['[x](/etapes/depart/)', '1:1 link-own-page'],
    ['[x](pages:trade)', '1:1 link-form'],
    ['[x](javascript:alert)', '1:1 link-form'],
    ['[x](java&#10;script:alert)', '1:1 link-form'],
    ['[x](data:text/html,x)', '1:1 link-form'],
    ['[x]()', '1:1 link-form'],
    ['[x]\n\n[x]: vbscript:y', '3:1 link-form'],
    ['[x](https://exemple.fr)', '1:1 link-external'],
    ['[x](//exemple.fr)', '1:1 link-external'],
    ['[x](mailto:a@b.fr)', '1:1 link-external'],
    ['![](image.png)', '1:1 image-alt'],
    ['![x](https://exemple.fr/a.png)', '1:1 image-external'],
  ])('reports %j', (source, problem) => {
    expect(check(source)).toEqual([problem]);
  });

  it.each(['[x](session:01)', '[x](notebook:)', '[x](glossary:role)', '![x](image.png)'])(
    'accepts %j',
    (source) => {
      expect(check(source)).toEqual([]);
    },
  );

  it('suggests the nearest id, anchor or form', () => {
    expect(hintFor('[x](page:trad)')).toBe('Did you mean “trade”?');
    expect(hintFor('[x](stage:kickoff#purpse)')).toBe('Did you mean “purpose”?');
    expect(hintFor('[x](pages:trade)')).toBe('Did you mean “page:”?');
  });

  it('lets an edition allow outside addresses', () => {
    const { problems } = readDocument('[x](https://exemple.fr)', {
      locale: 'fr',
      allowsExternal: (url) => url.startsWith('https://'),
    });
    expect(problems).toEqual([]);
  });
});

describe('headings', () => {
  it.each([
    ['# Un', '1:1 heading-first-level'],
    ['### Trois', '1:1 heading-skips-level'],
    ['## Deux\n\n#### Quatre', '3:1 heading-skips-level'],
    ['##', '1:1 heading-empty'],
  ])('reports %j', (source, problem) => {
    expect(check(source)).toEqual([problem]);
  });

  it('gives each its own id, without accents', () => {
    const { headings } = readDocument("## L'œuvre *à* venir ?\n\n## L'œuvre à venir\n\n## 😀", {
      locale: 'fr',
    });
    expect(headings.map(({ id }) => id)).toEqual([
      'l-oeuvre-a-venir',
      'l-oeuvre-a-venir-2',
      'section',
    ]);
  });
});

const SCRAPS = [
  ...'<>{}/*_[]()#`"=:!\n -|&é',
  '<Aside>',
  '</Aside>',
  '<Worksheet id="x" />',
  '<Term id="',
  '{1}',
  '---\n',
  'import ',
  'export ',
  '\n\n',
  '    ',
  '\t',
  '](page:',
  '<!--',
  '```\n',
  '\r\n',
  '\0',
  '\uFEFF',
];

describe('no input', () => {
  it('makes the reader throw, or point outside the file', () => {
    const source = fc.oneof(
      fc.string({ unit: fc.constantFrom(...SCRAPS), maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    const known = Object.keys(RULES);
    fc.assert(
      fc.property(source, fc.constantFrom('fr', 'en'), (text, locale) => {
        const { problems } = readDocument(text, { locale, targets });
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { place, rule } of problems) {
          expect(known).toContain(rule);
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
          expect(place.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('makes the reader throw, however deep', () => {
    expect(() => readDocument('> '.repeat(3000), { locale: 'fr' })).not.toThrow();
    expect(() => readDocument('<Aside>'.repeat(2000), { locale: 'fr' })).not.toThrow();
  });
});
