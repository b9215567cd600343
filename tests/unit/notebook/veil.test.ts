import { describe, expect, it } from 'vitest';
import { answers } from '../../../src/fields/text/answer.ts';
import { isVeiled } from '../../../src/notebook/veil.ts';
import type { Json, LocalField, Telling } from '../../../src/workbook/kind.ts';

const telling: Telling = {
  locale: 'fr',
  currency: 'EUR',
  say: (key) => key,
  answersOf: () => answers,
  offered: () => [],
};
const field: LocalField = { kind: 'text', id: 'view' };

function veils(path: string, stored: Readonly<Record<string, Json>>): boolean {
  return isVeiled(path, field, (at) => stored[at], telling);
}

describe('the consultant’s answer', () => {
  it('is veiled until the candidate has answered', () => {
    expect(veils('a.view@consultant', {})).toBe(true);
    expect(veils('a.view@consultant', { 'a.view': null })).toBe(true);
    expect(veils('a.view@consultant', { 'a.view': '  ' })).toBe(true);
    expect(veils('a.view@consultant', { 'a.view': { not: 'a text' } })).toBe(true);
    expect(veils('a.view@consultant', { 'a.view': 'Mine' })).toBe(false);
  });

  it('is the only one that is: the notebook is the candidate’s', () => {
    expect(veils('a.view', {})).toBe(false);
    expect(veils('a.view.r1', {})).toBe(false);
    expect(veils('no path', {})).toBe(false);
  });
});
