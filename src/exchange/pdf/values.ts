import { controlOf } from '../../workbook/fillable.ts';

/** What one field of a form holds. */
export interface FormValue {
  /** The field’s name in the form. */
  readonly name: string;
  /** What the form calls it, when it does. */
  readonly label?: string;
  readonly text: string;
}

/** A value that has become no answer, and why. */
export interface Stray extends FormValue {
  readonly reason: 'unknown' | 'not-offered' | 'not-earlier' | 'too-long';
}

/** The values of a form by worksheet, and those whose name says none. */
export interface SortedValues {
  readonly worksheets: ReadonlyMap<string, readonly FormValue[]>;
  readonly strays: readonly Stray[];
}

const PART = /^[a-z0-9~][a-z0-9~-]{0,63}(@consultant)?$/i;

/** Whether a name may be that of a control: its parts, parted by dots, are ids. */
export function isControlName(name: string): boolean {
  const parts = name.split('.');
  return parts.length >= 2 && parts.length <= 6 && parts.every((part) => PART.test(part));
}

/** Text as a control takes it: one sort of line break, and no signs that are no text. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** Sorts what a form holds by worksheet. What is empty says nothing, and clears nothing. */
export function sortValues(values: readonly FormValue[]): SortedValues {
  const worksheets = new Map<string, FormValue[]>();
  const strays: Stray[] = [];
  for (const { text: raw, ...value } of values) {
    const text = cleanText(raw);
    if (text.trim() === '') continue;
    if (!isControlName(controlOf(value.name))) {
      strays.push({ ...value, text, reason: 'unknown' });
      continue;
    }
    const [worksheet = ''] = value.name.split('.');
    const list = worksheets.get(worksheet);
    if (list) list.push({ ...value, text });
    else worksheets.set(worksheet, [{ ...value, text }]);
  }
  return { worksheets, strays };
}
