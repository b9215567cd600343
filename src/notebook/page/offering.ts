import type { LocalField, Offer, Telling } from '../../workbook/kind.ts';
import type { Notebook } from '../index.ts';
import { gatherOffers } from '../offers.ts';
import { calculate } from '../scope.ts';
import type { FieldsByPath } from '../scope.ts';
import { tellResult } from './result.ts';
import { today } from '../../workbook/date.ts';

/** Gives what a field offers, from the notebook as it is now. Loaded where a field takes from others. */
export type Offering = (field: object, telling: Telling) => readonly Offer[];

/** Makes what gathers offers; they are gathered once for each state of the notebook. */
export function makeOffering(notebook: Notebook, fields: FieldsByPath): Offering {
  let known = new WeakMap<object, readonly Offer[]>();
  let revision = -1;
  return (field, telling) => {
    if (revision !== notebook.revision.peek()) known = new WeakMap();
    revision = notebook.revision.peek();
    const before = known.get(field);
    if (before) return before;
    // A field that takes from itself (who knows whom, in one table) must not go round in circles.
    known.set(field, (field as { options?: readonly Offer[] }).options ?? []);
    const offers = gatherOffers(field, {
      source: notebook,
      fields,
      telling,
      compute: (computed: LocalField) =>
        calculate(notebook, fields, telling, today()).compute(
          (computed as { formula?: { ast?: unknown } }).formula ?? {},
        ),
      tell: (result, computed) => tellResult(result, computed, { telling, fields }),
    });
    known.set(field, offers);
    return offers;
  };
}
