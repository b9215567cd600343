import type { AnswerKind } from '../workbook/kind.ts';
import { byFolder } from './by-folder.ts';

const kinds = byFolder(
  import.meta.glob<AnswerKind>('./*/answer.ts', { eager: true, import: 'answers' }),
);

/** The answers of a kind, in pages and in the browser. */
export function answersOf(kind: string): AnswerKind | undefined {
  return kinds.get(kind);
}
