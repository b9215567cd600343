import type { Edition } from '../../workbook/edition.ts';
import { hintFor } from '../../workbook/nearest.ts';
import type { Place } from '../../workbook/problem.ts';
import type { Source } from '../../workbook/shape/index.ts';
import type { Bilingual } from '../../workbook/words.ts';
import type { Findings } from '../findings.ts';

/** The file in which an edition says what it shows, for problems to stand where they belong. */
export interface SaidBy {
  /** The file, as authors see its path. */
  readonly shown: string;
  readonly source: Source;
}

/** Reports at a value of the edition’s file, or at the nearest value around it. */
export type Tell = (
  path: readonly (string | number)[],
  problem: {
    readonly rule: 'unknown-reference' | 'nothing-to-choose' | 'stage-number' | 'wrong-value';
    readonly message: Bilingual;
    readonly hint: Bilingual;
  },
) => void;

export function tellIn(findings: Findings, said: SaidBy | undefined): Tell {
  return (path, { rule, message, hint }) => {
    const place = said ? placeIn(said.source, path) : { line: 1, column: 1 };
    findings.add(said?.shown ?? 'edition.yaml', { rule, place, message, hint });
  };
}

function placeIn(source: Source, [key, ...rest]: readonly (string | number)[]): Place {
  if (key === undefined) return source.place;
  const inner =
    source.type === 'map'
      ? source.entries.find((entry) => entry.key === key)?.value
      : source.type === 'list'
        ? source.items[Number(key)]
        : undefined;
  return inner ? placeIn(inner, rest) : source.place;
}

/** Ids of all parts of the content, hidden or not, that an edition may name. */
export interface Nameable {
  readonly stages: Iterable<string>;
  readonly branches: ReadonlySet<string>;
  readonly worksheets: Iterable<string>;
  readonly sessions: Iterable<string>;
  readonly paths: Iterable<string>;
  readonly pages: Iterable<string>;
  readonly routes: Iterable<string>;
}

const WHAT = {
  stages: { fr: 'Cette étape', en: 'This stage' },
  worksheets: { fr: 'Cette fiche', en: 'This worksheet' },
  sessions: { fr: 'Cette séance, ou ce parcours,', en: 'This session, or path of sessions,' },
  paths: { fr: 'Ce parcours de séances', en: 'This path of sessions' },
  pages: { fr: 'Cette page', en: 'This page' },
  routes: { fr: 'Cette voie', en: 'This route' },
} as const;

/** Tells the names in an edition’s file that no part of the content has. */
export function tellUnknown(
  { hidden, routes = [], order, sessionPaths = [] }: Edition,
  known: Nameable,
  tell: Tell,
): void {
  const check = (
    names: readonly string[],
    path: readonly string[],
    kind: keyof typeof WHAT,
    among: Iterable<string> = known[kind],
  ) => {
    const all = [...among];
    for (const [index, name] of names.entries()) {
      if (all.includes(name)) continue;
      tell([...path, index], {
        rule: 'unknown-reference',
        message: {
          fr: `${WHAT[kind].fr} n’existe pas : « ${name} ».`,
          en: `${WHAT[kind].en} does not exist: “${name}”.`,
        },
        hint: hintFor(name, all),
      });
    }
  };
  check(hidden.stages, ['hide', 'stages'], 'stages');
  check(hidden.worksheets, ['hide', 'worksheets'], 'worksheets');
  check(hidden.sessions, ['hide', 'sessions'], 'sessions', [...known.paths, ...known.sessions]);
  check(hidden.pages, ['hide', 'pages'], 'pages');
  check(routes, ['routes'], 'routes');
  check(sessionPaths, ['session-path'], 'paths');
  check(order, ['order'], 'stages');
  for (const [index, id] of order.entries()) {
    if (!known.branches.has(id)) continue;
    tell(['order', index], {
      rule: 'unknown-reference',
      message: {
        fr: `« ${id} » est une branche : elle suit son étape.`,
        en: `“${id}” is a branch: it follows its stage.`,
      },
      hint: {
        fr: 'Nommez l’étape dont elle est une branche, ou retirez cette ligne.',
        en: 'Name the stage it is a branch of, or remove this line.',
      },
    });
  }
}
