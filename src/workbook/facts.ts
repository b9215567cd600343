import type { Edition } from './edition.ts';
import type { LegalNotice } from './firm.ts';
import type { Locale, Words } from './words.ts';

/** What texts may say of the firm that publishes, as `<Fact of="…" />`. */
export const FACTS = [
  'publisher',
  'registration',
  'director',
  'host',
  'host-contact',
  'logs-kept',
  'privacy-contact',
  'files-kept',
  'files-erased',
  'links-checked',
  'next-check',
  'source',
  'notice',
] as const;

export type Fact = (typeof FACTS)[number];

/** Facts that the law or the reader does not ask for. */
const FREE: ReadonlySet<Fact> = new Set<Fact>(['notice', 'source']);

/** What an edition says of its publisher in one language, its first one else; `undefined` when it says nothing. */
export function tellFact(edition: Edition, fact: Fact, locale: Locale): string | undefined {
  const { legal, legalName, privacyContact, locales } = edition;
  const told: Partial<Record<Fact, Words | string | undefined>> = {
    ...(legal satisfies LegalNotice),
    publisher: legal.publisher ?? legalName,
    'privacy-contact': privacyContact,
  };
  const words = told[fact];
  return typeof words === 'string' ? words : (words?.[locale] ?? words?.[locales[0]]);
}

/** Whether something that readers have a right to know is still missing in `edition.yaml`. */
export function lacksFacts(edition: Edition): boolean {
  const [first] = edition.locales;
  return (
    edition.contacts.length === 0 ||
    FACTS.some((fact) => !FREE.has(fact) && tellFact(edition, fact, first) === undefined)
  );
}
