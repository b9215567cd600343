import { effect } from '@preact/signals-core';
import type { Notebook } from '../../index.ts';

const PAUSE = 60;

/**
 * Draws now, and again soon after each change of the notebook; never while a finger or a mouse
 * button is down, so that nothing moves away from under it.
 */
export function keepFresh({ revision }: Pick<Notebook, 'revision'>, draw: () => void): void {
  let isPressed = false;
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    if (isPressed || !isDue) return;
    isDue = false;
    draw();
  };
  const soon = () => {
    timer ??= setTimeout(run, PAUSE);
  };
  const release = () => {
    isPressed = false;
    if (isDue) soon();
  };
  addEventListener('pointerdown', () => (isPressed = true), true);
  for (const sign of ['pointerup', 'pointercancel', 'blur']) addEventListener(sign, release, true);

  let isFirst = true;
  effect(() => {
    void revision.value;
    if (isFirst) return;
    isDue = true;
    soon();
  });
  isFirst = false;
  draw();
}
