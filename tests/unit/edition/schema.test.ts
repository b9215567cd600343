import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editionSchema } from '../../../src/edition/schema.ts';
import { editionShape } from '../../../src/edition/shape.ts';
import { findFaults, findUntold } from './new/schemas.ts';

const schema = editionSchema();
const faultsOf = (text: string) => findFaults(schema, parse(text));
const HEAD = 'id: acme\nname: Acme\n';

describe('the schema of edition.yaml', () => {
  it('describes every key there is, in both languages', () => {
    expect(Object.keys(schema['properties'] ?? {})).toEqual(Object.keys(editionShape.attributes));
    expect(findUntold(schema)).toEqual([]);
    expect(JSON.stringify(schema)).toContain('Les langues, dans l’ordre');
    expect(JSON.stringify(schema)).toContain('The languages, in order');
  });

  it('has patterns that editors can compile', () => {
    const patterns = [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)];
    expect(patterns.length).toBeGreaterThan(3);
    for (const [, pattern = ''] of patterns)
      expect(() => new RegExp(JSON.parse(pattern) as string, 'u')).not.toThrow();
  });

  it('takes what the reader takes', () => {
    for (const more of [
      '',
      'name: { fr: Acme, en: Acme }',
      'languages: [en, fr]',
      'languages: de',
      'brand: { accent: "#7a1f3d", background: { light: "#ffffff", dark: "#101010" } }',
      'hide: { stages: [technology], sessions: [short, long-03] }',
      'session-path: [short, long]',
      'handouts: { header: { fr: A, en: B } }',
      'frame-ancestors: https://www.example.org',
      'rules: { missing-language: "off" }',
      'contacts: [{ name: Acme, phone: 12, email: a@example.org }]',
    ])
      expect(faultsOf(`${more.startsWith('name') ? 'id: acme\n' : HEAD}${more}\n`), more).toEqual(
        [],
      );
  });

  it('underlines what the reader refuses', () => {
    for (const [more, place] of [
      ['nam: Acme', '$.nam'],
      ['consultant-pages: yes please', '$.consultant-pages'],
      ['languages: [français]', '$.languages'],
      ['brand: { accent: red }', '$.brand.accent'],
      ['brand: { logo: ../logo.svg }', '$.brand.logo'],
      ['hide: { stage: [technology] }', '$.hide.stage'],
      ['rules: { missing-language: never }', '$.rules.missing-language'],
      ['contacts: [{ phone: 12 }]', '$.contacts[0].name'],
      ['paper: A4', '$.paper'],
    ] as const)
      expect(faultsOf(`${HEAD}${more}\n`).join('\n'), more).toContain(place);
    expect(faultsOf('name: Acme\n')).toEqual(['$.id: missing']);
  });
});
