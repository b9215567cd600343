import type { Paper } from '../../workbook/edition.ts';
import { addressOf } from '../../workbook/outline.ts';
import type { Ground, Outline } from '../../workbook/outline.ts';
import type { Locale } from '../../workbook/words.ts';

/** Which document: what it is of, for whom, and on which paper, or as a form to fill in. */
export interface Handout {
  readonly of: 'session' | 'worksheet';
  readonly id: string;
  readonly locale: Locale;
  readonly copy: 'candidate' | 'consultant';
  readonly as: Paper | 'form';
}

/**
 * Gives the address of a document from the base path on, such as `/documents/fiches/budget-a4.pdf`;
 * `undefined` when there is no such session or worksheet. Consultant copies stand below the address
 * of the consultant’s pages, so that a host that closes these closes them too.
 */
export function handoutAddress(
  outline: Outline,
  ground: Ground,
  { of, id, locale, copy, as }: Handout,
): string | undefined {
  const home = addressOf(outline, ground, 'home', locale) ?? ground.base;
  const page = addressOf(outline, ground, of, locale, id);
  if (page === undefined) return undefined;
  const word = (name: string) => outline.segments[locale]?.[name] ?? name;
  const isConsultant = copy === 'consultant';
  const folder = `${home}${isConsultant ? `${word('consultant')}/` : ''}${word('handouts')}/`;
  const marks = [...(isConsultant ? [word('consultant')] : []), as === 'form' ? word('form') : as];
  return `${folder}${[page.slice(home.length, -1), ...marks].join('-')}.pdf`;
}

/**
 * Whether a document is among those asked for.
 *
 * @param only parts of addresses between commas; '' asks for all
 */
export function isAskedFor(address: string, only: string): boolean {
  const parts = only.split(',').map((part) => part.trim());
  return parts.some((part) => address.includes(part));
}
