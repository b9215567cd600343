import type { Edition } from './edition.ts';
import type { Example, Person } from './example.ts';
import type { Locale } from './words.ts';
import type { Page } from './page.ts';
import type { Region } from './region.ts';
import type { Session, SessionPath } from './session.ts';
import type { Stage } from './stage.ts';
import type { Term } from './glossary.ts';
import type { Worksheet } from './worksheet.ts';

/** A field that was published once and is asked no more; its answers stay readable. */
export interface RetiredField {
  /** `worksheet.field` */
  readonly path: string;
  readonly kind: string;
  readonly label: Readonly<Record<Locale, string>>;
}

/**
 * The whole workbook as data: every page, handout, search index and file is a view of it.
 * Plain JSON, so that it crosses from the build to the pages unchanged.
 */
export interface Workbook {
  readonly edition: Edition;
  readonly stages: readonly Stage[];
  /** The paths of sessions, the standard one first. */
  readonly sessionPaths: readonly SessionPath[];
  readonly sessions: readonly Session[];
  readonly pages: readonly Page[];
  readonly worksheets: readonly Worksheet[];
  readonly glossary: readonly Term[];
  readonly regions: readonly Region[];
  readonly people: readonly Person[];
  readonly examples: readonly Example[];
  /** The words of the interface by language, then by dotted key. */
  readonly interface: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
  /** Which of these words a language borrows, and from which language. */
  readonly borrowed?: Readonly<Record<Locale, Readonly<Record<string, Locale>>>>;
  readonly retired: readonly RetiredField[];
}
