import type { Control } from '../control.ts';
import { readDateInput, showDateInput } from '../date/input.ts';
import { isSourced } from './answer.rich.ts';
import type { Sourced } from './answer.rich.ts';
import type { SourcedField } from './definition.ts';

/** What each field was last seen to hold: parts that this page does not know are kept from it. */
const seen = new WeakMap<HTMLElement, Sourced>();

const NOTHING: Sourced = { text: '' };

type Line = HTMLInputElement | HTMLTextAreaElement;

function linesIn(root: HTMLElement) {
  return {
    text: root.querySelector<Line>('[data-text]'),
    source: root.querySelector<Line>('[data-source]'),
    date: root.querySelector<HTMLInputElement>('[data-date]'),
  };
}

function put(line: Line | null, value: string): void {
  if (line && line.value !== value) line.value = value;
}

export const control: Control<SourcedField, Sourced> = {
  read(root) {
    const { text, source, date } = linesIn(root);
    const before = seen.get(root) ?? NOTHING;
    // Half a date is none yet, and no reason to lose what is written beside it.
    const day =
      (date && readDateInput(date)) ?? (date?.validity.badInput ? before.date : undefined);
    const parts = { ...before, text: text?.value ?? '', source: source?.value, date: day };
    const value = Object.fromEntries(
      Object.entries(parts).filter(([part, each]) => part === 'text' || Boolean(each)),
    ) as Sourced;
    seen.set(root, value);
    return value.text === '' && Object.keys(value).length === 1 ? null : value;
  },
  show(root, value) {
    const { text, source, date } = linesIn(root);
    seen.set(root, value ?? NOTHING);
    put(text, value?.text ?? '');
    put(source, value?.source ?? '');
    if (date) showDateInput(date, value?.date);
  },
  refresh(root) {
    const note = root.querySelector<HTMLElement>('[data-lacking]');
    const value = seen.get(root) ?? NOTHING;
    if (note) note.hidden = value.text.trim() === '' || isSourced(value);
  },
};
