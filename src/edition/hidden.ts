import { STANDARD } from '../workbook/session.ts';
import type { WrittenEdition } from './shape.ts';

/** Tells which files of the layers below an edition takes away, from its `hide`. */
export function hiddenFiles({
  stages = [],
  worksheets = [],
  sessions = [],
  pages = [],
}: NonNullable<WrittenEdition['hide']>): (path: string, all: readonly string[]) => boolean {
  return (path, all) => {
    const [room = '', second = '', third = '', fourth = ''] = path.split('/');
    const name = (fourth || third || second).replace(/\.yaml$/, '');
    if (room === 'stages') {
      const isStage = stages.includes(second.replace(/^\d+[a-z]?-/, ''));
      return isStage || (third === 'worksheets' && worksheets.includes(name));
    }
    if (room === 'sessions') {
      // A session by its id, or a whole path of them.
      const series = third === '' ? STANDARD : second;
      return (
        sessions.includes(series) || sessions.includes(third === '' ? name : `${second}-${name}`)
      );
    }
    if (room === 'pages') return pages.includes(second);
    // The example of a worksheet goes with it.
    return (
      room === 'examples' && third !== '' && (worksheets.includes(name) || isOf(name, stages, all))
    );
  };
}

/** Whether a worksheet belongs to one of these stages, by the path of its file. */
function isOf(worksheet: string, stages: readonly string[], all: readonly string[]): boolean {
  return all.some((path) => {
    const stage = /^stages\/\d+[a-z]?-([^/]+)\/worksheets\/(.+)\.yaml$/.exec(path);
    return stage?.[2] === worksheet && stages.includes(stage[1] ?? '');
  });
}
