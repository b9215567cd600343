import { make } from '../../notebook/page/notebook/make.ts';
import type { Telling } from '../../workbook/kind.ts';
import type { Remark } from './answers.ts';
import type { Stray } from './values.ts';

/** Why values have become no answer, most useful first. */
const REASONS: readonly Stray['reason'][] = ['not-earlier', 'not-offered', 'too-long', 'unknown'];

/** More than anybody copies by hand. */
const MOST = 100;
const LONGEST = 2_000;

/**
 * Draws what a form holds that is no answer here, in full, so that it can be copied by hand; and
 * what was taken as it is, and is worth a second look.
 */
export function drawNotes(
  strays: readonly Stray[],
  remarks: readonly Remark[],
  { say }: Pick<Telling, 'say'>,
): readonly HTMLElement[] {
  const groups: HTMLElement[] = [];
  if (remarks.length > 0) {
    const lines = remarks.map(({ label, text, remark }) => line(label, text, remark));
    groups.push(group(say('import.form.look', { count: remarks.length }), lines));
  }
  for (const reason of REASONS) {
    const own = strays.filter((stray) => stray.reason === reason);
    const lines = own.map(({ label, name, text }) => line(label ?? name, text));
    if (lines.length > 0)
      groups.push(group(say(`import.form.${reason}`, { count: own.length }), lines));
  }
  return groups;
}

function group(words: string, lines: readonly HTMLElement[]): HTMLElement {
  const shown = lines.slice(0, MOST);
  if (lines.length > MOST) shown.push(make('div', {}, make('dt', {}, '…')));
  const details = make(
    'details',
    { class: 'import-group', 'data-form-note': '' },
    make('summary', {}, words),
    make('dl', { class: 'answers' }, ...shown),
  );
  details.open = true;
  return details;
}

function line(label: string, text: string, remark = ''): HTMLElement {
  const words = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\p{Cs}$/u, '')}…` : text;
  return make(
    'div',
    {},
    make('dt', {}, label),
    make('dd', { class: 'notebook-words' }, words),
    ...(remark === '' ? [] : [make('dd', { class: 'entry-state' }, remark)]),
  );
}
