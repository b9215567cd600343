import { describe, expect, it } from 'vitest';
import { countRehearsals, keepRehearsal } from '../../../../src/fields/text/speech/keeping.ts';
import { rehearsalsOf } from '../../../../src/fields/text/speech/rehearsals.ts';
import type { Json, LocalField } from '../../../../src/workbook/kind.ts';

const field = { kind: 'text', id: 'pitch', speech: 60 };
const TABLE = 'sheet.0-rehearsals-pitch';

/** A worksheet over some answers, as a spoken text sees it. */
function around(answers: Record<string, Json>) {
  return {
    field: field,
    worksheet: 'sheet',
    answerAt: (path: string) => answers[path],
    rowsAt: (path: string) =>
      Object.entries(answers).flatMap(([full, cells]) =>
        full.startsWith(`${path}.`) && typeof cells === 'object' && cells !== null
          ? [{ id: full.slice(path.length + 1), cells: cells as Readonly<Record<string, Json>> }]
          : [],
      ),
    write(path: string, value: Json | null) {
      answers[path] = value;
    },
  };
}

describe('the rehearsals of a text', () => {
  it('are a table that comes with a text to be spoken, and goes by its rules', () => {
    const [table] = rehearsalsOf({ ...field, private: true, by: 'both' });
    expect(table).toMatchObject({ kind: 'table', id: '0-rehearsals-pitch', private: true });
    expect((table?.['columns'] as LocalField[]).map(({ id }) => id)).toEqual([
      'date',
      'seconds',
      'with',
      'to-change',
    ]);
    expect(table?.['rows']).toMatchObject({ start: 3 });
  });

  it('do not come with other texts, nor with one that two people answer', () => {
    expect(rehearsalsOf({ kind: 'text', id: 'pitch' })).toEqual([]);
    expect(rehearsalsOf({ ...field, voices: true })).toEqual([]);
  });

  it('fill the blank rows first, then rows of their own', () => {
    const answers: Record<string, Json> = {};
    const context = around(answers);
    for (const seconds of [58, 61, 63, 64]) keepRehearsal(context, '2027-03-15', seconds);
    const order = answers[TABLE] as string[];
    expect(order.slice(0, 3)).toEqual(['r1', 'r2', 'r3']);
    expect(order).toHaveLength(4);
    expect(order.map((id) => answers[`${TABLE}.${id}`])).toEqual(
      [58, 61, 63, 64].map((seconds) => ({ date: '2027-03-15', seconds })),
    );
    expect(countRehearsals(context)).toBe(4);
  });

  it('never take the place of what is written, nor of a row that was removed', () => {
    const answers: Record<string, Json> = {
      [TABLE]: ['r3', 'rabc'],
      [`${TABLE}.r1`]: null,
      [`${TABLE}.r3`]: { with: 'Ana' },
      [`${TABLE}.rabc`]: {},
    };
    const context = around(answers);
    expect(countRehearsals(context)).toBe(1);
    keepRehearsal(context, '2027-03-15', 58);
    expect(answers[TABLE]).toEqual(['r3', 'rabc']);
    expect(answers[`${TABLE}.rabc`]).toEqual({ date: '2027-03-15', seconds: 58 });
    keepRehearsal(context, '2027-03-16', 59);
    expect(answers[`${TABLE}.r3`]).toEqual({ with: 'Ana' });
    expect(answers[`${TABLE}.r1`]).toBeNull();
    expect(answers[TABLE]).toHaveLength(3);
  });
});
