import type { AnswerKind } from '../workbook/kind.ts';
import { byFolder } from './by-folder.ts';

const kinds = new Map(
  byFolder(import.meta.glob<AnswerKind>('./*/answer.ts', { eager: true, import: 'answers' })),
);

const rich = byFolder(import.meta.glob<AnswerKind>('./*/answer.rich.ts', { import: 'answers' }));

/** The answers of a kind; those of a rich kind once they are loaded. */
export function answersOf(kind: string): AnswerKind | undefined {
  return kinds.get(kind);
}

/** Makes the answers of a rich kind known. */
export function keepAnswers(kind: string, answers: AnswerKind): void {
  kinds.set(kind, answers);
}

/** Loads the answers of these kinds, of those that are rich and not there yet. */
export async function loadAnswers(wanted: Iterable<string>): Promise<void> {
  const missing = [...new Set(wanted)].filter((kind) => !kinds.has(kind) && rich.has(kind));
  await Promise.all(
    missing.map(async (kind) => {
      const answers = await rich.get(kind)?.();
      if (answers) keepAnswers(kind, answers);
    }),
  );
}
