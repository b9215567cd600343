import type { Edition } from '../../workbook/edition.ts';
import type { AnyKind } from '../../workbook/kind.ts';
import { sessionIdOf, STANDARD } from '../../workbook/session.ts';
import type { RetiredField, Workbook } from '../../workbook/workbook.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import type { ContentFile } from '../files/layers.ts';
import { placeOfFile } from '../places.ts';
import { scanFile } from '../scan.ts';
import type { ScannedFile } from '../scan.ts';
import { findGone, renumberTexts } from './numbers.ts';
import type { NumberedLine, Renumbered } from './numbers.ts';
import { divideFiles, routeOf } from './parts.ts';
import type { Division } from './parts.ts';
import { offeringOf } from './routes.ts';
import { tellUnknown } from './said.ts';
import type { Nameable, Tell } from './said.ts';
import { tellHollow, tellNumbered } from './telling.ts';
import { withoutHidden } from './without.ts';

export { tellIn } from './said.ts';
export type { SaidBy, Tell } from './said.ts';
export type { NumberedLine } from './numbers.ts';
export type { HiddenParts } from './parts.ts';

/** The files of an edition by whether they are shown, and all the names it may use of them. */
export interface Setting extends Division {
  readonly known: Nameable;
  /** The lines that name stages by numbers they do not have in the order of the edition. */
  readonly numbered: Renumbered['left'];
  /** The lines that name hidden stages by their numbers. */
  readonly gone: readonly NumberedLine[];
}

/** Sets the files aside of what an edition hides, and counts the stages in its order. */
export function setAside(files: Iterable<ContentFile>, edition: Edition): Setting {
  const all = [...files];
  const sourceOf = (file: ContentFile) => {
    const place = placeOfFile(file.path);
    return place && scanFile(file, place).source;
  };
  const division = divideFiles(all, edition, sourceOf);
  const { files: shown, left: numbered } = renumberTexts(division.shown, edition);
  const gone = findGone(shown, division.aside, edition);
  return { ...division, shown, numbered, gone, known: listKnown(all, edition, sourceOf) };
}

/** What the workbook that is shown is made with. */
interface Showing {
  readonly setting: Setting;
  readonly kinds: ReadonlyMap<string, AnyKind>;
  /** The worksheets that are hidden. */
  readonly aside: readonly Worksheet[];
  /** Full paths of what the edition’s own worksheets have left out of those they replace. */
  readonly dropped: Iterable<string>;
  readonly scanned: readonly ScannedFile[];
  readonly tell: Tell;
}

/**
 * Makes the workbook that an edition shows, of the one whose hidden parts are set aside: in the
 * order of the edition, with its routes, and with nothing that leads to what is hidden. Tells
 * what the edition names and does not exist, and what its author has to look at.
 */
export function showWorkbook(
  workbook: Workbook,
  { setting, kinds, aside, dropped, scanned, tell }: Showing,
): Workbook {
  const { edition } = workbook;
  const { hidden, known } = setting;
  tellUnknown(edition, known, tell);
  const routes = new Set(known.routes);
  const stages = { known: new Set(known.stages), hidden: hidden.stages, least: 3 };
  // Names that are all wrong are told as that: they withdraw nothing.
  const isOffered = edition.routes?.some((route) => routes.has(route));
  const withdrawn = isOffered ? routes.difference(new Set(edition.routes)) : new Set<string>();
  const offering = offeringOf(
    [{ known: routes, hidden: withdrawn, least: 2, isNamed: true }, stages],
    [...aside, ...workbook.worksheets],
  );
  const paths = setting.aside.flatMap(({ path }) => {
    const place = placeOfFile(path);
    return place?.name === 'session' ? [place.parts[0] || STANDARD] : [];
  });
  const thinned = new Set(paths);
  const shown = withoutHidden(workbook, { kinds, hidden, offering, stages, thinned, dropped });
  tellHollow(shown.hollow, { edition, aside, tell, fields: workbook.worksheets });
  tellNumbered(setting.numbered, tell);
  // Of a path that is all the edition's own, the answers to the usual one are none.
  const isOwnPath = !scanned.some(({ place, file }) => place === 'worksheet' && file.level === 0);
  const { retired } = shown.workbook;
  const isKept = ({ path }: RetiredField) => !hidden.worksheets.has(path.split('.')[0] ?? '');
  return isOwnPath ? { ...shown.workbook, retired: retired.filter(isKept) } : shown.workbook;
}

/** Lists the names of all parts by the paths of their files. */
function listKnown(
  files: readonly ContentFile[],
  { routes }: Pick<Edition, 'routes'>,
  sourceOf: (file: ContentFile) => ScannedFile['source'],
): Nameable {
  const stages = new Set<string>();
  const branches = new Set<string>();
  const worksheets = new Set<string>();
  const sessions = new Set<string>();
  const paths = new Set<string>();
  const pages = new Set<string>();
  const options = new Set<string>();
  for (const file of files) {
    const place = placeOfFile(file.path);
    const [one = '', two = ''] = place?.parts ?? [];
    if (place?.name === 'stage') {
      stages.add(two);
      if (one.length > 2) branches.add(two);
      const route = routes && routeOf(sourceOf(file));
      if (route !== undefined) options.add(route);
    }
    if (place?.name === 'worksheet') worksheets.add(two);
    if (place?.name === 'page') pages.add(one);
    if (place?.name === 'session') sessions.add(sessionIdOf(one, two));
    if (place?.name === 'sessionPath') paths.add(one || STANDARD);
  }
  return { stages, branches, worksheets, sessions, paths, pages, routes: options };
}
