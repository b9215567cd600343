import { describe, expect, it } from 'vitest';
import { makeFile } from '../../../../src/exchange/pdf/file.ts';
import { preview } from '../../../../src/notebook/file/index.ts';
import { makeEntry } from '../../../../src/notebook/entry.ts';
import type { Entry } from '../../../../src/notebook/entry.ts';
import { isStamp, stampOf, timeOf } from '../../../../src/notebook/stamp.ts';

const about = { version: 1, edition: 'passerelle', worksheet: 'starting-point', locale: 'fr' };
const PATH = 'starting-point.last-role';
const JANUARY = Date.UTC(2026, 0, 1);
const FEBRUARY = Date.UTC(2026, 1, 1);
const NOW = Date.UTC(2026, 5, 1);

const fileOf = (text: string, time: number, held?: Entry) =>
  makeFile(about, new Map([[PATH, text]]), () => held?.s, time, NOW);
const outcome = (held: Entry, text: string, time: number) => {
  const local = { entries: new Map([[PATH, held]]), basedOn: {} };
  const { added, updated, same, conflicts, ours } = preview(local, fileOf(text, time, held));
  const all = { added, updated, same, conflicts, ours };
  return Object.entries(all).find(([, list]) => list.length > 0)?.[0];
};

describe('the copy that a form becomes', () => {
  it('has the same stamps whenever the same form is read, never later than now', () => {
    expect(fileOf('Relieur', JANUARY)).toEqual(fileOf('Relieur', JANUARY));
    const { s = '' } = fileOf('Relieur', NOW * 2).entries[PATH] ?? {};
    expect(isStamp(s)).toBe(true);
    expect(timeOf(s)).toBe(NOW);
  });

  it('changes nothing the second time, and simply brings more when the form has grown', () => {
    const first = fileOf('Relieur', JANUARY).entries[PATH] as Entry;
    expect(outcome(first, 'Relieur', JANUARY)).toBe('same');
    expect(outcome(first, 'Relieur', FEBRUARY)).toBe('same');
    expect(outcome(first, 'Relieur doreur', FEBRUARY)).toBe('updated');
  });

  it('keeps both where something else was written here', () => {
    const stamp = stampOf({ time: FEBRUARY, counter: 0, writer: 'aaaaaaaabbbb' });
    expect(outcome(makeEntry(PATH, 'Imprimeur', stamp), 'Relieur', JANUARY)).toBe('conflicts');
  });

  it('of an earlier day never wins over a later one without being told', () => {
    const later = fileOf('Relieur doreur', FEBRUARY).entries[PATH] as Entry;
    expect(outcome(later, 'Relieur', JANUARY)).toBe('conflicts');
  });
});
