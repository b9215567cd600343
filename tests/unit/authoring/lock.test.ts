import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveLock } from '../../../src/authoring/index.ts';
import { baseText, readWith, showProblems } from '../../editions.ts';

const lock = 'answers.lock.yaml';
const first = 'stages/01-start/worksheets/first-look.yaml';
const budget = 'stages/01-start/worksheets/budget.yaml';

const more = '  - text: more\n    label:\n      fr: Autre chose ?\n      en: Anything else?\n';
const retired = `retired:
  - path: first-look.gone
    kind: text
    label:
      fr: "Une question d’avant : laquelle ?"
      en: "An earlier question?"
`;

function rename(text: string, from: string, to: string): string {
  return text.replace(`- ${from}`, `- ${to}\n    was: ${from.split(' ')[1] ?? ''}`);
}

describe('the lock', () => {
  it('holds the fields and columns that store answers, and no others', () => {
    const { lock: text } = readWith({});
    expect(text).toContain('  budget.incomes.amount: number\n');
    expect(text).not.toMatch(/first-day|money|total/);
  });

  it('is written the same again when nothing changed', () => {
    expect(readWith({}).lock).toBe(baseText(lock));
    const withRetired = readWith({ [lock]: baseText(lock) + retired });
    expect(withRetired.problems).toEqual([]);
    expect(withRetired.lock.split('retired:')[1]).toContain('path: first-look.gone');
    expect(readWith({ [lock]: withRetired.lock }).lock).toBe(withRetired.lock);
  });

  it('takes a new field in, among the others', () => {
    const { problems, lock: text } = readWith({ [first]: baseText(first) + more });
    expect(showProblems(problems)).toEqual([`${first}:45:5 unlocked-field`]);
    const lines = text.split('\n');
    expect(lines).toHaveLength(baseText(lock).split('\n').length + 1);
    expect(lines.indexOf('  first-look.more: text')).toBe(
      lines.indexOf('  first-look.mood: choice') + 1,
    );
  });

  it('is asked for where there is none', () => {
    const { problems, lock: text } = readWith({ [lock]: undefined });
    expect(problems.map(({ rule }) => rule)).toEqual(['unlocked-field']);
    expect(text).toBe(baseText(lock));
  });

  it('keeps the earlier id of a renamed field, so that “was” is never taken away', () => {
    const changed = rename(baseText(first), 'text: why', 'text: reason');
    const { problems, lock: text } = readWith({ [first]: changed });
    expect(problems.map(({ rule }) => rule)).toEqual(['unlocked-field']);
    expect(text).toContain('  first-look.why: text\n');
    expect(text).toContain('  first-look.reason: text\n');
    const later = readWith({ [lock]: text, [first]: changed.replace('    was: why\n', '') });
    expect(later.problems.map(({ rule, message }) => [rule, message.en.split('”')[0]])).toEqual([
      ['dropped-field', 'The published field “first-look.why'],
    ]);
  });

  it('follows the columns of a renamed table, and a renamed column in it', () => {
    const changed = baseText(budget)
      .replace('- table: incomes', '- table: revenues\n        was: incomes')
      .replace('- number: amount', '- number: sum\n            was: amount')
      .replace('total: [amount]', 'total: [sum]')
      .replace('sum(incomes.amount)', 'sum(revenues.sum)');
    const { problems } = readWith({ [budget]: changed, 'examples/awa/budget.yaml': undefined });
    expect(problems.map(({ rule }) => rule)).toEqual(['unlocked-field']);
  });

  it('refuses a “was” that names a field still asked', () => {
    const { problems } = readWith({
      [first]: baseText(first).replace('    lines: 4', '    lines: 4\n    was: [reason, mood]'),
    });
    expect(showProblems(problems)).toEqual([`${first}:35:19 duplicate-id`]);
  });

  it('lets a retired field go', () => {
    const {
      problems,
      workbook,
      lock: text,
    } = readWith({
      [lock]: `${baseText(lock)}  first-look.gone: text\n${retired}`,
    });
    expect(problems).toEqual([]);
    expect(workbook.retired).toEqual([
      {
        path: 'first-look.gone',
        kind: 'text',
        label: { fr: 'Une question d’avant\u00A0: laquelle\u202F?', en: 'An earlier question?' },
      },
    ]);
    expect(text).toContain('  first-look.gone: text\n');
  });

  it('that cannot be read is told, and nothing is called new', () => {
    const { problems } = readWith({ [lock]: 'fields:\n  budget: text\n  a.b.c.d: text\n  a.b:\n' });
    expect(showProblems(problems)).toEqual([
      `${lock}:2:3 wrong-value`,
      `${lock}:3:3 wrong-value`,
      `${lock}:4:7 wrong-value`,
      `${first}:13:5 unlocked-field`,
    ]);
    expect(readWith({ [lock]: 'fields: [a]\n' }).problems).toHaveLength(1);
    expect(readWith({ [lock]: 'fields:\n\ta.b: c\n' }).problems).toHaveLength(1);
  });
});

describe('saveLock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes the lock in the uppermost layer', () => {
    const reading = readWith({ [first]: baseText(first) + more });
    const layers = [
      { name: 'default', folder: '/nowhere' },
      { name: 'firm', folder },
    ];
    expect(saveLock(layers, reading)).toMatch(/answers\.lock\.yaml$/);
    expect(readFileSync(join(folder, lock), 'utf8')).toBe(reading.lock);
  });

  it('writes nothing while the content has errors', () => {
    const reading = readWith({ [first]: baseText(first).replace('- text: why', '- txt: why') });
    expect(saveLock([{ name: 'default', folder }], reading)).toBeUndefined();
    expect(existsSync(join(folder, lock))).toBe(false);
  });
});
