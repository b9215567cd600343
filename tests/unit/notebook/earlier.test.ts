import { describe, expect, it } from 'vitest';
import { bringEarlier } from '../../../src/notebook/earlier.ts';
import type { Json, LocalField } from '../../../src/workbook/kind.ts';

function notebookWith(answers: Record<string, Json>) {
  const kept = new Map(Object.entries(answers));
  return {
    read: (path: string) => kept.get(path),
    paths: (prefix = '') => [...kept.keys()].filter((path) => path.startsWith(prefix)),
    write: (path: string, value: Json) => void kept.set(path, value),
    all: () => Object.fromEntries(kept),
  };
}

const field = (attributes: object) => attributes as LocalField;

describe('a renamed question', () => {
  it('keeps its answer under the new name, and under the earlier one', () => {
    const notebook = notebookWith({ 'sheet.old': 'mot' });
    bringEarlier(notebook, 'sheet.new', field({ kind: 'text', id: 'new', was: ['old'] }));
    expect(notebook.all()).toEqual({ 'sheet.old': 'mot', 'sheet.new': 'mot' });
  });

  it('never replaces an answer given under the new name, be it cleared', () => {
    const notebook = notebookWith({ 'sheet.old': 'mot', 'sheet.new': null });
    bringEarlier(notebook, 'sheet.new', field({ kind: 'text', id: 'new', was: ['old'] }));
    expect(notebook.read('sheet.new')).toBeNull();
  });

  it('keeps the rows of a table and their order', () => {
    const notebook = notebookWith({ 'sheet.old': ['r2', 'r1'], 'sheet.old.r1': { a: 1 } });
    const table = field({ kind: 'table', id: 'new', was: ['older', 'old'], columns: [] });
    bringEarlier(notebook, 'sheet.new', table);
    expect(notebook.read('sheet.new')).toEqual(['r2', 'r1']);
    expect(notebook.read('sheet.new.r1')).toEqual({ a: 1 });
  });

  it('keeps the cells of a renamed column', () => {
    const notebook = notebookWith({ 'sheet.table.r1': { name: 'Awa' }, 'sheet.table.r2': null });
    const columns = [{ kind: 'text', id: 'first-name', was: ['name'] }];
    bringEarlier(notebook, 'sheet.table', field({ kind: 'table', id: 'table', columns }));
    expect(notebook.read('sheet.table.r1')).toEqual({ name: 'Awa', 'first-name': 'Awa' });
  });
});
