import { controlOf, nameBox } from '../../workbook/fillable.ts';
import { foldWords } from '../../fields/offered-words.ts';
import type { FormValue, Stray } from './values.ts';

/** What a form’s values have become in the blank form of a worksheet. */
export interface Filled {
  /** The fields whose controls have been given something, or that have lines with words. */
  readonly touched: ReadonlySet<HTMLElement>;
  /** What the form calls each of them. */
  readonly labels: ReadonlyMap<HTMLElement, string>;
  /** Words on lines that are no control, or one with nothing to choose yet, by field and name. */
  readonly lines: ReadonlyMap<HTMLElement, ReadonlyMap<string, FormValue>>;
  readonly strays: readonly Stray[];
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The value of “other words” among the answers of a choice. */
const OTHER = '~other';

/** Puts a form’s values into the controls of a blank form, as if they had been typed there. */
export function fillForm(form: HTMLFormElement, values: readonly FormValue[]): Filled {
  const touched = new Set<HTMLElement>();
  const lines = new Map<HTMLElement, Map<string, FormValue>>();
  const labels = new Map<HTMLElement, string>();
  const strays: Stray[] = [];
  const controls = findControls(form);

  for (const value of values) {
    const name = controlOf(value.name);
    const box = controls.boxes.get(value.name);
    const named = controls.named.get(name) ?? [];
    const line = controls.lines.get(name);
    const place = box ?? named[0] ?? line;
    const field = place?.closest<HTMLElement>('[data-field]');
    if (!place || !field) {
      strays.push({ ...value, reason: 'unknown' });
      continue;
    }
    const isLine = line !== undefined && named.length === 0;
    const outcome = box ? tick(box) : isLine ? 'line' : put(form, named, name, value.text);
    if (outcome === 'not-offered') strays.push({ ...value, reason: outcome });
    else touched.add(field);
    if (value.label !== undefined && !labels.has(field)) labels.set(field, value.label);
    if (outcome !== 'line') continue;
    const own = lines.get(field) ?? new Map<string, FormValue>();
    lines.set(field, own.set(name, value));
  }
  return { touched, labels, lines, strays };
}

function findControls(form: HTMLFormElement) {
  const named = new Map<string, Control[]>();
  const boxes = new Map<string, HTMLInputElement>();
  for (const control of form.querySelectorAll<Control>(':is(input, select, textarea)[name]')) {
    const isBox = control instanceof HTMLInputElement && control.type === 'checkbox';
    if (isBox && control.hasAttribute('value'))
      boxes.set(nameBox(control.name, control.value), control);
    else named.set(control.name, [...(named.get(control.name) ?? []), control]);
  }
  const lines = new Map(
    [...form.querySelectorAll<HTMLElement>('[data-line]')].map((line) => [
      line.dataset['line'] ?? '',
      line,
    ]),
  );
  return { named, boxes, lines };
}

function tick(box: HTMLInputElement): 'put' {
  box.checked = true;
  return 'put';
}

/** Gives a control what was written. */
function put(
  form: HTMLFormElement,
  controls: readonly Control[],
  name: string,
  text: string,
): 'put' | 'line' | 'not-offered' {
  const [control] = controls;
  if (control instanceof HTMLSelectElement) return choose(form, control, name, text);
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return tick(control);
  if (control instanceof HTMLInputElement && control.type === 'radio') {
    const circle = controls.find(({ value }) => value !== '' && value === text);
    if (!(circle instanceof HTMLInputElement)) return 'not-offered';
    circle.checked = true;
    return 'put';
  }
  if (!control) return 'not-offered';
  // A calendar would drop what is no day of it; as a plain line it is read as it was typed.
  if (control instanceof HTMLInputElement) control.type = 'text';
  control.value = text;
  return 'put';
}

function choose(
  form: HTMLFormElement,
  select: HTMLSelectElement,
  name: string,
  text: string,
): 'put' | 'line' | 'not-offered' {
  const options = [...select.options].filter(({ value }) => value !== '');
  const words = foldWords(text);
  const option =
    options.find(({ value }) => value === text) ??
    options.find((each) => foldWords(each.text) === words);
  const given = options.filter(({ value }) => value !== OTHER);
  if (option) select.value = option.value;
  else if (given.length === 0) return 'line';
  else {
    const line = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${name}.other`)}"]`);
    if (!line || given.length === options.length) return 'not-offered';
    select.value = OTHER;
    line.value = text;
  }
  return 'put';
}
