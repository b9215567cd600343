import type { Bilingual } from '../../workbook/words.ts';
import type { Difference } from './difference.ts';
import { GROUPS } from './ids.ts';
import type { Addition, LayersReport, Override } from './report.ts';

/** A part of the report that another subject gives: a title, and a line for each thing. */
export interface Section {
  readonly title: Bilingual;
  /** Each in both languages, or the same in both. */
  readonly lines: readonly (Bilingual | string)[];
}

/** What else the head and the end of a report tell. */
export interface ReportHead {
  /** The folder of the edition, as commands take it. */
  readonly folder: string;
  readonly name: string;
  /** The version of the workbook that lies below. */
  readonly version: string;
}

/** Writes the report of an edition’s layers for a terminal, in French and English. */
export function printLayers(
  report: LayersReport,
  head: ReportHead,
  more: readonly Section[] = [],
): string {
  const { overridden, added, hidden, publicFiles, hasTheme } = report;
  const own = [
    ...publicFiles.map(({ path, replaces }) =>
      replaces ? both(`public/${path}  (remplace)`, `(replaces)`, '  ') : `public/${path}`,
    ),
    ...(hasTheme ? ['theme.css'] : []),
  ];
  const blocks = [
    [
      both(
        `Édition « ${head.name} » sur le carnet ${head.version}.`,
        `Edition “${head.name}” over the workbook ${head.version}.`,
      ),
    ],
    block('Remplacés', 'Replaced', overridden.length, tellOverrides(overridden)),
    block('Ajoutés', 'Added', added.length, added.flatMap(tellAddition)),
    block('Retirés', 'Hidden', hidden.files.length, tellHidden(hidden)),
    block(
      'Fichiers publics et thème',
      'Public files and theme',
      own.length,
      own.map((line) => indent(line)),
    ),
    ...more.map(({ title, lines }) =>
      block(
        title.fr,
        title.en,
        lines.length,
        lines.map((line) => indent(typeof line === 'string' ? line : both(line.fr, line.en))),
      ),
    ),
    tellWhatToDo(report, head.folder),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(showPlain).join('\n'))
    .join('\n\n');
}

/** What `--layers` says of the record beside `edition.yaml`. */
export function tellRecord(
  { recorded, accepted }: { recorded: readonly string[]; accepted: readonly string[] },
  file: string,
  refused?: string,
): string {
  const lines: string[] = [];
  if (recorded.length > 0)
    lines.push(
      both(
        `Noté comme fait d’après la version présente : ${recorded.join(', ')}. Si c’était d’après une plus ancienne, comparez avec l’original.`,
        `Recorded as made from the present version: ${recorded.join(', ')}. If it was from an older one, compare with the original.`,
      ),
    );
  if (accepted.length > 0)
    lines.push(both(`Accepté : ${accepted.join(', ')}.`, `Accepted: ${accepted.join(', ')}.`));
  if (refused !== undefined)
    lines.push(
      both(
        `${file} ne peut pas être écrit (${refused}) : rien n’est noté.`,
        `${file} cannot be written (${refused}): nothing is recorded.`,
      ),
    );
  else if (lines.length > 0) lines.push(both(`Écrit : ${file}`, `Written: ${file}`));
  return lines.map(showPlain).join('\n');
}

function tellOverrides(overridden: readonly Override[]): string[] {
  const legend = both(
    '+ ce que le vôtre a de plus que l’original, − ce qu’il n’a pas',
    '+ what yours has and the original has not, − what it lacks',
  );
  const isNeeded = overridden.some(({ difference }) => difference.length > 0);
  return [...(isNeeded ? [indent(legend)] : []), ...overridden.flatMap(tellOverride)];
}

function tellOverride({ path, difference, version, isNew, since }: Override): string[] {
  const lines = [indent(path), ...tellDifference(difference, 2)];
  if (difference.length === 0) lines.push(indent(both('mêmes identifiants', 'same ids'), 2));
  if (isNew) lines.push(indent(both('vu pour la première fois', 'seen for the first time'), 2));
  if (since === undefined) return lines;
  return [
    ...lines,
    indent(
      both(
        `PLUS ANCIEN : fait d’après la version ${version} ; l’original a changé depuis`,
        `OLDER: made from version ${version}; the original has changed since`,
      ),
      2,
    ),
    ...(since.length > 0
      ? tellDifference(since, 3)
      : [indent(both('ses identifiants sont les mêmes', 'its ids are the same'), 3)]),
  ];
}

function tellDifference(difference: readonly Difference[], depth: number): string[] {
  return difference.map(({ group, added, removed }) => {
    const { fr, en } = GROUPS[group];
    const signs = [...added.map((id) => `+ ${id}`), ...removed.map((id) => `− ${id}`)];
    return indent(`${both(fr, en)} : ${signs.join(', ')}`, depth);
  });
}

function tellAddition({ path, replaced, elsewhere }: Addition): string[] {
  const lines = [indent(path)];
  if (replaced !== undefined)
    lines.push(
      indent(
        both(
          `remplaçait un fichier de la version ${replaced}, qui n’existe plus : c’est un ajout`,
          `replaced a file of version ${replaced} that is gone: it is an addition now`,
        ),
        2,
      ),
    );
  if (elsewhere !== undefined)
    lines.push(
      indent(
        both(`l’original est à présent : ${elsewhere}`, `the original is now: ${elsewhere}`),
        2,
      ),
    );
  return lines;
}

const HIDDEN = {
  stages: { fr: 'étapes', en: 'stages' },
  worksheets: { fr: 'fiches', en: 'worksheets' },
  sessions: { fr: 'séances', en: 'sessions' },
  pages: { fr: 'pages', en: 'pages' },
} as const;

/** The ids that are hidden, and the files: all those of a folder on one line. */
function tellHidden({ ids, files }: LayersReport['hidden']): string[] {
  const named = (Object.keys(HIDDEN) as (keyof typeof HIDDEN)[]).flatMap((name) => {
    const { fr, en } = HIDDEN[name];
    return ids[name].size > 0 ? [indent(`${both(fr, en)} : ${[...ids[name]].join(', ')}`)] : [];
  });
  const folders = Map.groupBy(files, (path) => path.split('/').slice(0, -1).slice(0, 2).join('/'));
  const listed = [...folders].map(([folder, paths]) =>
    indent(paths.length === 1 ? (paths[0] ?? '') : `${folder}/ (${paths.length})`, 2),
  );
  return [...named, ...listed];
}

function tellWhatToDo({ overridden, added }: LayersReport, folder: string): string[] {
  const older = overridden.filter(({ since }) => since !== undefined);
  const gone = added.filter(({ replaced }) => replaced !== undefined);
  if (older.length + gone.length === 0) return [];
  const command = `npm run check -- --edition ${folder} --layers --accept`;
  return [
    both(`À regarder : ${older.length + gone.length}`, `To look at: ${older.length + gone.length}`),
    ...older.map(({ original }) => indent(original)),
    ...gone.map(({ path }) => indent(path)),
    indent(
      both(
        '1. Lisez le nouvel original, et changez le vôtre si vous le voulez.',
        '1. Read the new original, and change yours if you want to.',
      ),
    ),
    indent(both(`2. Puis notez-le : ${command}`, `2. Then record it: ${command}`)),
  ];
}

function block(fr: string, en: string, count: number, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [both(`${fr} : ${count}`, `${en}: ${count}`), ...lines];
}

function both(french: string, english: string, separator = ' / '): string {
  return french === english ? french : `${french}${separator}${english}`;
}

function indent(text: string, depth = 1): string {
  return '  '.repeat(depth) + text;
}

/** What content holds must not move the cursor or change the colours of a terminal. */
function showPlain(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\u00B7');
}
