import type { Problem } from '../workbook/problem.ts';

/** Writes problems for a terminal: one line each, then what to write instead, French and English. */
export function printProblems(problems: readonly Problem[]): string {
  const blocks = problems.map(({ file, line, column, rule, severity, message, hint }) =>
    [
      `${file}:${line}:${column} ${rule}${severity === 'warning' ? ' (avis / warning)' : ''}`,
      `  ${message.fr}`,
      `    → ${hint.fr}`,
      `  ${message.en}`,
      `    → ${hint.en}`,
    ].join('\n'),
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const summary =
    problems.length === 0
      ? 'Contenu : aucun problème. / Content: no problem.'
      : `Contenu : ${errors} erreur(s), ${warnings} avis. / Content: ${errors} error(s), ${warnings} warning(s).`;
  return [...blocks, summary].join('\n');
}
