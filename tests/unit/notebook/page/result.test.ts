import { describe, expect, it } from 'vitest';
import { tellGiven } from '../../../../src/notebook/page/result.ts';
import type { Telling } from '../../../../src/workbook/kind.ts';

const ground = { telling: { say: (key: string) => key } as Telling, fields: new Map() };

describe('what is said of a result', () => {
  it('is never silent where there is none', () => {
    const unknown = { value: null, missing: [] };
    for (const reason of ['division-by-zero', 'not-computable'] as const)
      expect(tellGiven({ ...unknown, reason }, ground)).toBe('field.not-computable');
    expect(tellGiven({ value: null, missing: ['a.b'] }, ground)).toBe('field.missing');
    expect(tellGiven({ value: 1, missing: [] }, ground)).toBe('');
  });
});
