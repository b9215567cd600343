import { answersOf } from '../../fields/answers.ts';
import type { Offer, Telling } from '../../workbook/kind.ts';
import { sayer } from '../../workbook/saying.ts';
import type { PageData } from './data.ts';
import type { Offering } from './offering.ts';

/** How answers are told on a page, and what gathers offers once it is loaded. */
export interface PageTelling extends Telling {
  offering?: Offering;
}

/** Makes what tells answers on this page. */
export function makeTelling({ locale, edition, words }: PageData): PageTelling {
  const telling: PageTelling = {
    locale,
    currency: edition.currency,
    say: sayer(words, locale),
    answersOf,
    get knowsEarlier() {
      return telling.offering !== undefined;
    },
    offered: (field) =>
      telling.offering?.(field, telling) ?? (field as { options?: readonly Offer[] }).options ?? [],
  };
  return telling;
}
