import { findPart } from '../../notebook/page/notebook/make.ts';
import type { Say } from '../../workbook/saying.ts';

/** The window on the preview. */
export interface View {
  hide(isHidden: boolean): void;
  /** Sets the size, as far as it is known: what is laid out next is drawn once. */
  fit(): void;
  /** Shows so many sheets, in a size that fits the window. */
  show(count: number): void;
}

/** Ties the preview: sheets side by side, turned by buttons, by scrolling or with the arrow keys. */
export function showView(frame: HTMLIFrameElement, say: Say): View {
  const place = findPart('preview-place');
  const turn = findPart('preview-turn');
  const back = findPart<HTMLButtonElement>('preview-back');
  const on = findPart<HTMLButtonElement>('preview-on');
  const at = findPart('preview-at');
  let count = 0;
  let current = 1;

  const sheets = () => [...(frame.contentDocument?.querySelectorAll<HTMLElement>('.sheet') ?? [])];

  /** A whole sheet is seen, in height and in width; what lies across is no reason to show less. */
  function fit(): void {
    const root = frame.contentDocument?.documentElement;
    if (!root || frame.clientWidth === 0) return;
    const all = sheets().map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]);
    const sizes = all.length > 0 ? all : [A4];
    const width = Math.min(...sizes.map(([across = 0]) => across));
    const height = Math.max(...sizes.map(([, down = 0]) => down));
    const scale = Math.min(
      1,
      (frame.clientWidth - 2 * EDGE) / width,
      Math.max(LEAST, heightFor(frame) - 2 * EDGE - BAR) / height,
    );
    root.style.setProperty('--scale', String(scale));
    frame.style.blockSize = `${height * scale + 2 * EDGE + BAR}px`;
  }

  function tell(): void {
    // It is said while the keyboard is here: where sheets are chosen, their number is said already.
    const isHere = turn.contains(document.activeElement) || document.activeElement === frame;
    at.setAttribute('aria-live', isHere ? 'polite' : 'off');
    const head = sheets()[current - 1]?.querySelector('.sheet-left')?.textContent ?? '';
    at.textContent = [count > 0 ? say('compose.sheet', { number: current, count }) : '', head]
      .filter(Boolean)
      .join(' · ');
    // Not disabled, which would take the keyboard away at the last sheet.
    back.ariaDisabled = String(current <= 1);
    on.ariaDisabled = String(current >= count);
  }

  function turnTo(number: number): void {
    current = Math.min(Math.max(1, number), Math.max(1, count));
    const sheet = sheets()[current - 1];
    if (!sheet) return;
    const left = sheet.getBoundingClientRect().left - EDGE;
    frame.contentWindow?.scrollBy({ left, behavior: 'instant' });
    tell();
  }

  function follow(): void {
    const all = sheets();
    const seen = all.findIndex((sheet) => sheet.getBoundingClientRect().right > EDGE * 2);
    // At the far end several sheets may be in sight, of which the last one cannot come first.
    if (seen < 0 || seen + 1 === current || isAtEnd(all[current - 1], frame)) return;
    current = seen + 1;
    tell();
  }

  function press(event: KeyboardEvent): void {
    const to = TURNS[event.key]?.(current, count);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    turnTo(to);
  }

  back.addEventListener('click', () => turnTo(current - 1));
  on.addEventListener('click', () => turnTo(current + 1));
  addEventListener('resize', () => {
    fit();
    turnTo(current);
  });
  return {
    hide: (isHidden) => {
      place.hidden = isHidden;
    },
    fit,
    show(sheetCount) {
      count = sheetCount;
      place.hidden = false;
      const { contentDocument: page, contentWindow: window } = frame;
      if (page) {
        page.title = frame.title;
        page.body.tabIndex = 0;
      }
      window?.addEventListener('scroll', follow);
      window?.addEventListener('keydown', press);
      fit();
      turnTo(Math.min(current, count));
    },
  };
}

/** Whether a sheet that was turned to is wholly in sight, though it does not stand first. */
function isAtEnd(sheet: HTMLElement | undefined, { clientWidth }: HTMLIFrameElement): boolean {
  const rect = sheet?.getBoundingClientRect();
  return rect !== undefined && rect.left >= 0 && rect.right <= clientWidth;
}

/** The height there is for the frame: beside the choices, the window less what stands above it. */
function heightFor(frame: HTMLIFrameElement): number {
  const section = frame.closest('section');
  if (!section || getComputedStyle(section).position !== 'sticky') return innerHeight * 0.85;
  const above = frame.getBoundingClientRect().top - section.getBoundingClientRect().top;
  return innerHeight - above - 3 * EDGE;
}

/** Where keys lead from one sheet of so many. */
const TURNS: Readonly<Record<string, (current: number, count: number) => number>> = {
  ArrowRight: (current) => current + 1,
  ArrowLeft: (current) => current - 1,
  PageDown: (current) => current + 1,
  PageUp: (current) => current - 1,
  Home: () => 1,
  End: (_, count) => count,
};

/** The sheet of most handouts, in pixels. */
const A4 = [794, 1123] as const;

/** Around the sheets in the preview, in pixels. */
const EDGE = 16;

/** Under them, for the bar to scroll with. */
const BAR = 16;

/** A sheet is at least so high, in pixels, in however low a window. */
const LEAST = 240;
