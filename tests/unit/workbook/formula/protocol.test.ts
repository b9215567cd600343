import { describe, expect, it } from 'vitest';
import { compile, evaluate, formatResult } from '../../../../src/workbook/formula/index.ts';
import type { Names, Result, Row, Scope, Value } from '../../../../src/workbook/formula/index.ts';
import { rowsOf } from '../../../../src/workbook/formula/values.ts';
import { campaign } from './protocol/campaign.ts';
import { link } from './protocol/link.ts';
import { routes } from './protocol/routes.ts';
import { strategy } from './protocol/strategy.ts';
import type { Answers, Written } from './protocol/written.ts';

const TODAY = '2027-03-15';

/** Fields whose id is taken from another worksheet are written with it: `conditions.commute`. */
function pathIn(worksheet: string, id: string): string {
  return id.includes('.') ? id : `${worksheet}.${id}`;
}

function namesOf({ worksheet, fields, formulas, words = [] }: Written): Names {
  const worksheets: Record<string, Record<string, Names['worksheets'][string][string]>> = {};
  const computed = Object.keys(formulas).filter((id) => !id.includes('.'));
  const all = {
    ...Object.fromEntries(computed.map((id) => [id, { type: 'computed' as const }])),
    ...fields,
  };
  for (const [id, named] of Object.entries(all)) {
    const [owner = '', field = ''] = pathIn(worksheet, id).split('.');
    (worksheets[owner] ??= {})[field] = named;
  }
  return { worksheet, worksheets, words };
}

/** The whole worksheet, as the notebook computes it. */
function fill(written: Written, answers: Answers) {
  const { worksheet, formulas } = written;
  const names = namesOf(written);
  const asts = new Map(
    Object.entries(formulas).map(([id, text]) => {
      const [table, column] = id.split('.');
      const compiled = compile(text, column === undefined ? names : { ...names, row: table ?? '' });
      if ('problems' in compiled)
        throw new Error(
          `${id}: ${compiled.problems[0].message.en} ${compiled.problems[0].hint.en}`,
        );
      return [id, compiled.ast];
    }),
  );
  const given = new Map(
    Object.entries(answers).map(([id, value]) => [pathIn(worksheet, id), value]),
  );
  const columnsOf = (table: string) => [...asts].filter(([id]) => id.startsWith(`${table}.`));

  /** The rows of a table with its computed columns, each of which may name those before it. */
  function rowsIn(table: string): readonly Row[] {
    const path = `${worksheet}.${table}`;
    let rows = rowsOf(given.get(path));
    for (const [id, ast] of columnsOf(table)) {
      const results = rows.map((row) => evaluate(ast, scope, TODAY, { table: path, row, rows }));
      rows = rows.map((row, index) => ({
        ...row,
        [id.slice(table.length + 1)]: results[index]?.value ?? {
          missing: results[index]?.missing ?? [],
        },
      }));
    }
    return rows;
  }
  const compute = (id: string): Result => evaluate(asts.get(id), scope, TODAY);
  const scope: Scope = {
    resolve(path): Value | undefined {
      const id = path.startsWith(`${worksheet}.`) ? path.slice(worksheet.length + 1) : path;
      if (columnsOf(id).length > 0) return { rows: rowsIn(id) };
      if (!asts.has(id)) return given.get(path);
      const { value, missing } = compute(id);
      return value ?? { missing };
    },
  };
  return { compute, rowsIn };
}

function valueOf(id: string, { compute, rowsIn }: ReturnType<typeof fill>): unknown {
  const [table = '', column] = id.split('.');
  if (column === undefined) return compute(id).value;
  return rowsIn(table).map((row) => {
    const cell = row[column];
    return typeof cell === 'object' && cell !== null && 'missing' in cell ? null : (cell ?? null);
  });
}

const FORMATTING = { currency: 'EUR', locale: 'fr' };

describe.each([...link, ...strategy, ...campaign, ...routes])('$worksheet', (written) => {
  const states = [{ filled: written.filled, gives: written.gives }, ...(written.also ?? [])];

  it('gives what the protocol says', () => {
    for (const { filled, gives } of states) {
      const worksheet = fill(written, filled);
      for (const [id, expected] of Object.entries(gives))
        expect([id, valueOf(id, worksheet)]).toEqual([id, expected]);
    }
  });

  it('says “—” and what it waits for when answers are lacking', () => {
    const worksheet = fill(written, written.lacking ?? {});
    for (const [id, paths] of Object.entries(written.awaits)) {
      const result = worksheet.compute(id);
      expect([id, result.value]).toEqual([id, null]);
      expect(formatResult(result, FORMATTING)).toBe('—');
      expect([id, result.missing.map((path) => path.replace(`${written.worksheet}.`, ''))]).toEqual(
        [id, paths],
      );
    }
  });

  it('can be told in words without a hole', () => {
    const worksheet = fill(written, written.filled);
    for (const id of Object.keys(written.formulas).filter((each) => !each.includes('.')))
      expect(formatResult(worksheet.compute(id), FORMATTING)).not.toMatch(
        /NaN|undefined|Infinity|\[object/,
      );
  });
});
