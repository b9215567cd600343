import type { Json, Offer } from '../../workbook/kind.ts';
import { isSame } from '../index.ts';

/** What each field was last given to choose from. */
interface Offered {
  /** Whether these offers differ from the last, which they then replace. */
  isNew(root: HTMLElement, offers: readonly Offer[]): boolean;
}

const toJson = (offers: readonly Offer[]): Json => offers.map(({ id, label }) => [id, label.text]);

/** Remembers what fields were given to choose from, so that none is drawn again without need. */
export function rememberOffers(): Offered {
  const last = new WeakMap<HTMLElement, readonly Offer[]>();
  return {
    isNew(root, offers) {
      const before = last.get(root);
      last.set(root, offers);
      return !before || (before !== offers && !isSame(toJson(before), toJson(offers)));
    },
  };
}
