import { describe, expect, it } from 'vitest';
import '../../../../src/fields/all-answers.ts';
import { makeAtlas } from '../../../../src/notebook/page/manifest.ts';
import { collectDates, isDay, isPast } from '../../../../src/notebook/page/notebook/dates.ts';
import { withAtlas } from '../../../../src/notebook/page/notebook/open.ts';
import type { Json } from '../../../../src/notebook/index.ts';
import type { PackedField } from '../../../../src/workbook/pack.ts';
import { at, pageOver } from './pages.ts';

const WRITTEN = Date.UTC(2026, 10, 23);

/** What is collected from some answers to the questions of one worksheet, `sheet`. */
function collect(fields: readonly PackedField[], answers: Readonly<Record<string, Json>>) {
  const atlas = makeAtlas({
    edition: { id: 'passerelle', name: 'Passerelle', currency: 'EUR' },
    locale: 'fr',
    locales: ['fr'],
    stages: [{ id: 's', number: 1, title: 'S', written: true, url: '/s/', worksheets: ['sheet'] }],
    worksheets: [{ id: 'sheet', title: 'Fiche', url: '/f/', stage: 's', fields }],
    sessions: [],
    retired: [],
  });
  const entries = Object.fromEntries(
    Object.entries(answers).map(([path, value]) => [path, at(path, value, WRITTEN)]),
  );
  return collectDates(withAtlas(pageOver(entries), atlas));
}

const name = { kind: 'text', id: 'name', label: 'Nom' };
const next = { kind: 'text', id: 'next', label: 'Prochaine action' };
const on = { kind: 'date', id: 'on', label: 'Le' };
const note = { kind: 'text', id: 'note', label: 'Note' };

describe('the dates of a notebook', () => {
  it('come from date fields that ask to be reminded of, in their order', () => {
    const found = collect(
      [
        { kind: 'date', id: 'late', label: 'Plus tard', remind: true },
        { kind: 'date', id: 'soon', label: 'Bientôt', remind: true, private: true },
        { kind: 'date', id: 'month', label: 'Un mois', precision: 'month', remind: true },
        { kind: 'date', id: 'quiet', label: 'Sans rappel' },
        { kind: 'date', id: 'words', label: 'Pas une date', remind: true },
      ],
      {
        'sheet.late': '2027-05-02',
        'sheet.soon': '2027-03-15',
        'sheet.month': '2027-04',
        'sheet.quiet': '2027-01-01',
        'sheet.words': 'vers Noël',
      },
    );
    expect(found).toEqual([
      {
        path: 'sheet.soon',
        date: '2027-03-15',
        words: 'Bientôt',
        column: '',
        worksheet: 'Fiche',
        href: '/f/#sheet.soon',
        isPrivate: true,
        changed: WRITTEN,
      },
      expect.objectContaining({ path: 'sheet.month', date: '2027-04', isPrivate: false }),
      expect.objectContaining({ path: 'sheet.late', date: '2027-05-02' }),
    ]);
    expect(found.map(isDay)).toEqual([true, false, true]);
  });

  it('are those of questions that are asked', () => {
    const fields = [
      { kind: 'date', id: 'day', label: 'Jour', remind: true, showIf: { ast: false } },
    ];
    expect(collect(fields, { 'sheet.day': '2027-03-15' })).toEqual([]);
  });

  it('come from results that are dates, and say the day they were worked out for', () => {
    const formula = { ast: ['addMonths', ['field', 'sheet.day'], 1] };
    const fields = [
      { kind: 'date', id: 'day', label: 'Jour' },
      { kind: 'computed', id: 'then', label: 'Ensuite', remind: true, format: 'date', formula },
      { kind: 'computed', id: 'month', label: 'Mois', remind: true, format: 'month', formula },
      { kind: 'computed', id: 'quiet', label: 'Sans rappel', format: 'date', formula },
    ];
    const found = collect(fields, { 'sheet.day': '2027-03-15' });
    expect(found.map(({ words, date, changed }) => [words, date, changed])).toEqual([
      ['Mois', '2027-04', undefined],
      ['Ensuite', '2027-04-15', undefined],
    ]);
    expect(collect(fields, {})).toEqual([]);
  });

  it('come from rows, named by their first text and what is to be done', () => {
    const table = { kind: 'table', id: 'rows', label: 'Suivi' };
    const answers = {
      'sheet.rows': ['a', 'b', 'c', 'd'],
      'sheet.rows.a': { name: 'Claire', next: 'Rappeler', on: '2027-03-15' },
      'sheet.rows.b': { next: 'Écrire', on: '2027-03-14' },
      'sheet.rows.c': { name: 'Sans date' },
      'sheet.rows.d': { on: '2027-03-16' },
    };
    const found = collect([{ ...table, due: 'on', columns: [name, next, on, note] }], answers);
    expect(found.map(({ path, words, href }) => [path, words, href])).toEqual([
      ['sheet.rows.b.on', 'Écrire', '/f/#sheet.rows'],
      ['sheet.rows.a.on', 'Claire · Rappeler', '/f/#sheet.rows'],
      ['sheet.rows.d.on', 'Suivi', '/f/#sheet.rows'],
    ]);
    expect(collect([{ ...table, columns: [name, next, on] }], answers)).toEqual([]);
    const twice = { ...on, remind: true };
    expect(collect([{ ...table, due: 'on', columns: [name, twice] }], answers)).toHaveLength(3);
  });

  it('say which column they stand in when a row has several, those worked out among them', () => {
    const again = {
      kind: 'computed',
      id: 'again',
      label: 'À revoir',
      remind: true,
      format: 'date',
      formula: { ast: ['addMonths', ['column', 'on'], 1] },
    };
    const columns = [name, { ...on, remind: true }, again];
    const found = collect([{ kind: 'table', id: 'rows', label: 'Suivi', columns }], {
      'sheet.rows': ['a'],
      'sheet.rows.a': { name: 'Dossier', on: '2027-03-15' },
    });
    expect(found.map(({ date, words, column }) => [date, words, column])).toEqual([
      ['2027-03-15', 'Dossier', 'Le'],
      ['2027-04-15', 'Dossier', 'À revoir'],
    ]);
  });

  it('name a row without text by its other words', () => {
    const kind = {
      kind: 'choice',
      id: 'kind',
      label: 'Genre',
      options: [{ id: 'call', label: 'Appel' }],
    };
    const found = collect(
      [
        {
          kind: 'table',
          id: 'rows',
          label: 'Suivi',
          columns: [name, kind, { ...on, remind: true }],
        },
      ],
      { 'sheet.rows': ['a'], 'sheet.rows.a': { kind: 'call', on: '2027-03-15' } },
    );
    expect(found.map(({ words }) => words)).toEqual(['Appel']);
  });

  it('come from items of a checklist that are still to be done', () => {
    const fields = [
      {
        kind: 'checklist',
        id: 'steps',
        label: 'Démarches',
        due: true,
        items: [
          { id: 'one', label: 'Première' },
          { id: 'two', label: 'Deuxième' },
        ],
      },
    ];
    const found = collect(fields, {
      'sheet.steps': {
        done: ['one'],
        items: { one: { due: '2027-03-14' }, two: { due: '2027-03-15' }, gone: { due: '2027-01' } },
        own: [
          { id: 'own1', text: 'La mienne', done: false, due: '2027-03' },
          { id: 'own2', text: 'Faite', done: true, due: '2027-03-01' },
          { id: 'own3', text: 'Sans date', done: false },
        ],
      },
    });
    expect(found.map(({ path, date, words }) => [path, date, words])).toEqual([
      ['sheet.steps.own1', '2027-03', 'La mienne'],
      ['sheet.steps.two', '2027-03-15', 'Deuxième'],
    ]);
  });

  it('are past once they are over: a month that has begun is not', () => {
    const today = '2026-11-23';
    const past = ['2026-11-22', '2026-11-23', '2026-11', '2026-10', '2026', '2025'];
    expect(past.map((date) => isPast({ date }, today))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});
