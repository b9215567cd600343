/** A day, a month or a year: `2027-03-15`, `2027-03` or `2027`. */
export interface DateValue {
  readonly date: string;
}

/** Words of the field itself, chosen by their id, since a formula has no language. */
export interface WordsValue {
  readonly words: string;
}

/** The time from one date to another, each as precise as it is known. */
export interface SpanValue {
  readonly from: string;
  readonly to: string;
}

/** A value that is known. Numbers are finite, money in major units; an option is its id. */
export type Known =
  number | string | boolean | DateValue | WordsValue | SpanValue | readonly Known[];

/**
 * A value that cannot be computed. `missing` names what it waits for; without it, the field
 * that was asked for is what is missing.
 */
export interface Unknown {
  readonly missing: readonly string[];
}

export type Row = Readonly<Record<string, Known | Unknown | null>>;

/** The rows of a table, by column id. A row in which nothing is known does not count. */
export interface TableValue {
  readonly rows: readonly Row[];
}

/** What a field is worth in a formula; `null` when it was never answered, or cleared. */
export type Value = Known | TableValue | Unknown | null;

/**
 * Where a formula finds the fields it names. A scope knows their kinds: it gives money in major
 * units, a date as a `DateValue`, an option as its id, the type a formula may expect of a field
 * or `null` (a number typed as "a lot", a scale answered "I do not know", a hidden field).
 */
export interface Scope {
  /** What the field at a full path (`worksheet.field`) is worth; `null` when there is none. */
  resolve(reference: string): Value | undefined;
}

const DATE = /^[1-9]\d{3}(-\d\d(-\d\d)?)?$/;

function holds<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** Year, month and day of a date; a partial date stands for its first day. */
export function splitDate(date: string): readonly [number, number, number] {
  const [year = NaN, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

/** Milliseconds of a date at midnight UTC, so that no time zone moves a day. */
export function toTime(date: string): number {
  const [year, month, day] = splitDate(date);
  return Date.UTC(year, month - 1, day);
}

export function isDate(value: unknown): value is DateValue {
  return (
    holds(value, 'date') &&
    typeof value.date === 'string' &&
    DATE.test(value.date) &&
    new Date(toTime(value.date)).toISOString().startsWith(value.date)
  );
}

export function isSpan(value: unknown): value is SpanValue {
  return (
    holds(value, 'from') &&
    holds(value, 'to') &&
    isDate({ date: value.from }) &&
    isDate({ date: value.to })
  );
}

function isWords(value: unknown): value is WordsValue {
  return holds(value, 'words') && typeof value.words === 'string';
}

/** The list that a value holds under a key, of a value that may be anything. */
function listIn(value: unknown, key: string): readonly unknown[] {
  return holds(value, key) && Array.isArray(value[key]) ? value[key] : [];
}

function isWritten(row: unknown): row is Row {
  return (
    typeof row === 'object' &&
    row !== null &&
    Object.values(row).some((cell) => know(cell) !== null)
  );
}

/** The rows of a table in which something is known. */
export function rowsOf(value: unknown): readonly Row[] {
  return listIn(value, 'rows').filter(isWritten);
}

/** What an unknown value waits for. */
export function missingOf(value: unknown): readonly string[] {
  return listIn(value, 'missing').filter((path) => typeof path === 'string');
}

/** Anything that is no list as a known value, or `null`: NaN and a blank text are not known. */
function knowOne(value: unknown): Known | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'boolean') return value;
  if (isDate(value)) return { date: value.date };
  if (isSpan(value)) return { from: value.from, to: value.to };
  return isWords(value) ? { words: value.words } : null;
}

/** Anything as a known value, or `null`; an empty list is not known either. */
export function know(value: unknown): Known | null {
  if (!Array.isArray(value)) return knowOne(value);
  const list = value.map(knowOne).filter((item) => item !== null);
  return list.length > 0 ? list : null;
}

/**
 * Negative, 0 or positive as `a` comes before, with or after `b`; NaN when they have no order.
 * Numbers closer than 1e-9 are equal, dates are compared as far as both are precise.
 */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 ? 0 : a - b;
  if (!isDate(a) || !isDate(b)) return NaN;
  const length = Math.min(a.date.length, b.date.length);
  const [x, y] = [a.date.slice(0, length), b.date.slice(0, length)];
  return Number(x > y) - Number(x < y);
}

/** One text for all values that count as the same: capitals do not make a difference. */
export function fold(value: unknown): string {
  return String(JSON.stringify(value)).toLowerCase();
}

/** Whether two values are the same; `null` when they are not of one type. */
export function equal(a: unknown, b: unknown): boolean | null {
  const order = compare(a, b);
  if (!Number.isNaN(order)) return order === 0;
  return typeof a === typeof b ? fold(a) === fold(b) : null;
}
