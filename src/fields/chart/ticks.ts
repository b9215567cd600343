/** About how many marks an axis has. */
const MARKS = 5;
const MONTHS = 12;

/** A step of 1, 2 or 5 times a power of ten, so that a range has about `MARKS` of them. */
export function stepOf(range: number): number {
  const rough = range / MARKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  const step = digit * power;
  return Number.isFinite(step) && step > 0 ? step : 1;
}

/** An axis of numbers: where it begins and ends, and what is marked between. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly marks: readonly number[];
}

/** An axis that holds all numbers, between round ones; 0 to 1 when there are none. */
export function scaleAround(numbers: readonly number[]): Scale {
  const known = numbers.filter((number) => Math.abs(number) < 1e15);
  const least = known.length > 0 ? Math.min(...known) : 0;
  const most = known.length > 0 ? Math.max(...known) : 1;
  const step = stepOf(most > least ? most - least : Math.abs(most) || 1);
  const low = Math.floor(least / step + 1e-9) * step;
  const high = Math.max(Math.ceil(most / step - 1e-9) * step, low + step);
  return scaleBetween(low, high);
}

/** An axis between two bounds that are given. */
export function scaleBetween(low: number, high: number): Scale {
  if (!(high > low) || !Number.isFinite(high - low)) return { low: 0, high: 1, marks: [0, 1] };
  const range = high - low;
  const isShort = Number.isInteger(range) && range <= 10;
  const step = isShort ? (range > 6 && range % 5 === 0 ? 5 : 1) : stepOf(range);
  const count = Math.floor(range / step + 1e-9);
  const marks = Array.from({ length: count + 1 }, (_, at) => Number((low + at * step).toFixed(9)));
  return { low, high, marks };
}

/**
 * Months since the year 0, with parts of one: `2027-03-15` is 24326.45. A date that is a month
 * or a year stands for its first day, or with `isEnd` for the end of its last. `null`: no date.
 */
export function monthsAt(date: string, isEnd = false): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return null;
  const start = Number(year) * MONTHS + (month === undefined ? 0 : Number(month) - 1);
  if (month === undefined) return isEnd ? start + MONTHS : start;
  if (day === undefined) return isEnd ? start + 1 : start;
  return start + (Number(day) - (isEnd ? 0 : 1)) / 31;
}

/** A month since the year 0 as a date, `2027-03`. */
export function monthOf(months: number): string {
  const year = Math.floor(months / MONTHS);
  const month = Math.floor(months) - year * MONTHS + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Below so many months, years alone would say too little. */
const FEW_MONTHS = 24;

/** An axis of whole months around moments that lie close together, else one of whole years. */
export function timesAround(moments: readonly number[]): Scale & { readonly byMonth: boolean } {
  const [least, most] = [Math.min(...moments), Math.max(...moments)];
  if (most === least || most - least >= FEW_MONTHS)
    return { ...yearsAround(moments), byMonth: false };
  const low = Math.floor(least);
  const high = Math.max(Math.ceil(most), low + 1);
  const by = [1, 2, 3, 6].find((each) => (high - low) / each < MARKS) ?? 6;
  const marks: number[] = [];
  for (let month = Math.ceil(low / by) * by; month <= high; month += by) marks.push(month);
  return { low, high, marks, byMonth: true };
}

/** An axis of whole years around moments given in months; its marks are months too. */
export function yearsAround(moments: readonly number[], most = 7): Scale {
  const first = Math.floor(Math.min(...moments) / MONTHS);
  const last = Math.max(Math.ceil(Math.max(...moments) / MONTHS), first + 1);
  const step = [1, 2, 5, 10, 20, 50, 100, 500, 1000].find((each) => (last - first) / each < most);
  const marks: number[] = [];
  const by = step ?? 5000;
  for (let year = Math.ceil(first / by) * by; year <= last; year += by) marks.push(year * MONTHS);
  return { low: first * MONTHS, high: last * MONTHS, marks };
}
