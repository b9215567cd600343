import { addressOf } from '../workbook/outline.ts';
import type { Ground, Outline, View } from '../workbook/outline.ts';
import type { Images } from '../workbook/image.ts';
import type { Locale } from '../workbook/words.ts';
import type { ReferenceKind, Targets } from './markdown/index.ts';

/** Gives the anchors of an authored text, or `undefined` when there is no such text. */
export type AnchorsOf = (
  kind: ReferenceKind,
  id: string,
  locale: Locale,
) => readonly string[] | undefined;

/** The references of content, resolved for texts of one language. */
export type TargetsIn = (locale: Locale) => Targets;

const VIEWS: Readonly<Partial<Record<ReferenceKind, View>>> = {
  stage: 'stage',
  worksheet: 'worksheet',
  session: 'session',
  page: 'page',
  notebook: 'notebook',
  trial: 'trial',
  glossary: 'glossary',
};

/** Makes, for each language, what resolves references to addresses under the base path. */
export function targetsOf(
  outline: Outline,
  ground: Ground,
  anchorsOf?: AnchorsOf,
  images?: Images,
  ownList?: Targets['ownList'],
): TargetsIn {
  const byLocale = new Map<Locale, Targets>();
  return (locale) => {
    const known = byLocale.get(locale);
    if (known) return known;
    const targets: Targets = {
      resolve(kind, id, anchor) {
        if (kind === 'official') return outline.links.has(id) ? `#${id}` : undefined;
        if (kind === 'glossary' && id !== '') {
          const glossary = addressOf(outline, ground, 'glossary', locale);
          return outline.terms.has(id) && glossary ? `${glossary}#${id}` : undefined;
        }
        const view = VIEWS[kind];
        const address = view && addressOf(outline, ground, view, locale, id);
        if (address === undefined || anchor === undefined) return address;
        const anchors = anchorsOf?.(kind, id, locale);
        return anchors && !anchors.includes(anchor) ? undefined : `${address}#${anchor}`;
      },
      hides: (kind, id) =>
        kind === 'trial'
          ? outline.hidden?.trial === true
          : hiddenOf(outline, kind)?.has(id) === true,
      ids: (kind) => idsOf(outline, kind),
      anchors: (kind, id) => anchorsOf?.(kind, id, locale) ?? [],
      ...(ownList ? { ownList } : {}),
      ...(images ? imagesUnder(ground.base, images) : {}),
    };
    byLocale.set(locale, targets);
    return targets;
  };
}

function hiddenOf({ hidden }: Outline, kind: ReferenceKind): ReadonlySet<string> | undefined {
  switch (kind) {
    case 'stage':
      return hidden?.stages;
    case 'worksheet':
      return hidden?.worksheets;
    case 'session':
      return hidden?.sessions;
    case 'page':
      return hidden?.pages;
    default:
      return undefined;
  }
}

/** The images of the site, with their addresses. */
function imagesUnder(base: string, images: Images): Pick<Targets, 'image' | 'images'> {
  return {
    image(path) {
      if (!images.has(path)) return undefined;
      const url = base + path.split('/').map(encodeURIComponent).join('/');
      return { url, size: images.get(path) };
    },
    images: () => images.keys(),
  };
}

function idsOf(outline: Outline, kind: ReferenceKind): Iterable<string> {
  switch (kind) {
    case 'stage':
      return outline.stages.keys();
    case 'worksheet':
      return outline.worksheets.keys();
    case 'session':
      return outline.sessions.keys();
    case 'page':
      return outline.pages.keys();
    case 'glossary':
      return outline.terms;
    case 'official':
      return outline.links;
    default:
      return [];
  }
}
