import { findPart } from '../../notebook/page/notebook/make.ts';
import type { Say } from '../../workbook/saying.ts';

/** The window on the preview. */
export interface View {
  hide(isHidden: boolean): void;
  /** Shows so many sheets, in a size that fits the window. */
  show(count: number): void;
}

/** Ties the preview: sheets side by side, turned by buttons, by scrolling or with the arrow keys. */
export function showView(frame: HTMLIFrameElement, say: Say): View {
  const place = findPart('preview-place');
  const back = findPart<HTMLButtonElement>('preview-back');
  const on = findPart<HTMLButtonElement>('preview-on');
  const at = findPart('preview-at');
  let count = 0;
  let current = 1;

  const sheets = () => [...(frame.contentDocument?.querySelectorAll<HTMLElement>('.sheet') ?? [])];

  /** A whole sheet is seen, in height and in width. */
  function fit(): void {
    const strip = frame.contentDocument?.querySelector<HTMLElement>('.strip');
    const [first] = sheets();
    if (!strip || !first) return;
    const width = frame.clientWidth;
    const scale = Math.min(1, (width - 2 * EDGE) / 800, (window.innerHeight * 0.8) / 1130);
    strip.style.transform = `scale(${scale})`;
    frame.style.blockSize = `${1130 * scale + 2 * EDGE + 16}px`;
  }

  function tell(): void {
    at.textContent = count > 0 ? say('compose.sheet', { number: current, count }) : '';
    back.disabled = current <= 1;
    on.disabled = current >= count;
  }

  function turnTo(number: number): void {
    current = Math.min(Math.max(1, number), Math.max(1, count));
    const sheet = sheets()[current - 1];
    if (!sheet) return;
    const left = sheet.getBoundingClientRect().left - EDGE;
    frame.contentWindow?.scrollBy({ left, behavior: 'instant' });
    tell();
  }

  back.addEventListener('click', () => turnTo(current - 1));
  on.addEventListener('click', () => turnTo(current + 1));
  addEventListener('resize', fit);
  const follow = () => {
    const all = sheets();
    const seen = all.findIndex((sheet) => sheet.getBoundingClientRect().right > EDGE * 2);
    if (seen >= 0 && seen + 1 !== current) {
      current = seen + 1;
      tell();
    }
  };
  return {
    hide: (isHidden) => {
      place.hidden = isHidden;
    },
    show(sheetCount) {
      count = sheetCount;
      place.hidden = false;
      frame.contentWindow?.addEventListener('scroll', follow);
      fit();
      turnTo(Math.min(current, count));
    },
  };
}

/** Around the sheets in the preview, in pixels. */
const EDGE = 16;
