import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { answers as text } from '../../../src/fields/text/answer.ts';
import type { Json, LocalField, Telling } from '../../../src/workbook/kind.ts';

const options = ['a', 'b'].map((id) => ({ id, label: { text: id.toUpperCase() } }));
const offers = [...options, { id: 'r1', label: { text: 'Ana' } }];
const kinds = [...(await loadKinds())].flatMap(([kind, { answers }]) =>
  answers ? [[kind, answers] as const] : [],
);
const telling: Telling = {
  locale: 'fr',
  currency: 'EUR',
  say: (key: string, values = {}) => `${key} ${Object.values(values).join(' ')}`,
  answersOf: (kind) => new Map(kinds).get(kind),
  offered: () => offers,
};

const own = fc.record({ id: fc.string(), text: fc.string(), done: fc.boolean() });
const others = fc.oneof(
  fc.string(),
  fc.record({ other: fc.string() }),
  fc.record({ id: fc.constantFrom('r1', 'gone'), text: fc.string() }),
);
const ids = fc.constantFrom('a', 'b', 'gone');
const numbers = fc.dictionary(ids, fc.oneof(fc.integer(), fc.constant('unknown')));
/** Anything, and often something that looks like an answer. */
const anything = fc.oneof(
  fc.jsonValue(),
  others,
  fc.array(others),
  numbers,
  fc.record({ done: fc.array(fc.string()), own: fc.array(own) }),
  fc.record({ piles: fc.dictionary(fc.string(), fc.string()), own: fc.array(own) }),
  fc.record({
    weights: numbers,
    scores: fc.dictionary(ids, numbers),
    facts: fc.dictionary(ids, fc.array(ids)),
    options: fc.array(own),
    criteria: fc.array(own),
  }),
  fc.record({ text: fc.string(), source: fc.string(), date: fc.string() }),
  fc.anything(),
);

const attributes = {
  ...{ options, criteria: options, piles: options, items: options, columns: [] },
  ...{ own: 3, from: 0, to: 10, weight: 5, score: 5, keep: 2 },
};

describe.each(kinds)('the answers of the kind %s', (kind, { accept, ...answers }) => {
  const field: LocalField = { kind, id: 'field', ...attributes };

  it('take or refuse whatever stands in a notebook, without falling over', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const accepted = accept(value);
        if (accepted === undefined) return;
        // A second reading changes nothing: what is kept is what was taken.
        expect(accept(accepted)).toEqual(accepted);
        expect(typeof answers.isAnswered(accepted, field)).toBe('boolean');
        expect(typeof answers.toText(accepted, field, telling)).toBe('string');
        answers.toValue?.(accepted, field, telling);
        for (const item of answers.toItems?.(accepted, field, telling) ?? [])
          expect(typeof item.label.text).toBe('string');
      }),
    );
  });

  it('are told in words as long as something is answered', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const accepted = accept(value);
        if (accepted === undefined || kind === 'table') return;
        const said = answers.toText(accepted, field, telling).trim();
        if (said !== '') expect(answers.isAnswered(accepted, field)).toBe(true);
      }),
      // A list whose last tick was taken away again.
      { examples: [[{ done: [], own: [] }]] },
    );
  });

  it('never give a formula a number that is none', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const accepted = accept(value);
        if (accepted === undefined) return;
        const worth = answers.toValue?.(accepted, field, telling) ?? null;
        if (typeof worth === 'number') expect(Number.isFinite(worth)).toBe(true);
        expect(JSON.stringify(worth)).not.toContain('NaN');
      }),
    );
  });

  it('survive being kept as JSON', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const accepted = accept(value);
        if (accepted === undefined) return;
        const kept: unknown = JSON.parse(JSON.stringify(accepted));
        expect(accept(kept)).toEqual(kept);
      }),
    );
  });

  it('take as an answer whatever a formula suggests to them, or nothing', () => {
    // No formula gives an infinite number, or none at all.
    const finite = fc.double({ noDefaultInfinity: true, noNaN: true });
    const suggestion = fc.oneof(fc.string(), finite, fc.constantFrom('a', 'b'), fc.boolean());
    fc.assert(
      fc.property(suggestion, (value) => {
        const suggested = answers.fromValue?.(value, field, telling);
        if (suggested !== undefined) expect(accept(suggested)).toEqual(suggested);
      }),
    );
  });
});

/** What an answer says, told by its kind. */
function tell(kind: string, value: Json, field: object): string | undefined {
  return telling.answersOf(kind)?.toText(value, field as LocalField, telling);
}

describe('what an answer says', () => {
  it('shows the id of an option that is no longer offered, never nothing', () => {
    const field = { kind: 'choice', id: 'field', options };
    expect(tell('choice', 'gone', field)).toBe('gone');
    expect(tell('choices', ['a', 'gone', { other: 'Mot' }], field)).toBe('A\ngone\nMot');
  });

  it('tells every item of a checklist, done or not', () => {
    const field = { kind: 'checklist', id: 'field', items: options };
    const value = {
      done: ['b'],
      own: [{ id: 'o1', text: 'Le mien', done: false, due: '2026-11-23' }],
      items: { a: { owner: 'Awa' } },
    };
    expect(tell('checklist', value, field)).toBe('☐ A (Awa)\n☑ B\n☐ Le mien (23 novembre 2026)');
  });

  it('tells cards by the pile they are on, the person’s own among them', () => {
    const field = { kind: 'cards', id: 'field', options, piles: options };
    const value = { piles: { a: 'b', o1: 'b' }, own: [{ id: 'o1', text: 'Mienne' }] };
    expect(tell('cards', value, field)).toBe('field.named-answer B A, Mienne');
  });
});

describe('suggested lists', () => {
  const field = (lines: number): LocalField => ({ kind: 'text', id: 'field', lines });
  const suggest = (value: readonly string[], lines: number): Json | undefined =>
    text.fromValue?.(value, field(lines), telling);

  it('become one line each in a long text, and one line with commas in a short one', () => {
    expect(suggest(['Ana', 'Bo'], 3)).toBe('Ana\nBo');
    expect(suggest(['Ana', 'Bo'], 1)).toBe('Ana, Bo');
  });
});
