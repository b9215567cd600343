import type { Edition } from '../../workbook/edition.ts';
import { sessionIdOf, STANDARD } from '../../workbook/session.ts';
import type { Source } from '../../workbook/shape/index.ts';
import type { ContentFile } from '../files/layers.ts';
import { placeOfFile } from '../places.ts';
import type { PlaceName } from '../places.ts';
import { valueIn } from '../scan.ts';

/** The ids of the parts of the workbook that an edition does not show. */
export interface HiddenParts {
  readonly stages: ReadonlySet<string>;
  readonly worksheets: ReadonlySet<string>;
  readonly sessions: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
}

/** The files of a workbook that is shown, and those of what an edition hides. */
export interface Division {
  readonly shown: readonly ContentFile[];
  readonly aside: readonly ContentFile[];
  readonly hidden: HiddenParts;
}

interface Placed {
  readonly file: ContentFile;
  readonly name: PlaceName;
  readonly parts: readonly string[];
  /** Whether the edition wrote it itself: it hides what lies below its own content. */
  readonly isOwn: boolean;
}

/** What an edition says of the parts it shows. */
type Choosing = Pick<Edition, 'hidden' | 'routes' | 'sessionPaths'>;

/**
 * Sets the files aside of what an edition does not show: what it hides by name in the layers
 * below its own, the branches of routes it does not offer, paths of sessions it does not use, and
 * what cannot stand without these: branches without their stage, sessions without theirs.
 * @param sourceOf the YAML of a file, asked for where the path does not tell enough
 */
export function divideFiles(
  files: Iterable<ContentFile>,
  edition: Choosing,
  sourceOf: (file: ContentFile) => Source | undefined,
): Division {
  const all = [...files];
  const placed = all.flatMap((file): Placed[] => {
    const place = placeOfFile(file.path);
    return place ? [{ file, ...place, isOwn: file.level > 0 }] : [];
  });
  const named = (name: PlaceName) => placed.filter((each) => each.name === name);
  const folders = hiddenFolders(named('stage'), edition, sourceOf);
  const aside = new Set<Placed>();
  const setAside = (name: PlaceName, isHidden: (each: Placed) => boolean) => {
    for (const each of named(name)) if (isHidden(each)) aside.add(each);
  };
  const ofStage = ({ file, parts, isOwn, name }: Placed) =>
    folders.has(folderOf(file)) ||
    (!isOwn && edition.hidden.stages.includes((name === 'stage' ? parts[1] : parts[0]) ?? ''));
  setAside('stage', ofStage);
  setAside('lessons', ofStage);
  setAside(
    'worksheet',
    (each) =>
      ofStage(each) || (!each.isOwn && edition.hidden.worksheets.includes(each.parts[1] ?? '')),
  );
  setAside('page', ({ parts, isOwn }) => !isOwn && edition.hidden.pages.includes(parts[0] ?? ''));

  const idsOf = (name: PlaceName, idOf: (parts: readonly string[]) => string) => {
    const of = (isAside: boolean) =>
      named(name)
        .filter((each) => aside.has(each) === isAside)
        .map(({ parts }) => idOf(parts));
    const shown = new Set(of(false));
    return new Set(of(true).filter((id) => !shown.has(id)));
  };
  const stages = idsOf('stage', ([, id = '']) => id);
  const worksheets = idsOf('worksheet', ([, id = '']) => id);
  const replaced = new Set(
    named('worksheet').flatMap((each) => (aside.has(each) ? [each.parts[1]] : [])),
  );
  setAside('example', ({ parts: [, id = ''], isOwn }) =>
    isOwn ? worksheets.has(id) : replaced.has(id),
  );
  for (const each of hiddenSessions(
    [...named('session'), ...named('sessionPath')],
    edition,
    (file) => stages.has(wordOf(valueIn(sourceOf(file), 'stage'))),
  ))
    aside.add(each);
  const filesAside = new Set([...aside].map(({ file }) => file));
  return {
    shown: all.filter((file) => !filesAside.has(file)),
    aside: all.filter((file) => filesAside.has(file)),
    hidden: {
      stages,
      worksheets,
      sessions: idsOf('session', ([folder = '', name = '']) => sessionIdOf(folder, name)),
      pages: idsOf('page', ([id = '']) => id),
    },
  };
}

/** The folders of stages that are hidden, as they are named under `stages/`. */
function hiddenFolders(
  stages: readonly Placed[],
  { hidden, routes }: Choosing,
  sourceOf: (file: ContentFile) => Source | undefined,
): ReadonlySet<string> {
  const isHidden = ({ file, parts: [, id = ''], isOwn }: Placed) => {
    if (!isOwn && hidden.stages.includes(id)) return true;
    const option = routes && routeOf(sourceOf(file));
    return option !== undefined && !routes?.includes(option);
  };
  const away = new Set(stages.filter(isHidden));
  const stems = stages.filter(({ parts: [number = ''] }) => number.length === 2);
  // A branch stands beside its stage, and is reached from there.
  const isStranded = ({ parts: [number = ''] }: Placed) => {
    const own = stems.filter(({ parts }) => parts[0] === number.slice(0, 2));
    return number.length > 2 && own.length > 0 && own.every((stem) => away.has(stem));
  };
  return new Set([...away, ...stages.filter(isStranded)].map(({ file }) => folderOf(file)));
}

/** The route a branch is for: the option by which it is chosen. */
export function routeOf(source: Source | undefined): string | undefined {
  const option = valueIn(valueIn(source, 'chosen-by'), 'option');
  return option && wordOf(option);
}

/** Sessions and paths that are hidden; a path that has lost all its sessions is. */
function hiddenSessions(
  all: readonly Placed[],
  { hidden, sessionPaths }: Choosing,
  isWithoutStage: (file: ContentFile) => boolean,
): readonly Placed[] {
  const pathOf = ({ parts: [folder = ''] }: Placed) => (folder === '' ? STANDARD : folder);
  const isHidden = (each: Placed) => {
    const [folder = '', name = ''] = each.parts;
    if (sessionPaths && !sessionPaths.includes(pathOf(each))) return true;
    const names = each.name === 'session' ? [sessionIdOf(folder, name)] : [];
    if (!each.isOwn && [pathOf(each), ...names].some((one) => hidden.sessions.includes(one)))
      return true;
    return each.name === 'session' && isWithoutStage(each.file);
  };
  const away = all.filter(isHidden);
  const left = new Set(
    all.flatMap((each) => (each.name === 'session' && !away.includes(each) ? [pathOf(each)] : [])),
  );
  const lost = new Set(away.filter(({ name }) => name === 'session').map(pathOf));
  const isEmptied = (each: Placed) =>
    each.name === 'sessionPath' && lost.has(pathOf(each)) && !left.has(pathOf(each));
  return [...away, ...all.filter(isEmptied)];
}

function folderOf({ path }: ContentFile): string {
  return path.split('/')[1] ?? '';
}

function wordOf(source: Source | undefined): string {
  return source?.type === 'scalar' ? source.text : '';
}
