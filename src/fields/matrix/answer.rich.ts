import { tagOf } from '../../workbook/date.ts';
import type { AnswerKind, Json, Telling } from '../../workbook/kind.ts';
import type { MatrixField } from './definition.ts';
import { at, itemsOn } from './grid.ts';
import type { Added, Item, Matrix, Numbers } from './grid.ts';
import { weigh } from './weigh.ts';
import type { Outcome, Weighed } from './weigh.ts';

/** The highest weight and the best score, unless the worksheet says. */
export const USUAL = 5;

/** No worksheet gives more. */
const MOST = 100;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapValues<T>(
  value: unknown,
  accept: (inner: unknown) => T | undefined,
): Record<string, T> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, inner]) => {
      const accepted = accept(inner);
      return accepted === undefined ? [] : [[id, accepted] as const];
    }),
  );
}

function acceptNumber(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST
    ? (value as number) + 0
    : undefined;
}

function acceptNumbers(value: unknown): Numbers | undefined {
  const numbers = mapValues(value, acceptNumber);
  return Object.keys(numbers).length > 0 ? numbers : undefined;
}

function acceptIds(value: unknown): readonly string[] | undefined {
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}

function acceptAdded(value: unknown): readonly Added[] {
  return (Array.isArray(value) ? value : []).flatMap((item): Added[] =>
    isRecord(item) && typeof item['id'] === 'string' && typeof item['text'] === 'string'
      ? [{ id: item['id'], text: item['text'] }]
      : [],
  );
}

/** Weighs a matrix as its field and the earlier answers stand now. */
export function weighIn(
  value: Matrix,
  field: MatrixField,
  telling: Pick<Telling, 'offered'>,
): Weighed & { readonly criteria: readonly Item[] } {
  const criteria = itemsOn(field, 'criteria', value, telling);
  const options = itemsOn(field, 'options', value, telling);
  return { ...weigh(value, options, criteria, field.score ?? USUAL), criteria };
}

/** A share of 100 as it is read: "71 %". */
export function tellPercent(percent: number, locale: string): string {
  return new Intl.NumberFormat(tagOf(locale), { style: 'percent' }).format(percent / 100);
}

/** "Revenu 4 × 5, Trajet – × 2 = 20": each score and its weight, and the total once it is known. */
function tellOption(
  { id, total, percent }: Outcome,
  { weights, scores }: Matrix,
  criteria: readonly Item[],
  locale: string,
): string {
  const all = criteria.flatMap((criterion) => {
    const [score, weight] = [at(at(scores, id), criterion.id), at(weights, criterion.id)];
    if (score === undefined && weight === undefined) return [];
    return [`${criterion.text} ${score ?? '–'} × ${weight ?? '–'}`];
  });
  const sum =
    total === null || percent === null ? '' : ` = ${total} (${tellPercent(percent, locale)})`;
  return `${all.join(', ')}${sum}`;
}

function isScored(id: string, { scores }: Matrix, criteria: readonly Item[]): boolean {
  return criteria.some((criterion) => at(at(scores, id), criterion.id) !== undefined);
}

export const answers: AnswerKind<MatrixField, Matrix> = {
  accept(value) {
    if (!isRecord(value) || !isRecord(value['weights']) || !isRecord(value['scores']))
      return undefined;
    const { weights, scores, facts, options, criteria, ...others } = value;
    const [ownOptions, ownCriteria] = [acceptAdded(options), acceptAdded(criteria)];
    return {
      ...(others as Record<string, Json>),
      weights: mapValues(weights, acceptNumber),
      scores: mapValues(scores, acceptNumbers),
      facts: mapValues(facts, acceptIds),
      ...(ownOptions.length > 0 ? { options: ownOptions } : {}),
      ...(ownCriteria.length > 0 ? { criteria: ownCriteria } : {}),
    };
  },
  isAnswered(value, { options = [], criteria = [] }) {
    const added = [...(value.options ?? []), ...(value.criteria ?? [])];
    if (added.some(({ text }) => text.trim() !== '')) return true;
    const ids = [...criteria, ...(value.criteria ?? [])].map(({ id }) => id);
    const has = (numbers: Numbers | undefined) => ids.some((id) => at(numbers, id) !== undefined);
    return (
      has(value.weights) ||
      [...options, ...(value.options ?? [])].some(({ id }) => has(at(value.scores, id)))
    );
  },
  toText(value, field, telling) {
    const { outcomes, criteria } = weighIn(value, field, telling);
    const { say, locale } = telling;
    const added = (value.options ?? []).map(({ id }) => id);
    const isSaid = ({ id, text }: Outcome) =>
      isScored(id, value, criteria) || (added.includes(id) && text.trim() !== '');
    const lines = outcomes.filter(isSaid).map((outcome) => {
      const text = tellOption(outcome, value, criteria, locale);
      return text === '' ? outcome.text : say('field.named-answer', { name: outcome.text, text });
    });
    if (lines.some((line) => line.includes('×'))) return lines.join('\n');
    const weighed = criteria.flatMap(({ id, text, origin }) => {
      const weight = at(value.weights, id);
      if (weight === undefined) return origin === 'given' ? [] : [text];
      return [`${text} × ${weight}`];
    });
    return [...lines, weighed.filter((text) => text.trim() !== '').join(', ')]
      .filter((line) => line !== '')
      .join('\n');
  },
  toValue(value, field, telling) {
    const { outcomes } = weighIn(value, field, telling);
    return {
      rows: outcomes.map(({ text, total, percent, rank, doubled, doubledRank, unchecked }) => ({
        option: text,
        ...{ total, percent, rank, doubled, unchecked },
        'doubled-rank': doubledRank,
      })),
    };
  },
  toItems: (value, field, telling) =>
    itemsOn(field, 'options', value, telling).map(({ id, text }) => ({ id, label: { text } })),
};
