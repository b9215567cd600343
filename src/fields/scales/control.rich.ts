import type { Control } from '../control.ts';
import { stepOf } from './answer.rich.ts';
import type { Step, Steps } from './answer.rich.ts';
import type { ScalesField } from './definition.ts';
import './element.ts';

/** What each field was last seen to hold: steps of statements no longer given are kept from it. */
const seen = new WeakMap<HTMLElement, Steps>();

function itemsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-item]')];
}

function stepIn(item: HTMLElement): Step | undefined {
  const chosen = item.querySelector<HTMLInputElement>('input:checked')?.value;
  if (chosen === undefined) return undefined;
  return chosen === 'unknown' ? chosen : Number(chosen);
}

/** Whether a step has a circle of its own here; one from an earlier, longer scale has none. */
function isOffered(item: HTMLElement, step: Step): boolean {
  return [...item.querySelectorAll('input')].some(({ value }) => value === String(step));
}

export const control: Control<ScalesField, Steps> = {
  read(root) {
    const before = seen.get(root) ?? {};
    const items = itemsIn(root);
    const ids = new Set(items.map((item) => item.dataset['item']));
    const kept = Object.entries(before).filter(([id]) => !ids.has(id));
    const given = items.flatMap((item): [string, Step][] => {
      const id = item.dataset['item'] ?? '';
      const earlier = stepOf(before, id);
      const isHidden = earlier !== undefined && !isOffered(item, earlier);
      const step = stepIn(item) ?? (isHidden ? earlier : undefined);
      return step === undefined ? [] : [[id, step]];
    });
    const value: Steps = Object.fromEntries([...given, ...kept]);
    seen.set(root, value);
    return Object.keys(value).length > 0 ? value : null;
  },
  show(root, value) {
    const steps = value ?? {};
    seen.set(root, steps);
    for (const item of itemsIn(root)) {
      const step = String(stepOf(steps, item.dataset['item'] ?? '') ?? '');
      for (const radio of item.querySelectorAll('input')) radio.checked = radio.value === step;
    }
  },
  remark(value, { field: { from, to }, telling: { say } }) {
    const outside = Object.values(value ?? {}).find(
      (step) => typeof step === 'number' && (step < from || step > to),
    );
    return outside === undefined ? '' : say('field.outside-scale', { value: outside, from, to });
  },
  refresh(root) {
    for (const item of itemsIn(root)) {
      const button = item.querySelector<HTMLElement>('[data-clear-item]');
      if (button) button.hidden = stepIn(item) === undefined;
    }
  },
};
