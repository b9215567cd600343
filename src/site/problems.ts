import { printProblems } from '../authoring/index.ts';
import type { Problem } from '../workbook/problem.ts';

/** Prints problems on the terminal, and gives the number of errors among them. */
export function reportProblems(problems: readonly Problem[]): number {
  if (problems.length > 0) process.stderr.write(`${printProblems(problems)}\n`);
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** What Vite’s overlay shows for the first error; the terminal lists them all. */
export function overlayOf(problems: readonly Problem[]) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  return {
    type: 'error' as const,
    err: {
      message: printProblems(errors),
      stack: '',
      plugin: 'passerelle',
      id: first.file,
      loc: { file: first.file, line: first.line, column: first.column },
    },
  };
}
