import { whenIdle, whenNear } from '../../fields/near.ts';
import { isAwaited, loadBehaviour } from '../../fields/rich.ts';
import { columnsOf } from '../answers.ts';
import type { Bound } from './form.ts';
import { tellMissing } from './missing.ts';
import type { Page } from './page.ts';

/** Fetches what rich fields need, later than the page. */
export interface Late {
  /** Fetches now what a field needs; `false` when everything is there already. */
  want(bound: Bound): boolean;
  /** Fetches now all that is still to come, and waits for it, a moment at most. */
  wantAll(): Promise<unknown>;
}

/** How long what is late is waited for, in ms. */
const PATIENCE = 3000;

/**
 * Fetches what the rich fields of a form need: each as it comes near the screen or takes the
 * focus. In a worksheet that is begun they all come, so that answers are on the paper as well.
 * @param onCome told of a field when what it needs is there
 */
export function fetchLate(
  form: HTMLFormElement,
  bounds: readonly Bound[],
  page: Page,
  onCome: (bound: Bound) => void,
): Late {
  const asked = new Map<Bound, Promise<void>>();
  const kindsOf = ({ field }: Bound) =>
    [field, ...(columnsOf(field) ?? [])].map(({ kind }) => kind).filter(isAwaited);

  async function load(bound: Bound): Promise<void> {
    try {
      await page.ready;
      await Promise.all([
        page.learn(new Map([[bound.path, bound.field]])),
        ...kindsOf(bound).map((kind) => loadBehaviour(kind)),
      ]);
    } catch {
      // Offline, it is tried again when the field is used, or when the reader asks.
      asked.delete(bound);
      bound.root.addEventListener('focusin', () => want(bound), { once: true });
      missing.tell(bound.root);
      return;
    }
    waiting.delete(bound);
    onCome(bound);
    missing.end(bound.root);
  }

  function want(bound: Bound): boolean {
    if (!waiting.has(bound)) return false;
    if (!asked.has(bound)) asked.set(bound, load(bound));
    return true;
  }

  const wantAll = () => {
    waiting.forEach(want);
    return Promise.race([
      Promise.all(asked.values()),
      new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
  };
  const missing = tellMissing(form, () => void wantAll());
  const waiting = new Set(bounds.filter((bound) => kindsOf(bound).length > 0));
  for (const bound of waiting) whenNear(bound.root, () => want(bound));
  void page.ready.then(() => {
    const isBegun = ({ path }: Bound) =>
      [path, ...page.notebook.paths(`${path}.`)].some(
        (each) => (page.notebook.read(each) ?? null) !== null,
      );
    for (const bound of waiting) if (isBegun(bound)) missing.warnPaper(bound.root);
    if (page.notebook.paths(`${form.dataset['worksheet']}.`).length > 0)
      whenIdle(() => waiting.forEach(want));
  });
  return { want, wantAll };
}
