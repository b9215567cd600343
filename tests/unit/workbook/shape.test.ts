import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/authoring/yaml.ts';
import type { Finding } from '../../../src/workbook/problem.ts';
import {
  amount,
  day,
  flag,
  formula,
  id,
  ids,
  list,
  map,
  oneOf,
  optional,
  options,
  pair,
  path,
  prose,
  required,
  text,
  webAddress,
  whole,
  words,
} from '../../../src/workbook/shape/index.ts';
import type { Reading, Shape } from '../../../src/workbook/shape/index.ts';

/** Reads YAML by a shape: the value, and the problems as `line:column rule`. */
function read<T>(shape: Shape<T>, yaml: string): { value: T | undefined; problems: string[] } {
  const found: Finding[] = [];
  const reading: Reading = {
    locales: ['fr', 'en'],
    kinds: new Map(),
    report: (finding) => found.push(finding),
    setWords: (word) => word,
    setProse: (word) => ({ text: word }),
    mark: () => undefined,
  };
  const { source, findings } = readYaml(yaml);
  if (!source || findings.length > 0) throw new Error(`not YAML: ${yaml}`);
  const value = shape.read(source, reading);
  const problems = found.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
  return { value, problems };
}

const about = { fr: 'x', en: 'y' };

describe('a scalar', () => {
  it.each<[string, Shape<unknown>, string, unknown]>([
    ['a text', text, '3114', '3114'],
    ['a text', text, '015', '015'],
    ['a text', text, '"a"', 'a'],
    ['true', flag, 'true', true],
    ['a number', amount({ min: 0 }), '1.5', 1.5],
    ['a whole number', whole({ min: 1, max: 10 }), '10', 10],
    ['one of a few names', oneOf(['day', 'month']), 'month', 'month'],
    ['an id', id, 'a-1', 'a-1'],
    ['an id', id, 'true', 'true'],
    ['one id for a list', ids, 'a', ['a']],
    ['ids', ids, '[a, b]', ['a', 'b']],
    ['no ids', ids, '[]', []],
    ['a day', day, '2028-02-29', '2028-02-29'],
    ['a path', path, 'a.b-c', 'a.b-c'],
    ['an address', webAddress, 'https://www.exemple.fr/é?a=b#c', 'https://www.exemple.fr/é?a=b#c'],
    ['a formula', formula, '1 + 1', { text: '1 + 1' }],
    ['a formula', formula, '12', { text: '12' }],
  ])('is read as %s', (_, shape, yaml, value) => {
    expect(read(shape, yaml)).toEqual({ value, problems: [] });
  });

  it.each<[string, Shape<unknown>, string, string]>([
    ['a text', text, '[a]', '1:1 wrong-value'],
    ['a text', text, '~', '1:1 wrong-value'],
    ['true or false', flag, 'yes', '1:1 wrong-value'],
    ['a number', amount({ min: 0 }), '-1', '1:1 wrong-value'],
    ['a number', amount(), '"1"', '1:1 wrong-value'],
    ['a number', amount(), '.nan', '1:1 wrong-value'],
    ['a number', amount(), '12,50', '1:1 wrong-value'],
    ['a whole number', whole({ min: 1, max: 10 }), '1.5', '1:1 wrong-value'],
    ['a whole number', whole({ min: 1, max: 10 }), '11', '1:1 wrong-value'],
    ['one of a few names', oneOf(['day', 'month']), 'moth', '1:1 wrong-value'],
    ['an id', id, 'Aa', '1:1 wrong-id'],
    ['an id', id, '1a', '1:1 wrong-id'],
    ['an id', id, `a${'b'.repeat(40)}`, '1:1 wrong-id'],
    ['an id', id, '~', '1:1 wrong-id'],
    ['an id', id, '[a]', '1:1 wrong-id'],
    ['a day', day, '2027-02-29', '1:1 wrong-value'],
    ['a day', day, '22/11/2026', '1:1 wrong-value'],
    ['a path', path, 'a', '1:1 wrong-value'],
    ['a path', path, 'a.b.c', '1:1 wrong-value'],
    ['an address', webAddress, 'data:text/html,x', '1:1 wrong-value'],
    ['an address', webAddress, 'www.exemple.fr', '1:1 wrong-value'],
    ['a formula', formula, '[a]', '1:1 wrong-value'],
    ['a formula', formula, '""', '1:1 wrong-value'],
  ])('is refused where %s is expected', (_, shape, yaml, problem) => {
    expect(read(shape, yaml).problems).toEqual([problem]);
  });

  it('keeps the good ids of a list', () => {
    expect(read(ids, '[a, B, c]')).toEqual({ value: ['a', 'c'], problems: ['1:5 wrong-id'] });
  });
});

describe('words', () => {
  it('are one line a language, or a text in the first language', () => {
    expect(read(words, 'fr: Oui\nen: Yes')).toEqual({
      value: { fr: 'Oui', en: 'Yes' },
      problems: [],
    });
    expect(read(words, 'Oui')).toEqual({
      value: { fr: 'Oui' },
      problems: ['1:1 missing-language'],
    });
  });

  it('may be in languages that this edition does not show', () => {
    expect(read(prose, 'de: Ja\nfr: Oui\npt-BR: Sim\nen: Yes')).toEqual({
      value: { fr: { text: 'Oui' }, en: { text: 'Yes' } },
      problems: [],
    });
  });

  it.each<[string, string[]]>([
    ['fr: Oui', ['1:1 missing-language']],
    ['de: Ja', ['1:1 wrong-value']],
    ['[]', ['1:1 wrong-value']],
    ['{}', ['1:1 wrong-value']],
    ['fr:\nen: Yes', ['1:4 wrong-value']],
    ['fr: Oui\nen: ~', ['2:5 wrong-value']],
    ['fr: Oui\nen: [Yes]', ['2:5 wrong-value']],
    ['fr: Oui\neng: Yes', ['2:1 unknown-attribute']],
    ['fr: Oui # non\nen: Yes', ['1:5 cut-by-comment']],
    ['{ fr: Oui, bien, en: Yes }', ['1:12 cut-by-comma']],
    ['{ fr: Oui, bien, sûr, en: Yes, of, course }', ['1:12 cut-by-comma', '1:32 cut-by-comma']],
    ['Objectif : dire', ['1:1 unquoted-colon']],
    ['Un mot : dire', ['1:1 unquoted-colon']],
  ])('are told to be wrong: %j', (yaml, problems) => {
    expect(read(words, yaml).problems).toEqual(problems);
  });

  it('in pairs are two a language', () => {
    expect(read(pair, 'fr: [peu, 2]\nen: [little, much]')).toEqual({
      value: { fr: ['peu', '2'], en: ['little', 'much'] },
      problems: [],
    });
    expect(read(pair, 'fr: [peu]\nen: [a, b, c]').problems).toEqual([
      '1:5 wrong-value',
      '2:5 wrong-value',
    ]);
    expect(read(pair, 'fr: [peu, ~]\nen: [a, b]').problems).toEqual(['1:11 wrong-value']);
  });
});

describe('options', () => {
  it('are ids with their words', () => {
    expect(read(options, '- yes: { fr: Oui, en: Yes }\n- no: { fr: Non, en: No }').value).toEqual([
      { id: 'yes', label: { fr: { text: 'Oui' }, en: { text: 'Yes' } } },
      { id: 'no', label: { fr: { text: 'Non' }, en: { text: 'No' } } },
    ]);
  });

  it.each<[string, string[]]>([
    ['yes: { fr: Oui, en: Yes }', ['1:1 wrong-value']],
    ['- yes', ['1:3 wrong-value']],
    ['- yes: { fr: Oui, en: Yes }\n  no: { fr: Non, en: No }', ['1:3 wrong-value']],
    ['- a: { fr: A, en: A }\n- a: { fr: B, en: B }', ['2:3 duplicate-id']],
    ['- A: { fr: A, en: A }', ['1:3 wrong-id']],
    ['- a:', ['1:5 wrong-value']],
  ])('are told to be wrong: %j', (yaml, problems) => {
    expect(read(options, yaml).problems).toEqual(problems);
  });
});

describe('a map', () => {
  const shape = map({ name: required(text, about), size: optional(whole(), about) });

  it('has exactly its attributes', () => {
    expect(read(shape, 'name: a\nsize: 2')).toEqual({
      value: { name: 'a', size: 2 },
      problems: [],
    });
    expect(read(shape, 'size: 2').problems).toEqual(['1:1 missing-attribute']);
    expect(read(shape, 'name: a\nsise: 2').problems).toEqual(['2:1 unknown-attribute']);
    expect(read(shape, 'name: a\nconstructor: 2').problems).toEqual(['2:1 unknown-attribute']);
    expect(read(shape, '[name]').problems).toEqual(['1:1 wrong-value']);
  });

  it('without an attribute it needs is no value; without another it is', () => {
    expect(read(shape, 'name: ~\nsize: 2').value).toBeUndefined();
    expect(read(shape, 'name: a\nsize: x').value).toEqual({ name: 'a' });
  });

  it('in a list is left out when it is wrong, the others stay', () => {
    expect(read(list(shape), '- name: a\n- size: 1\n- name: b')).toEqual({
      value: [{ name: 'a' }, { name: 'b' }],
      problems: ['2:3 missing-attribute'],
    });
    expect(read(list(shape), 'name: a').problems).toEqual(['1:1 wrong-value']);
  });
});
