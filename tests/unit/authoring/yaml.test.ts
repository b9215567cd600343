import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '../../../src/authoring/yaml.ts';
import type { Source } from '../../../src/workbook/shape/index.ts';

/** A source as plain data, its scalars as they were written. */
function show(source: Source | undefined): unknown {
  if (source?.type === 'map')
    return Object.fromEntries(source.entries.map(({ key, value }) => [key, show(value)]));
  if (source?.type === 'list') return source.items.map(show);
  return source?.text;
}

function find(source: Source | undefined, ...path: readonly (string | number)[]): Source {
  let found = source;
  for (const step of path) {
    if (found?.type === 'map') found = found.entries.find(({ key }) => key === step)?.value;
    else if (found?.type === 'list') found = found.items[Number(step)];
  }
  if (!found) throw new Error(`nothing at ${path.join('.')}`);
  return found;
}

function faults(text: string): string[] {
  return readYaml(text).findings.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}

function hintFor(text: string): string | undefined {
  return readYaml(text).findings[0]?.hint.fr;
}

describe('readYaml', () => {
  it('gives values with their places', () => {
    const { source, findings } = readYaml('a:\n  - b: x\n    c: 12\n  - [d, "e"]\n');
    expect(findings).toEqual([]);
    expect(show(source)).toEqual({ a: [{ b: 'x', c: '12' }, ['d', 'e']] });
    expect(find(source, 'a', 0, 'c')).toMatchObject({ value: 12, place: { line: 3, column: 8 } });
    expect(find(source, 'a', 1, 1)).toMatchObject({ value: 'e', place: { line: 4, column: 9 } });
  });

  it('counts lines from the top of the file for a head that stands further down', () => {
    const { source } = readYaml('title: x\n', 1);
    expect(find(source, 'title').place).toEqual({ line: 2, column: 8 });
    expect(readYaml('title: a : b\n', 1).findings[0]?.place).toEqual({ line: 2, column: 8 });
  });

  it('reads an empty file as a map without attributes', () => {
    for (const text of ['', '\n', '# only a comment\n', '---\n'])
      expect(readYaml(text).source).toMatchObject({ type: 'map', entries: [] });
  });

  it('keeps what was typed beside what YAML makes of it', () => {
    const { source } = readYaml(
      'a: 007\nb: 1.50\nc: yes\nd: true\ne: ~\nf: 2026-11-22\ng: "1"\nh:\n',
    );
    expect(show(source)).toEqual({
      a: '007',
      b: '1.50',
      c: 'yes',
      d: 'true',
      e: '~',
      f: '2026-11-22',
      g: '1',
      h: '',
    });
    expect(find(source, 'c')).toMatchObject({ value: 'yes' });
    expect(find(source, 'd')).toMatchObject({ value: true });
    expect(find(source, 'e')).toMatchObject({ value: null });
    expect(find(source, 'f')).toMatchObject({ value: '2026-11-22' });
  });

  it.each(['.inf', '-.inf', '.nan', '1e999'])('gives no number that is not one: %s', (text) => {
    expect(find(readYaml(`a: ${text}`).source, 'a')).toMatchObject({ value: text });
  });

  it('knows what a comment on the same line cuts off, and leaves other comments alone', () => {
    const { source } = readYaml('a: x # y\nb: z\n# c\nd: "x # y"\ne: x\n  # f\n');
    expect(find(source, 'a')).toMatchObject({ text: 'x', comment: ' y' });
    for (const key of ['b', 'd', 'e'])
      expect(find(source, key)).toMatchObject({ comment: undefined });
  });

  it('reads back whatever a program writes, or tells why not', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 30 });
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, word, tie('list'), tie('map')),
      list: fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      map: fc.dictionary(word, tie('value'), { minKeys: 1, maxKeys: 3 }),
    })).map;
    fc.assert(
      fc.property(value, (data) => {
        const { source, findings } = readYaml(stringify(data, { aliasDuplicateObjects: false }));
        expect(findings).toEqual([]);
        expect(show(source)).toEqual(data);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the place of a character', () => {
  const text = 'total + savings';
  it.each([
    ['plain', `a: ${text}`, { line: 1, column: 12 }],
    ['in double quotes', `a: "${text}"`, { line: 1, column: 13 }],
    ['in single quotes', `a: '${text}'`, { line: 1, column: 13 }],
    ['behind an escape', 'a: "total\\t+ savings"', { line: 1, column: 14 }],
    ['behind doubled quotes', "a: 'total''+ savings'", { line: 1, column: 14 }],
    ['folded', 'a: >-\n  total +\n  savings\n', { line: 3, column: 3 }],
    ['as a block', 'a: |\n    total\n    + savings\n', { line: 3, column: 7 }],
    ['on two lines', 'a: total\n  + savings\n', { line: 2, column: 5 }],
  ])('is found in a text that is %s', (_, yaml, place) => {
    const source = find(readYaml(yaml).source, 'a');
    if (source.type !== 'scalar') throw new Error('not a scalar');
    expect(source.placeAt?.(source.text.indexOf('savings'))).toEqual(place);
  });

  it('just past the end is just past the last character', () => {
    const source = find(readYaml('a: "x +"').source, 'a');
    expect(source.type === 'scalar' && source.placeAt?.(3)).toEqual({ line: 1, column: 8 });
  });
});

describe('the traps of YAML', () => {
  it.each([
    ['fr: Objectif : décrire', '1:5 unquoted-colon', 'Écrivez : fr: "Objectif : décrire"'],
    ['- fr: "Il dit" : oui', '1:7 unquoted-text', `Écrivez : - fr: '"Il dit" : oui'`],
    ["fr: L'offre : la mienne", '1:5 unquoted-colon', 'Écrivez : fr: "L\'offre : la mienne"'],
    [
      'fr: Un mot,\n  puis : un autre',
      '1:5 unquoted-colon',
      'Écrivez : fr: "Un mot, puis : un autre"',
    ],
    ['fr: *gras* ici', '1:12 unquoted-text', 'Écrivez : fr: "*gras* ici"'],
    ['fr: *gras*', '1:5 unquoted-text', 'Écrivez : fr: "*gras*"'],
    ['fr: [lien](page:x)', '1:11 unquoted-text', 'Écrivez : fr: "[lien](page:x)"'],
    ['fr: "oui" ou non', '1:11 unquoted-text', 'Écrivez : fr: \'"oui" ou non\''],
    ["fr: 'oui' ou l'autre", '1:11 unquoted-text', "Écrivez : fr: \"'oui' ou l'autre\""],
    ['fr: !vite', '1:5 unquoted-text', 'Écrivez : fr: "!vite"'],
    ['fr: & co', '1:5 unquoted-text', 'Écrivez : fr: "& co"'],
    ['fr: @moi', '1:5 unquoted-text', 'Écrivez : fr: "@moi"'],
    ['fr: %', '1:5 unquoted-text', 'Écrivez : fr: "%"'],
    ['fr: > 5', '1:7 unquoted-text', 'Écrivez : fr: "> 5"'],
    ['fr: - oui', '1:5 unquoted-text', 'Écrivez : fr: "- oui"'],
    ['fr:Bonjour\nen: x', '1:1 yaml-syntax', 'Écrivez : fr: Bonjour'],
    ["fr: 'L'atelier'", '1:8 unquoted-text', `Écrivez : fr: "L'atelier"`],
    ['fr: "il dit "oui""', '1:14 unquoted-text', `Écrivez : fr: 'il dit "oui"'`],
    ['fr: "oui" ou "non"', '1:11 unquoted-text', `Écrivez : fr: '"oui" ou "non"'`],
  ])('are told with the mended line: %j', (text, fault, hint) => {
    expect(faults(text)).toEqual([fault]);
    expect(hintFor(text)).toBe(hint);
  });

  it('give a mended line that can be read, and holds the whole text', () => {
    const texts = ['Objectif : décrire', '*gras* ici', '[lien](page:x) : "oui"', '"a" \\ b'];
    for (const text of texts) {
      const mended = hintFor(`fr: ${text}`)?.replace('Écrivez : ', '') ?? '';
      expect(show(readYaml(mended).source)).toEqual({ fr: text });
    }
  });

  it.each([
    ['a:\n\tb: x\n\tc: y', '2:1 yaml-syntax', 'Remplacez chaque tabulation par deux espaces.'],
    ['a: "x\nb: y\n', '1:4 yaml-syntax', 'Fermez-les sur la ligne où le texte finit.'],
    ['a:\n   b: 1\n  c: 2', '3:1 yaml-syntax', 'Alignez les attributs d’un même niveau'],
    ['a: x\n  b: y', '1:4 yaml-syntax', 'Alignez les attributs d’un même niveau'],
    ['a: x\nune phrase\nb: y', '2:1 yaml-syntax', 'Écrivez « attribut: valeur ».'],
    ['a: x\n---\nb: y', '2:1 yaml-syntax', 'Retirez cette ligne.'],
    ['a: [b, c\nd: e', '1:4 yaml-syntax', 'Ajoutez « ] » à la fin'],
    ['a:\n  {b: 1,\n  c: 2\nd: e', '2:3 yaml-syntax', 'Ajoutez « } » à la fin'],
    [' a: x\nb: y', '2:1 yaml-syntax', 'Alignez les attributs d’un même niveau'],
    ['a: "C:\\Users"', '1:7 yaml-syntax', 'Écrivez-la deux fois'],
    ['a:\u00A0x\nb: y', '1:3 yaml-syntax', 'tapez une espace ordinaire'],
    ['a:\n\u00A0\u00A0b: x\n', '2:1 yaml-syntax', 'tapez une espace ordinaire'],
    ['a:\n  fr:\u202Fx\n  en:\u202Fy\n', '2:3 yaml-syntax', 'tapez une espace ordinaire'],
    ['a: &b [1]\nc: *b', '1:7 yaml-syntax', 'Écrivez la valeur en toutes lettres.'],
    ['a: !!set { b }', '1:10 yaml-syntax', 'Écrivez la valeur en toutes lettres.'],
  ])('that have no mended line are told with advice: %j', (text, fault, hint) => {
    expect(faults(text)[0]).toBe(fault);
    expect(hintFor(text)).toContain(hint);
  });

  it('are not seen in texts that hold such spaces, and stay short of what is very long', () => {
    expect(faults('a: Objectif :\u00A0x\nb: Note:\u00A0y\nc: |\n  fr:\u00A0z\n')).toEqual([]);
    expect(hintFor(`a: ${'['.repeat(2000)}`)?.length).toBeLessThan(200);
  });

  it('tell all lines that are wrong each by itself', () => {
    expect(faults('a: b : c\nd: *e* f\ng: "h" i\n')).toEqual([
      '1:4 unquoted-colon',
      '2:8 unquoted-text',
      '3:8 unquoted-text',
    ]);
  });

  it('do not include a key written twice, which is told and read on', () => {
    const { source } = readYaml('a: 1\nb: 2\na: 3\n');
    expect(faults('a: 1\nb: 2\na: 3\n')).toEqual(['3:1 duplicate-key']);
    expect(show(source)).toEqual({ a: '1', b: '2' });
  });

  it('give no value to a key named like a part of every object', () => {
    const { source } = readYaml('__proto__:\n  a: 1\nconstructor: x\n');
    expect(source?.type === 'map' && source.entries.map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });
});
