import type { Axis } from './radar.ts';

/** The sentences a chart may say, with places for the words in braces. */
export interface Sentences {
  /** No answer yet. */
  readonly none: string;
  /** All answers are the same: `{value}`. */
  readonly level: string;
  /** `{high}`, `{highValue}`, `{low}`, `{lowValue}`. */
  readonly range: string;
}

function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
}

/**
 * Says in one sentence what a radar shows: which answers stand highest and lowest. `tell` writes
 * a value, `7 sur 10`. Scales of different lengths are compared by the share of their length.
 */
export function describeRadar(
  axes: readonly Axis[],
  sentences: Sentences,
  tell: (value: number, max: number) => string,
): string {
  const known = axes.flatMap(({ label, value, max }) =>
    value === null ? [] : [{ label, share: value / max, told: tell(value, max) }],
  );
  const shares = known.map(({ share }) => share);
  const high = known.filter(({ share }) => share === Math.max(...shares));
  const low = known.filter(({ share }) => share === Math.min(...shares));
  const [highest] = high;
  const [lowest] = low;
  if (!highest || !lowest) return sentences.none;
  if (highest.share === lowest.share) return fill(sentences.level, { value: highest.told });
  const names = (list: typeof known) => list.map(({ label }) => label).join(', ');
  return fill(sentences.range, {
    high: names(high),
    highValue: highest.told,
    low: names(low),
    lowValue: lowest.told,
  });
}
