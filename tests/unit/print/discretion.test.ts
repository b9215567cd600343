import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discreet } from '../../../src/print/discretion.ts';
import type { Json, LocalField } from '../../../src/workbook/kind.ts';
import { holds, wordsIn } from './words.ts';

const options = [{ id: 'yes', label: { text: 'Yes' } }];
const fromPeople = { from: { sources: ['map.people.name'] } };

/** A worksheet “map” with a question of each kind that matters here, in reading order. */
const fields: ReadonlyMap<string, LocalField> = new Map(
  [
    {
      kind: 'table',
      id: 'people',
      columns: [
        { kind: 'text', id: 'name', person: true, was: ['first-name'] },
        { kind: 'text', id: 'note' },
        { kind: 'choices', id: 'knows', ...fromPeople },
      ],
    },
    { kind: 'text', id: 'support', person: true, private: true },
    { kind: 'text', id: 'secret', private: true, was: ['diary'], voices: true },
    { kind: 'text', id: 'secret@consultant', private: true, voice: 'consultant' },
    { kind: 'text', id: '0-said-secret', voice: 'said' },
    { kind: 'table', id: 'budget', private: true, columns: [{ kind: 'text', id: 'item' }] },
    { kind: 'text', id: 'story', lines: 5 },
    { kind: 'choice', id: 'one', options, other: true },
    { kind: 'choice', id: 'who', ...fromPeople, other: true },
    { kind: 'ranking', id: 'first', ...fromPeople },
    { kind: 'ranking', id: 'again', from: { sources: ['map.first'] } },
    { kind: 'matrix', id: 'matrix', ...fromPeople, criteria: options },
    { kind: 'checklist', id: 'steps', items: options, own: 3, owner: true },
    { kind: 'sourced', id: 'fact' },
    { kind: 'text', id: 'firm' },
    { kind: 'text', id: 'to', person: true, from: { sources: ['map.firm', 'map.people.name'] } },
  ].map((field) => [`map.${field.id}`, field as unknown as LocalField]),
);

/** The copy of a notebook in which names are initials, and nothing private unless it is said. */
function copy(
  entries: Readonly<Record<string, Json>>,
  withPrivate: boolean | ReadonlySet<string> = false,
  initials = true,
) {
  return discreet(new Map(Object.entries(entries)), fields, { withPrivate, initials });
}

/** What such a copy holds at one path. */
function copyAt(path: string, entries: Readonly<Record<string, Json>>): Json | undefined {
  return copy(entries).entries.get(path);
}

const marie = { 'map.people': ['r1'], 'map.people.r1': { name: 'Marie Dupont' } };

describe('private answers', () => {
  const entries = {
    'map.secret': 'mine',
    'map.secret@consultant': 'theirs',
    'map.0-said-secret': 'both',
    'map.diary': 'under its earlier name',
    'map.budget': ['r1'],
    'map.budget.r1': { item: 'rent' },
    'map.support': null,
    'map.story': 'open',
  };

  it('are left out with all that belongs to them, and their questions counted', () => {
    const { entries: kept, left } = copy(entries, false, false);
    expect([...kept]).toEqual([['map.story', 'open']]);
    // One that was emptied discloses nothing.
    expect(left).toEqual({ private: 2, unknown: 0 });
  });

  it('are there where they are ticked, question by question', () => {
    const ticked = copy(entries, new Set(['map.secret']), false);
    expect([...ticked.entries.keys()]).toEqual([
      'map.secret',
      'map.secret@consultant',
      'map.0-said-secret',
      'map.diary',
      'map.story',
    ]);
    expect(ticked.left.private).toBe(1);
    expect([...copy(entries, true).entries.keys()]).toEqual(Object.keys(entries));
  });

  it('keep their names out of other texts too', () => {
    expect(copyAt('map.story', { 'map.support': 'Lydia', 'map.story': 'Lydia m’aide.' })).toBe(
      'L. m’aide.',
    );
  });
});

describe('people who are named', () => {
  it('are initials where a question asks for them, under an earlier name of it too', () => {
    const before = { ...marie, 'map.people.r2': { 'first-name': 'Paul (Renault)', note: 'tall' } };
    expect([...copy(before).entries]).toEqual([
      ['map.people', ['r1']],
      ['map.people.r1', { name: 'M. D.' }],
      ['map.people.r2', { 'first-name': 'P. (Renault)', note: 'tall' }],
    ]);
  });

  it('are told apart in the order of the table', () => {
    const { entries } = copy({
      'map.to': 'Marc Duval',
      'map.people.r1': { name: 'Marc Duval' },
      'map.people.r2': { name: 'Marie Dupont' },
      'map.people': ['r2', 'r1'],
    });
    expect(entries.get('map.people.r2')).toEqual({ name: 'M. D.' });
    expect(entries.get('map.people.r1')).toEqual({ name: 'M. D. 2' });
    expect(entries.get('map.to')).toBe('M. D. 2');
  });

  it('are initials in what was picked from such answers, also when these are gone', () => {
    const picked = { id: 'r1', text: 'Bo Li' };
    const entries = {
      'map.people.r2': { knows: [picked] },
      'map.who': { other: 'An Li' },
      'map.first': [picked, 'r9'],
      'map.again': [picked],
      'map.matrix': { weights: { yes: 3 }, scores: {}, facts: {}, options: [picked] },
    };
    const short = { id: 'r1', text: 'B. L.' };
    expect(Object.fromEntries(copy(entries).entries)).toEqual({
      'map.people.r2': { knows: [short] },
      'map.who': { other: 'A. L.' },
      'map.first': [short, 'r9'],
      'map.again': [short],
      'map.matrix': { weights: { yes: 3 }, scores: {}, facts: {}, options: [short] },
    });
  });

  it('are initials in other words, which stay whole but for them', () => {
    const { entries } = copy({
      ...marie,
      'map.story': 'Vu Marie Dupont hier.\nMarie rit.',
      'map.one': { other: 'comme Marie Dupont' },
      'map.steps': {
        done: ['yes'],
        own: [{ id: 'own-1', text: 'Écrire à Marie Dupont', done: true, owner: 'Marie Dupont' }],
      },
      'map.fact': { text: 'Six ans', source: 'Marie Dupont', date: '2027-01' },
    });
    expect(entries.get('map.story')).toBe('Vu M. D. hier.\nMarie rit.');
    expect(entries.get('map.one')).toEqual({ other: 'comme M. D.' });
    expect(entries.get('map.steps')).toEqual({
      done: ['yes'],
      own: [{ id: 'own-1', text: 'Écrire à M. D.', done: true, owner: 'M. D.' }],
    });
    expect(entries.get('map.fact')).toEqual({ text: 'Six ans', source: 'M. D.', date: '2027-01' });
  });

  it('leave ids alone, though somebody is called so', () => {
    const entries = { 'map.people.r1': { name: 'yes' }, 'map.one': 'yes', 'map.story': 'yes' };
    expect(copyAt('map.one', entries)).toBe('yes');
    expect(copyAt('map.story', entries)).toBe('Y.');
  });

  it('are not seen in a firm that was taken from a list of firms', () => {
    const entries = { 'map.firm': 'Menuiserie Bois Clair', 'map.to': 'Menuiserie Bois Clair' };
    expect(copyAt('map.to', entries)).toBe('Menuiserie Bois Clair');
    expect(copyAt('map.to', { 'map.to': 'Menuiserie Bois Clair' })).toBe('M. B. C.');
  });

  it('are as they were when nobody asks for initials', () => {
    expect([...copy(marie, true, false).entries]).toEqual(Object.entries(marie));
    expect([...copy(marie, false, false).entries]).toEqual(Object.entries(marie));
  });
});

describe('what the workbook does not know', () => {
  const entries = {
    'map.gone': 'Marie',
    'other.question': 1,
    'no path': true,
    'map.people.r1': { name: 'Marie', gone: 'Marie' },
    'map.story.r1': { note: 'a row of what has no rows' },
    'map.support': { text: 'no answer of this kind' },
    'map.0-finished': true,
    'reader.0-pace': 140,
  };

  it('is left out, and counted', () => {
    const { entries: kept, left } = copy(entries, new Set(['map.support']));
    expect(Object.fromEntries(kept)).toEqual({
      'map.people.r1': { name: 'M.' },
      'map.0-finished': true,
      'reader.0-pace': 140,
    });
    expect(left).toEqual({ private: 0, unknown: 6 });
  });

  it('is there where nothing is to be hidden', () => {
    expect(Object.fromEntries(copy(entries, true, false).entries)).toEqual(entries);
  });
});

describe('any notebook', () => {
  const paths = [...fields.keys(), 'map.people.r1', 'map.people.r2', 'map.budget.r1', 'map.x', '?'];
  const record = (value: fc.Arbitrary<Json>) =>
    fc.dictionary(fc.constantFrom(...paths), value, { maxKeys: 12 });
  const anything = record(fc.jsonValue() as fc.Arbitrary<Json>);

  it('gives a copy, whatever stands in it, and is not changed', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), fc.boolean(), (entries, withPrivate, initials) => {
        const before = structuredClone(entries);
        const first = copy(entries, withPrivate, initials);
        expect(entries).toEqual(before);
        const hidden = [...first.entries.keys()].filter((path) =>
          /^map\.(support|secret|0-said-secret|budget)/.test(path),
        );
        if (!withPrivate) expect(hidden).toEqual([]);
        // What is discreet already stays as it is.
        const second = copy(Object.fromEntries(first.entries), withPrivate, initials);
        expect(second.entries).toEqual(first.entries);
      }),
    );
  });

  it('names nobody any more', () => {
    const part = fc.stringMatching(/^[A-ZÉÀ][a-zéïç]{3,6}$/).filter((each) => !/^Mme$/.test(each));
    const name = fc.oneof(
      part,
      fc.tuple(part, part).map((parts) => parts.join(' ')),
      fc.tuple(part, part, part).map(([a, b, c]) => `${a}-${b} ${c}`),
      part.map((each) => each.toLowerCase()),
      fc.stringMatching(/^[ء-ي]{3,6} [ء-ي]{3,6}$/).filter((each) => /^[\p{L} ]+$/u.test(each)),
    );
    const answer = fc.oneof(
      name,
      fc.tuple(name, name).map(([a, b]) => `${a}, puis ${b}`),
    );
    const place = (names: readonly string[]) => fc.constantFrom(...names);
    fc.assert(
      fc.property(
        fc
          .array(answer, { minLength: 1, maxLength: 6 })
          .chain((answers) =>
            fc.tuple(
              fc.constant(answers),
              fc.array(place(answers.flatMap((each) => each.split(', puis '))), { minLength: 4 }),
            ),
          ),
        ([answers, [a = '', b = '', c = '', d = '']]) => {
          const { entries } = copy(
            {
              ...Object.fromEntries(
                answers.map((text, index) => [`map.people.r${index}`, { name: text, note: a }]),
              ),
              'map.support': b,
              'map.secret@consultant': `avec ${a}.`,
              'map.story': `Vu ${a}, ${b} et « ${c} » ; pas ${d}.\n${a} rit.`,
              'map.first': [{ id: 'r1', text: c }],
              'map.who': { other: d },
              'map.steps': {
                done: [],
                own: [{ id: 'own-1', text: `${b}?`, done: false, owner: a }],
              },
              'map.fact': { text: `(${c})`, source: `${d} 2027` },
              'map.to': a,
            },
            true,
          );
          const names = answers.flatMap((each) => each.split(', puis '));
          const texts = [...entries.values()].flatMap(wordsIn);
          expect(names.filter((each) => texts.some((text) => holds(text, each)))).toEqual([]);
        },
      ),
    );
  });
});
