import { behaviourOf } from '../../fields/rich.ts';
import type { Json, LocalField, Telling } from '../../workbook/kind.ts';
import { answerIn } from '../answers.ts';

/** Shows an answer around its controls: as the text that goes on paper, and in the remark beneath. */
export function showAround(
  root: HTMLElement,
  field: LocalField,
  value: Json | null,
  telling: Telling,
): void {
  const { control } = behaviourOf(field.kind);
  const answer = answerIn(value ?? undefined, field, telling);
  const text =
    answer === undefined
      ? ''
      : (telling.answersOf(field.kind)?.toText(answer, field, telling) ?? '');
  root.toggleAttribute('data-filled', text !== '');
  const print = root.querySelector<HTMLElement>('[data-print]');
  if (print && print.textContent !== text) print.textContent = text;
  const note = root.querySelector<HTMLElement>('[data-note]');
  const remark = control?.remark?.(value, { field, telling }) ?? '';
  if (note && note.textContent !== remark) note.textContent = remark;
  control?.refresh?.(root, { field, telling });
}
