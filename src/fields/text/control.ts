import type { Control } from '../control.ts';
import type { TextField } from './definition.ts';
import { countWords } from './words.ts';

function controlIn(root: HTMLElement): HTMLInputElement | HTMLTextAreaElement | null {
  return root.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
}

/** An answer of one line may be long: it is shown on as many lines as it needs, and holds no break. */
function joinLines(input: HTMLInputElement | HTMLTextAreaElement): void {
  if (!(input instanceof HTMLTextAreaElement) || input.rows > 1 || !input.value.includes('\n'))
    return;
  const before = input.value.slice(0, input.selectionStart);
  const join = (text: string) => text.replace(/\s*\n\s*/g, ' ');
  input.value = join(input.value).trimEnd();
  const at = Math.min(join(before).length, input.value.length);
  input.setSelectionRange(at, at);
}

export const control: Control<TextField, string> = {
  read(root) {
    const input = controlIn(root);
    if (input) joinLines(input);
    return input?.value || null;
  },
  show(root, value) {
    const input = controlIn(root);
    if (input && input.value !== (value ?? '')) input.value = value ?? '';
  },
  offer(root, { field, telling }) {
    const list = root.querySelector<HTMLInputElement>('input[list]')?.list;
    list?.replaceChildren(...telling.offered(field).map(({ label }) => new Option(label.text)));
  },
  remark(value, { field, telling: { say } }) {
    if (value === null) return '';
    const { length } = value;
    const words = countWords(value);
    if (field.max !== undefined && length > field.max)
      return say('field.text-over', { count: length - field.max, max: field.max });
    if (field.words !== undefined && words > field.words)
      return say('field.words-over', { count: words - field.words, max: field.words });
    if (field.min !== undefined && length < field.min)
      return say('field.text-under', { min: field.min });
    return '';
  },
};
