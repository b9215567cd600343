import type { AnswerKind } from '../workbook/kind.ts';
import type { Control } from './control.ts';

const controls = import.meta.glob<Control>('./*/control.ts', { eager: true, import: 'control' });
const answers = import.meta.glob<AnswerKind>('./*/answer.ts', { eager: true, import: 'answers' });

function byFolder<T>(modules: Record<string, T>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(modules).map(([path, value]) => [path.split('/')[1] ?? '', value]),
  );
}

const controlByKind = byFolder(controls);
const answersByKind = byFolder(answers);

/** How a kind is read from and shown in its native controls; `undefined` when it stores nothing. */
export function controlOf(kind: string): Control | undefined {
  return controlByKind.get(kind);
}

/** The answers of a kind, in the browser. */
export function answersOf(kind: string): AnswerKind | undefined {
  return answersByKind.get(kind);
}
