import type { ImageSize } from '../../workbook/image.ts';
import type { Place } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';

/** What content may point to: in links (`stage:kickoff`), or by the id of a component. */
export type ReferenceKind =
  'page' | 'stage' | 'worksheet' | 'session' | 'glossary' | 'notebook' | 'trial' | 'official';

/** One pointer of a document to a part of the workbook. */
export interface Reference extends Place {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly anchor?: string;
  /** The words of the link; absent where a component points. */
  readonly words?: string;
}

/** What the workbook knows of its own parts, in the language of the document. */
export interface Targets {
  /** The address of a part under the base path, or `undefined` when there is no such part. */
  resolve(kind: ReferenceKind, id: string, anchor?: string): string | undefined;
  /**
   * Whether a part is there and is not shown in this edition: what points to it keeps its words,
   * and leads nowhere.
   */
  hides?(kind: ReferenceKind, id: string): boolean;
  /** The ids of a kind, for “did you mean”. */
  ids?(kind: ReferenceKind): Iterable<string>;
  /** The edition’s own file that lists all of a kind, in place of the default one. */
  ownList?(kind: ReferenceKind): string | undefined;
  /** The anchors of a part, for “did you mean”. */
  anchors?(kind: ReferenceKind, id: string): Iterable<string>;
  /** An image of the site by its path, which begins without a slash; absent when none are known. */
  image?(path: string): { readonly url: string; readonly size?: ImageSize | undefined } | undefined;
  /** The paths of all images, for “did you mean”. */
  images?(): Iterable<string>;
}

/** What a link's address turns out to be. */
export type Address =
  | {
      readonly type: 'reference';
      readonly kind: ReferenceKind;
      readonly id: string;
      readonly anchor?: string;
    }
  | { readonly type: 'anchor'; readonly anchor: string }
  | { readonly type: 'external' | 'own' | 'empty' }
  | { readonly type: 'scheme'; readonly scheme: string };

/** The kinds a link may name; official links go through `<OfficialLink>`. */
export const LINK_KINDS = [
  'page',
  'stage',
  'worksheet',
  'session',
  'glossary',
  'notebook',
  'trial',
] as const satisfies readonly ReferenceKind[];

/** What a kind is called in a message. */
export const KIND_NAMES: Readonly<Record<ReferenceKind, Bilingual>> = {
  page: { fr: 'page', en: 'page' },
  stage: { fr: 'étape', en: 'stage' },
  worksheet: { fr: 'fiche', en: 'worksheet' },
  session: { fr: 'séance', en: 'session' },
  glossary: { fr: 'mot du glossaire', en: 'term of the glossary' },
  notebook: { fr: 'carnet', en: 'notebook' },
  trial: { fr: 'carnet d’essai', en: 'trial notebook' },
  official: { fr: 'lien officiel', en: 'official link' },
};

/** Reads the address of a link as authors write it. */
export function readAddress(written: string): Address {
  // Browsers drop these characters, and then `java\nscript:` is a scheme again.
  const url = written.replace(/[\u0000-\u0020]/g, '');
  if (url === '') return { type: 'empty' };
  if (url.startsWith('#')) return { type: 'anchor', anchor: decode(url.slice(1)) };
  if (/^(?:https?:)?[/\\]{2}/i.test(url) || /^(?:https?|mailto|tel|sms):/i.test(url))
    return { type: 'external' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (scheme === undefined) return { type: 'own' };
  const kind = LINK_KINDS.find((name) => name === scheme);
  if (kind === undefined) return { type: 'scheme', scheme };
  const [id = '', anchor] = splitOnce(url.slice(scheme.length + 1), '#');
  return { type: 'reference', kind, id: decode(id), ...(anchor ? { anchor: decode(anchor) } : {}) };
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
