import { headsOf } from './tell.ts';
import type { Heads, Tell } from './tell.ts';
import { monthsAt } from './ticks.ts';

/** A moment of a life line: its name, its date, and the level chosen for each series. */
export interface Moment {
  readonly name: string;
  readonly when: string | null;
  readonly levels: readonly (number | null)[];
}

export interface LineLayout {
  readonly series: readonly { readonly label: string }[];
  /** With dates: placed along time. Without: one after the other, in their order. */
  readonly moments: readonly Moment[];
  readonly isDated: boolean;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly heads?: Heads;
}

/** A moment with its place: months of time, or its number in the list. */
export interface Placed extends Moment {
  readonly at: number;
}

/** The moments that can be placed, in the order of time, and those that cannot. */
export function arrange({ moments, isDated, series }: LineLayout): [Placed[], Moment[]] {
  const placed: Placed[] = [];
  const left: Moment[] = [];
  moments.forEach((moment, index) => {
    const at = isDated ? monthsAt(moment.when ?? '') : index + 1;
    const levels = series.map((_, each) => moment.levels[each] ?? null);
    const isSaid = levels.some((level) => level !== null);
    if (at !== null && (isSaid || !isDated)) placed.push({ ...moment, levels, at });
    else if (moment.name !== '' || moment.when !== null || isSaid) left.push(moment);
  });
  return [placed.toSorted((one, other) => one.at - other.at), isDated ? left : []];
}

/** Says in sentences what a line shows, without reading anything into it. */
export function describeMoments(
  { series, isDated }: LineLayout,
  placed: readonly Placed[],
  left: readonly Moment[],
  tell: Tell,
): string[] {
  const missing = left.map(({ name }) => name).filter((name) => name !== '');
  const unplaced = missing.length > 0 ? [tell.word('unplaced', { names: tell.list(missing) })] : [];
  const isDrawn = placed.some(({ levels }) => levels.some((level) => level !== null));
  if (!isDrawn) return [tell.word('none'), ...unplaced];
  const nameOf = ({ name, at, when }: Placed) =>
    name || (isDated ? tell.date(when ?? '') : tell.word('nth', { number: at }));
  const sentences = series.flatMap(({ label }, index) => {
    const known = placed.flatMap((moment) => {
      const level = moment.levels[index] ?? null;
      return level === null ? [] : [{ moment, level }];
    });
    const [first] = known;
    if (!first) return [];
    const high = known.reduce((one, other) => (other.level > one.level ? other : one), first);
    const low = known.reduce((one, other) => (other.level < one.level ? other : one), first);
    const sentence =
      high.level === low.level
        ? tell.word(known.length > 1 ? 'level' : 'level-only', { value: tell.number(high.level) })
        : tell.word('range', {
            high: nameOf(high.moment),
            highValue: tell.number(high.level),
            low: nameOf(low.moment),
            lowValue: tell.number(low.level),
          });
    return [series.length > 1 ? tell.word('of-series', { label, sentence }) : sentence];
  });
  const [first, last] = [placed[0]?.when, placed.at(-1)?.when];
  // Days are told where both ends are days: weeks of one month have one name otherwise.
  const tellTime = first?.length === last?.length ? tell.date : tell.month;
  const span =
    isDated && first && last && first !== last
      ? [tell.word('span', { from: tellTime(first), to: tellTime(last) })]
      : [];
  return [...span, ...sentences, ...unplaced];
}

/** The table that says what a line shows. */
export function listMoments(
  { series, isDated, heads = {} }: LineLayout,
  moments: readonly Moment[],
  tell: Tell,
) {
  const names = series.map(({ label }) => label || tell.word('value'));
  const isNamed = Boolean(heads['item']) || moments.some(({ name }) => name !== '');
  const keys = [...(isNamed ? ['item'] : []), 'when'];
  return {
    ...(isDated ? {} : { head: 0 }),
    columns: [...headsOf(['number', ...(isDated ? keys : [])], heads, tell), ...names],
    rows: moments.map(({ name, when, levels }, index) => {
      const told = series.map((_, at) => {
        const level = levels[at] ?? null;
        return level === null ? '' : tell.number(level);
      });
      const isPlaced = when !== null && told.some((each) => each !== '');
      const number = isDated && !isPlaced ? '' : String(index + 1);
      if (!isDated) return [number, ...told];
      const date = when === null ? '' : tell.date(when);
      return [number, ...(isNamed ? [name] : []), date, ...told];
    }),
  };
}
