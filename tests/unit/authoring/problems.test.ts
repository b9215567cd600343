import { describe, expect, it } from 'vitest';
import { gatherFindings } from '../../../src/authoring/findings.ts';
import { printProblems } from '../../../src/authoring/print.ts';
import { standardEdition } from '../../../src/workbook/edition.ts';
import type { Finding, Problem } from '../../../src/workbook/problem.ts';
import type { RuleId } from '../../../src/workbook/rules.ts';

function finding(rule: RuleId, line: number, column = 1): Finding {
  return {
    rule,
    place: { line, column },
    message: { fr: `Faux ${line}.`, en: `Wrong ${line}.` },
    hint: { fr: 'Faites.', en: 'Do.' },
  };
}

function gather(...found: readonly [file: string, finding: Finding][]): readonly Problem[] {
  const findings = gatherFindings(
    standardEdition,
    new Map(),
    (text) => text,
    (text) => ({ text }),
  );
  for (const [file, each] of found) findings.add(file, each);
  return findings.sorted();
}

describe('problems', () => {
  it('come in the order of files, lines, columns and rules', () => {
    const problems = gather(
      ['b.yaml', finding('wrong-id', 1)],
      ['a.yaml', finding('wrong-id', 10)],
      ['a.yaml', finding('wrong-value', 2, 8)],
      ['a.yaml', finding('wrong-value', 2, 3)],
      ['a.yaml', finding('formula', 2, 3)],
    );
    expect(problems.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ['a.yaml', 2, 3, 'formula'],
      ['a.yaml', 2, 3, 'wrong-value'],
      ['a.yaml', 2, 8, 'wrong-value'],
      ['a.yaml', 10, 1, 'wrong-id'],
      ['b.yaml', 1, 1, 'wrong-id'],
    ]);
  });

  it('are as severe as their rule', () => {
    const problems = gather(['a', finding('wrong-id', 1)], ['a', finding('link-external', 2)]);
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('are told once', () => {
    const twice = finding('wrong-id', 1);
    expect(gather(['a', twice], ['a', { ...twice }], ['b', twice])).toHaveLength(2);
  });
});

describe('printProblems', () => {
  it('writes each on two lines, in both languages, and counts them', () => {
    const problems = gather(
      ['content/a.yaml', finding('unknown-attribute', 12, 5)],
      ['content/a.yaml', finding('link-external', 20, 1)],
    );
    expect(printProblems(problems)).toBe(
      `content/a.yaml:12:5 unknown-attribute  Faux 12. / Wrong 12.
    → Faites. / Do.
content/a.yaml:20:1 link-external (avis / warning)  Faux 20. / Wrong 20.
    → Faites. / Do.

Contenu : 1 erreur, 1 avis. / Content: 1 error, 1 warning.`,
    );
  });

  it('says when there is none', () => {
    expect(printProblems([])).toBe('Contenu : aucun problème. / Content: no problem.');
  });

  it('lets nothing of the content move the cursor or colour the terminal', () => {
    const wild = { ...finding('wrong-id', 1), message: { fr: 'a\u001B[31m\nb', en: 'c\u202Ed' } };
    const [line = ''] = printProblems(gather(['a', wild])).split('\n');
    expect(line).toBe('a:1:1 wrong-id  a·[31m·b / c·d');
  });
});
