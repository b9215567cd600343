import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/notebook/index.ts';
import { preview } from '../../../../src/notebook/file/index.ts';
import { compare } from '../../../../src/notebook/page/notebook/compare.ts';
import { at, fileOf, pageOver } from './pages.ts';

type Entries = Readonly<Record<string, Entry>>;

function compareSides(ours: Entries, theirs: Entries, basedOn = {}) {
  const page = pageOver(ours);
  const file = fileOf(theirs, { basedOn });
  const local = { entries: page.notebook.entries(), basedOn: {} };
  return compare(preview(local, file), file, page);
}

describe('what a file would bring, in the reader’s terms', () => {
  it('tells the rows of a table together, as one answer', () => {
    const found = compareSides(
      {},
      {
        'sheet.people': at('sheet.people', ['a', 'b'], 1000),
        'sheet.people.a': at('sheet.people.a', { name: 'Ana' }, 2000),
        'sheet.people.b': at('sheet.people.b', { name: 'Bo' }, 3000),
      },
    );
    expect(found.added).toEqual([
      {
        path: 'sheet.people',
        label: 'Personnes',
        worksheet: 'Fiche',
        href: '/f/#sheet.people',
        isPrivate: false,
        theirs: { text: 'Prénom : Ana\nPrénom : Bo', time: 3000 },
      },
    ]);
  });

  it('shows both sides of an answer that both changed, and proposes the newest', () => {
    const found = compareSides(
      { 'sheet.hope': at('sheet.hope', 'ici', 1000) },
      { 'sheet.hope': at('sheet.hope', 'là', 2000) },
    );
    expect(found.conflicts).toMatchObject([
      {
        label: 'Mon espoir',
        ours: { text: 'ici', time: 1000 },
        theirs: { text: 'là', time: 2000 },
        winner: 'theirs',
      },
    ]);
  });

  it('calls newer what only the file changed', () => {
    const ours = at('sheet.hope', 'ici', 1000);
    const found = compareSides(
      { 'sheet.hope': ours },
      { 'sheet.hope': at('sheet.hope', 'là', 2000) },
      { 'sheet.hope': ours.s },
    );
    expect(found.updated).toMatchObject([{ ours: { text: 'ici' }, theirs: { text: 'là' } }]);
    expect(found.conflicts).toEqual([]);
  });

  it('does not call a conflict two tables in another order', () => {
    const rows = (order: string[], time: number) => ({
      'sheet.people': at('sheet.people', order, time),
      'sheet.people.a': at('sheet.people.a', { name: 'Ana' }, 500),
      'sheet.people.b': at('sheet.people.b', { name: 'Bo' }, 500),
    });
    const found = compareSides(rows(['a', 'b'], 1000), rows(['b', 'a'], 2000));
    expect(found.conflicts).toEqual([]);
    expect(found.updated).toMatchObject([{ theirs: { text: 'Prénom : Bo\nPrénom : Ana' } }]);
  });

  it('sets apart answers to questions that are asked no more', () => {
    const found = compareSides(
      {},
      {
        'sheet.old': at('sheet.old', 'jadis', 1000),
        'nowhere.never': at('nowhere.never', { a: 1 }, 1000),
      },
    );
    expect(found.unknown).toMatchObject([
      { label: 'nowhere.never', theirs: { text: 'a : 1' } },
      { label: 'Ancienne question', theirs: { text: 'jadis' } },
    ]);
  });

  it('counts what is the same and what stays, by question', () => {
    const hope = at('sheet.hope', 'ici', 1000);
    const found = compareSides(
      { 'sheet.hope': hope, 'sheet.fear': at('sheet.fear', 'non', 1000) },
      { 'sheet.hope': hope },
    );
    expect(found).toMatchObject({ same: 1, ours: 1, added: [], updated: [], conflicts: [] });
  });

  it('says nothing of an answer cleared there and never given here', () => {
    const found = compareSides({}, { 'sheet.hope': at('sheet.hope', null, 1000) });
    expect(found).toMatchObject({ added: [], unknown: [], updated: [], conflicts: [] });
  });
});
