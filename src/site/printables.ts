import { isWritten, markOf } from '../workbook/stage.ts';
import { editionIn, workbook } from './edition.ts';

/** Something that can be printed, as the composer lists it. */
export interface Printable {
  /** `session:03`: what it is called in forms and addresses. */
  readonly value: string;
  readonly title: string;
  /** Its number, where it has one. */
  readonly mark?: string;
  readonly url: string;
  /** The consultant's copy of a session; the notes that go with a stage or a worksheet. */
  readonly consultant: string;
}

/** What can be printed, in the order of the workbook: sessions by path, stages, worksheets. */
export function printablesIn(
  locale: string,
): readonly { readonly title: string; readonly items: readonly Printable[] }[] {
  const local = editionIn(locale);
  const { say, address } = local;
  const stages = workbook.stages.filter(isWritten);
  return [
    ...workbook.sessionPaths.map((path) => ({
      title: local.local(path.title).value,
      items: workbook.sessions
        .filter((session) => session.path === path.id)
        .map((session) => ({
          value: `session:${session.id}`,
          title: local.local(session.title).value,
          mark: String(session.number),
          url: address('session', session.id),
          consultant: address('consultant-session', session.id),
        })),
    })),
    {
      title: say('compose.stages'),
      items: stages.map((stage) => ({
        value: `stage:${stage.id}`,
        title: local.local(stage.title).value,
        mark: markOf(stage),
        url: address('stage', stage.id),
        consultant: address('consultant-stage', stage.id),
      })),
    },
    {
      title: say('compose.worksheets'),
      items: stages.flatMap((stage) =>
        stage.worksheets.map((id) => ({
          value: `worksheet:${id}`,
          title: local.worksheet(id).title,
          mark: markOf(stage),
          url: address('worksheet', id),
          consultant: address('consultant-stage', stage.id),
        })),
      ),
    },
  ];
}
