import { whenNear } from '../../fields/near.ts';
import { isAwaited, loadBehaviour } from '../../fields/rich.ts';
import { columnsOf } from '../answers.ts';
import type { Bound } from './form.ts';
import type { Page } from './page.ts';

/** Fetches what rich fields need, later than the page. */
export interface Late {
  /** Fetches now what a field needs; `false` when everything is there already. */
  want(bound: Bound): boolean;
}

/** When nothing else is to be done; some browsers cannot say so. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 200);
}

/**
 * Fetches what the rich fields of a form need: each as it comes near the screen or takes the
 * focus. In a worksheet that is begun they all come, so that answers are on the paper as well.
 * @param onCome told of a field when what it needs is there
 */
export function fetchLate(
  worksheet: string,
  bounds: readonly Bound[],
  page: Page,
  onCome: (bound: Bound) => void,
): Late {
  const asked = new Set<Bound>();
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
      // Offline, it is tried again when the field is used.
      asked.delete(bound);
      bound.root.addEventListener('focusin', () => want(bound), { once: true });
      return;
    }
    waiting.delete(bound);
    onCome(bound);
  }

  function want(bound: Bound): boolean {
    if (!waiting.has(bound)) return false;
    if (asked.has(bound)) return true;
    asked.add(bound);
    void load(bound);
    return true;
  }

  const waiting = new Set(bounds.filter((bound) => kindsOf(bound).length > 0));
  for (const bound of waiting) whenNear(bound.root, () => want(bound));
  void page.ready.then(() => {
    if (page.notebook.paths(`${worksheet}.`).length === 0) return;
    whenIdle(() => waiting.forEach(want));
  });
  return { want };
}
