import type { Contact, LegalNotice } from './firm.ts';
import type { Severities } from './rules.ts';
import type { Locale, Words } from './words.ts';

/** The papers handouts are made for. */
export const PAPERS = ['a4', 'letter'] as const;

export type Paper = (typeof PAPERS)[number];

/** What an edition leaves out of the content it lies over, by id. */
export interface Hidden {
  readonly stages: readonly string[];
  readonly worksheets: readonly string[];
  /** Ids of sessions (`02`, `long-03`) and of whole paths (`short`). */
  readonly sessions: readonly string[];
  readonly pages: readonly string[];
}

/** What sets one edition of the workbook apart from another. */
export interface Edition {
  /** Names the database and the storage keys: two editions on one origin never mix. */
  readonly id: string;
  /** What the workbook is called, in each language. */
  readonly names: Readonly<Record<Locale, string>>;
  /** Of the firm that publishes it. */
  readonly legalName?: Words;
  /** The first language stands at the root of the site, the others under their code. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** ISO 4217 code of the one currency of all amounts. */
  readonly currency: string;
  /** Id of the region whose official links and help lines are shown. */
  readonly region: string;
  /** The paper that handouts are composed for, where nobody asks for another. */
  readonly paper: Paper;
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Whether the consultant's pages and notes are built at all. */
  readonly consultantPages: boolean;
  /** Whom readers may turn to. */
  readonly contacts: readonly Contact[];
  /** Names offered where handouts are composed. */
  readonly consultants: readonly string[];
  readonly legal: LegalNotice;
  readonly privacyContact?: Words;
  /** Ids of the routes offered, where it is not all of them. */
  readonly routes?: readonly string[];
  /** The stages that come first, in this order; by id. */
  readonly order: readonly string[];
  /** The paths of sessions offered, where it is not all of them. */
  readonly sessionPaths?: readonly string[];
  readonly hidden: Hidden;
  /** What printed sheets carry at the head and at the foot. */
  readonly handoutHeader?: Words;
  readonly handoutFooter?: Words;
  /** Origins that may show the site in a frame. */
  readonly frameAncestors: readonly string[];
  /** Rules whose severity is not the usual one. */
  readonly rules: Severities;
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
  names: { fr: 'Passerelle', en: 'Passerelle' },
  locales: ['fr', 'en'],
  currency: 'EUR',
  region: 'fr',
  paper: 'a4',
  base: '/',
  consultantPages: true,
  contacts: [],
  consultants: [],
  legal: {},
  order: [],
  hidden: { stages: [], worksheets: [], sessions: [], pages: [] },
  frameAncestors: [],
  rules: {},
};

/** What the workbook is called in one language, in its first one else. */
export function nameOf({ names, id, locales: [first] }: Edition, locale: Locale): string {
  return names[locale] ?? names[first] ?? Object.values(names)[0] ?? id;
}
