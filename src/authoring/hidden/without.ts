import type { AnyKind } from '../../workbook/kind.ts';
import type { Field } from '../../workbook/field.ts';
import type { Session } from '../../workbook/session.ts';
import type { Stage } from '../../workbook/stage.ts';
import { fieldsOf } from '../../workbook/worksheet.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import type { RetiredField, Workbook } from '../../workbook/workbook.ts';
import { pruneFields } from './fields.ts';
import type { Pruned } from './fields.ts';
import { orderStages } from './order.ts';
import type { HiddenParts } from './parts.ts';
import { orderOptions } from './numbered.ts';
import type { Offerable, Offering } from './routes.ts';

/** What is known beside the workbook when hidden parts are taken out of it. */
export interface Hiding {
  readonly kinds: ReadonlyMap<string, AnyKind>;
  readonly hidden: HiddenParts;
  readonly offering: Offering;
  readonly stages: Offerable;
  /** Whether sessions of a path are hidden: the others are numbered anew. */
  readonly thinned: ReadonlySet<string>;
  /** Full paths of what the edition’s own worksheets have left out of those they replace. */
  readonly dropped?: Iterable<string>;
}

/** The workbook as it is shown, and what its making leaves to be told. */
export interface Shown extends Pick<Pruned, 'hollow'> {
  readonly workbook: Workbook;
}

/**
 * Gives the workbook that is shown, of one whose hidden parts are set aside already: nothing in
 * it names them, and what was asked for their sake is asked no more, but kept.
 * @param workbook with its formulas and sources resolved
 */
export function withoutHidden(
  workbook: Workbook,
  { kinds, hidden, offering, stages: all, thinned, dropped = [] }: Hiding,
): Shown {
  const { worksheets, gone, hollow } = pruneFields(
    workbook.worksheets,
    kinds,
    hidden.worksheets,
    offering,
    dropped,
  );
  const isGone = (path: string) =>
    gone.has(path) || hidden.worksheets.has(path.slice(0, path.indexOf('.')));
  const { stages, moved } = orderStages(
    workbook.stages.map((stage) => stageWithout(stage, hidden, isGone)),
    workbook.edition.order,
  );
  const position = new Map(stages.flatMap((stage) => stage.worksheets).map((id, i) => [id, i]));
  const place = ({ id }: Worksheet) => position.get(id) ?? Infinity;
  const asked = new Set(worksheets.map(({ id }) => id));
  const strangers = peopleElsewhere(workbook, offering);
  return {
    workbook: {
      ...workbook,
      stages,
      worksheets: orderOptions(worksheets, stages, all, moved).toSorted(
        (a, b) => place(a) - place(b) || 0,
      ),
      sessions: numberAnew(
        workbook.sessions.map((session) => sessionWithout(session, hidden)),
        thinned,
      ),
      people: workbook.people
        .filter(({ id }) => !strangers.has(id))
        .map(({ shows, ...person }) => ({
          ...person,
          ...(shows && { shows: shows.filter((id) => asked.has(id)) }),
        })),
      examples: workbook.examples.filter(({ person }) => !strangers.has(person)),
      retired: [...workbook.retired, ...retire(workbook.worksheets, gone, kinds)],
    },
    hollow,
  };
}

function stageWithout(
  { prerequisites, 'chosen-by': chosen, ...stage }: Stage,
  hidden: HiddenParts,
  isGone: (path: string) => boolean,
): Stage {
  return {
    ...stage,
    ...(prerequisites && { prerequisites: prerequisites.filter((id) => !hidden.stages.has(id)) }),
    ...(chosen && !isGone(chosen.field) ? { 'chosen-by': chosen } : {}),
  };
}

function sessionWithout(session: Session, { stages, worksheets }: HiddenParts): Session {
  const { also, print, 'worksheets-between': between, ...rest } = session;
  const left = (ids: readonly string[] | undefined, away: ReadonlySet<string>) =>
    ids?.filter((id) => !away.has(id)) ?? [];
  const kept = {
    also: left(also, stages),
    print: left(print, worksheets),
    'worksheets-between': left(between, worksheets),
  };
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(kept).filter(([, ids]) => ids.length > 0)),
  };
}

/** The example people who chose a route that is not offered: theirs is another story. */
function peopleElsewhere(
  { stages, examples }: Pick<Workbook, 'stages' | 'examples'>,
  { isWithdrawn }: Offering,
): ReadonlySet<string> {
  const choices = new Set(stages.flatMap((stage) => stage['chosen-by']?.field ?? []));
  return new Set(
    examples.flatMap(({ person, worksheet, answers }) => {
      const chosen = Object.entries(answers).some(
        ([field, answer]) =>
          typeof answer === 'string' &&
          choices.has(`${worksheet}.${field}`) &&
          isWithdrawn(`${worksheet}.${field}`, answer),
      );
      return chosen ? [person] : [];
    }),
  );
}

/** The sessions of a path that has lost some are counted from 1 again. */
function numberAnew(
  sessions: readonly Session[],
  thinned: ReadonlySet<string>,
): readonly Session[] {
  const counts = new Map<string, number>();
  return sessions.map((session) => {
    if (!thinned.has(session.path)) return session;
    const number = (counts.get(session.path) ?? 0) + 1;
    counts.set(session.path, number);
    return { ...session, number };
  });
}

/** The questions that are asked no more in worksheets that are: their answers stay readable. */
function retire(
  worksheets: readonly Worksheet[],
  gone: ReadonlySet<string>,
  kinds: ReadonlyMap<string, AnyKind>,
): readonly RetiredField[] {
  return worksheets.flatMap((worksheet) =>
    fieldsOf(worksheet).flatMap((field: Field) => {
      const path = `${worksheet.id}.${field.id}`;
      const isKept = gone.has(path) && kinds.get(field.kind)?.answers && field.label;
      if (!isKept || field.id.includes('@')) return [];
      const label = Object.entries(field.label).map(([locale, { text }]) => [locale, text]);
      return [
        { path, kind: field.kind, label: Object.fromEntries(label) as RetiredField['label'] },
      ];
    }),
  );
}
