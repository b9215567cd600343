import type { AnswerKind } from '../workbook/kind.ts';
import { keepAnswers } from './answers.ts';
import { byFolder } from './by-folder.ts';

/** At build nothing is fetched later: importing this makes the answers of every kind known. */
const rich = byFolder(
  import.meta.glob<AnswerKind>('./*/answer.rich.ts', { eager: true, import: 'answers' }),
);
for (const [kind, answers] of rich) keepAnswers(kind, answers);
