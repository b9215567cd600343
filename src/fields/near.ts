/** How far below or above the screen a field may be when what it needs is fetched, in pixels. */
const MARGIN = '400px';

let watching: IntersectionObserver | undefined;
const waiting = new WeakMap<Element, () => void>();

function start(element: Element): void {
  const load = waiting.get(element);
  if (!load) return;
  waiting.delete(element);
  watching?.unobserve(element);
  load();
}

/** When nothing else is to be done, or after so many ms; some browsers cannot say so. */
export function whenIdle(act: () => void, timeout = 500): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout });
  else setTimeout(act, timeout / 2);
}

/**
 * Calls `load` once, as soon as an element comes near the screen or takes the focus: what is
 * heavy is fetched when it is used. Everything is used when the page is printed.
 */
export function whenNear(element: Element, load: () => void): void {
  watching ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) start(target);
    },
    { rootMargin: MARGIN },
  );
  waiting.set(element, load);
  watching.observe(element);
  element.addEventListener('focusin', () => start(element), { once: true });
  addEventListener('beforeprint', () => start(element), { once: true });
}
