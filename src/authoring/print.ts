import type { Problem } from '../workbook/problem.ts';

/**
 * Writes problems for a terminal, each on two lines, French then English: where, which rule and
 * what is wrong; then what to write instead. The last line counts them.
 */
export function printProblems(problems: readonly Problem[]): string {
  const blocks = problems.map(({ file, line, column, rule, severity, message, hint }) => {
    const mark = severity === 'warning' ? ' (avis / warning)' : '';
    return [
      `${file}:${line}:${column} ${rule}${mark}  ${join(message.fr, message.en)}`,
      `    → ${join(hint.fr, hint.en)}`,
    ]
      .map(showPlain)
      .join('\n');
  });
  return [...blocks, summarise(problems)].join('\n');
}

function join(french: string, english: string): string {
  return `${french} / ${english}`;
}

/** What content holds must not move the cursor or change the colours of a terminal. */
function showPlain(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\u00B7');
}

function summarise(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Contenu : aucun problème. / Content: no problem.';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const french = [`${errors} ${errors < 2 ? 'erreur' : 'erreurs'}`, `${warnings} avis`];
  const english = [countWords(errors, 'error'), countWords(warnings, 'warning')];
  return `\nContenu : ${french.join(', ')}. / Content: ${english.join(', ')}.`;
}

function countWords(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
