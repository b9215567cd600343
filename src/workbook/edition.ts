import type { Locale } from './words.ts';

/** What sets one edition of the workbook apart from another. */
export interface Edition {
  /** Names the database and the storage keys: two editions on one origin never mix. */
  readonly id: string;
  readonly name: string;
  /** The first language stands at the root of the site, the others under their code. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** ISO 4217 code of the one currency of all amounts. */
  readonly currency: string;
  /** Id of the region whose official links and help lines are shown. */
  readonly region: string;
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Whether the consultant's pages and notes are built at all. */
  readonly consultantPages: boolean;
  /** Where the site is to be found, such as `https://exemple.fr`: for what is read on paper. */
  readonly site?: string;
  /**
   * Set where the build is followed by the making of documents, to which pages lead: parts of the
   * addresses of those that are made, between commas; '' for all.
   */
  readonly handouts?: string;
}

/** The default edition: the outplacement protocol in French and English. */
export const standardEdition: Edition = {
  id: 'passerelle',
  name: 'Passerelle',
  locales: ['fr', 'en'],
  currency: 'EUR',
  region: 'fr',
  base: '/',
  consultantPages: true,
};
