import { describe, expect, it } from 'vitest';
import { roomFor } from '../../../../src/fields/table/room.ts';

const columns = (...kinds: string[]) => kinds.map((kind) => ({ kind }));

describe('roomFor', () => {
  it('shows two columns in rows wherever the page is not narrow', () => {
    expect(roomFor(columns('date', 'text'))).toBe('tablet');
  });

  it('shows a budget in rows in the measure', () => {
    expect(roomFor(columns('text', 'number', 'date'))).toBe('measure');
  });

  it('keeps four columns for wide pages', () => {
    expect(roomFor(columns('text', 'choice', 'text', 'date'))).toBe('wide');
  });

  it('makes cards of what no page is wide enough for', () => {
    expect(roomFor(columns('text', 'text', 'text', 'text', 'date', 'choice'))).toBe('never');
  });
});
