import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Notebook } from '../../../src/notebook/index.ts';
import type { Journal, Trouble } from '../../../src/notebook/stores/store.ts';
import { FakeBrowser, journalRow, openFresh, settleDown } from './browser.ts';

const KEY = 'passerelle:1:test:e:kickoff.goal';
const states = (notebook: Notebook): string[] => {
  const seen: string[] = [];
  notebook.state.subscribe(
    ({ kind, reason }) => void seen.push(reason ? `${kind}/${reason}` : kind),
  );
  return seen;
};

/** A journal that answers with trouble while there is some, or never. */
function troubled(): {
  wrap: (journal: Journal) => Journal;
  set: (now?: Trouble | 'hang') => void;
} {
  let trouble: Trouble | 'hang' | undefined;
  return {
    set: (now) => void (trouble = now),
    wrap: (journal) => ({
      ...journal,
      write: (changes, guard) => {
        if (trouble === 'hang') return new Promise(() => undefined);
        return trouble ? Promise.resolve(trouble) : journal.write(changes, guard);
      },
    }),
  };
}

afterEach(() => void vi.useRealTimers());

describe('a notebook that is only read', () => {
  it('leaves nothing on the device', async () => {
    const { browser, tab, notebook } = await openFresh();
    notebook.signalOf('kickoff.goal');
    notebook.write('kickoff.goal', null);
    await notebook.flush();
    expect(notebook.state.value).toEqual({ kind: 'idle', unsaved: 0 });
    expect(notebook.id).toBeUndefined();
    expect(browser.keys()).toEqual([]);
    expect(tab.session.length).toBe(0);
    expect(await browser.databases()).toEqual([]);
  });
});

describe('writing an answer', () => {
  it('shows it at once and says saved once the journal has it', async () => {
    const { browser, notebook } = await openFresh();
    const seen = states(notebook);
    const shown = notebook.signalOf('kickoff.goal');
    notebook.write('kickoff.goal', 'Retrouver');
    expect(shown.value).toBe('Retrouver');
    expect(notebook.read('kickoff.goal')).toBe('Retrouver');
    const saved = notebook.flush();
    expect(browser.local.getItem(KEY)).toContain('Retrouver');
    expect(notebook.state.value.kind).toBe('saving');
    await saved;
    expect(seen).toEqual(['idle', 'saving', 'saved']);
    expect(notebook.state.value.unsaved).toBe(0);
    expect(await journalRow(browser, 'entries', 'kickoff.goal')).toBe(browser.local.getItem(KEY));
  });

  it('asks for strict durability', async () => {
    const { notebook } = await openFresh();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    expect(transaction.mock.calls.map((call) => call[2])).toContainEqual({ durability: 'strict' });
    transaction.mockRestore();
  });

  it('gives no new stamp to an equal value, and a later one to another', async () => {
    const { notebook } = await openFresh();
    notebook.write('kickoff.goal', { a: 1, b: 2 });
    const first = notebook.entry('kickoff.goal');
    notebook.write('kickoff.goal', { b: 2, a: 1 });
    expect(notebook.entry('kickoff.goal')).toBe(first);
    notebook.write('kickoff.goal', null);
    expect(notebook.read('kickoff.goal')).toBeNull();
    expect((notebook.entry('kickoff.goal')?.s ?? '') > (first?.s ?? '')).toBe(true);
  });

  it('keeps its own copy of a value', async () => {
    const { notebook } = await openFresh();
    const done = ['a'];
    notebook.write('kickoff.list', { done });
    done.push('b');
    expect(notebook.read('kickoff.list')).toEqual({ done: ['a'] });
  });

  it('finds everything again on the next page, at once from the mirror', async () => {
    const { tab, notebook } = await openFresh();
    notebook.write('kickoff.goal', 'x');
    notebook.write('kickoff.map.r1', { name: 'Zoé' });
    await notebook.flush();
    notebook.close();
    const next = tab.openPage();
    expect(next.read('kickoff.goal')).toBe('x');
    expect(next.id).toBe(notebook.id);
    expect(next.paths('kickoff.map.')).toEqual(['kickoff.map.r1']);
    await next.ready;
    expect(next.state.value.kind).toBe('idle');
  });

  it('lists the last written first', async () => {
    let time = Date.UTC(2026, 0, 1);
    const { notebook } = await openFresh({ now: () => time++ });
    for (const path of ['a.one', 'a.two', 'a.three']) notebook.write(path, 'x');
    expect(notebook.lastWritten(2)).toEqual([
      { path: 'a.three', time: Date.UTC(2026, 0, 1) + 2 },
      { path: 'a.two', time: Date.UTC(2026, 0, 1) + 1 },
    ]);
  });

  it('wins over an answer that a wrong clock has put years ahead', async () => {
    let time = Date.UTC(2040, 0, 1);
    const { browser, notebook } = await openFresh({ now: () => time });
    notebook.write('kickoff.goal', 'from the future');
    await notebook.flush();
    notebook.close();
    time = Date.UTC(2026, 0, 1);
    const tab = browser.openTab({ now: () => time });
    await tab.notebook.ready;
    tab.notebook.write('kickoff.goal', 'today');
    tab.notebook.write('kickoff.other', 'today');
    await tab.notebook.flush();
    expect(tab.notebook.lastWritten(9)[1]).toEqual({ path: 'kickoff.other', time });
    const again = await tab.navigate();
    expect(again.read('kickoff.goal')).toBe('today');
  });
});

describe('saving by itself', () => {
  const fakeTimers = (): void =>
    void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });

  it('happens 400 ms after the last write, and no later than 1 s after the first', async () => {
    const { browser, notebook } = await openFresh();
    fakeTimers();
    notebook.write('kickoff.goal', 'a');
    await vi.advanceTimersByTimeAsync(399);
    expect(browser.local.getItem(KEY)).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(browser.local.getItem(KEY)).toContain('"a"');

    for (let typed = 0; typed < 11; typed++) {
      notebook.write('kickoff.goal', `b${typed}`);
      await vi.advanceTimersByTimeAsync(99);
    }
    expect(browser.local.getItem(KEY)).toContain('"b10"');
  });

  it('is tried again by itself after a failure, and recovers', async () => {
    const journal = troubled();
    const { notebook } = await openFresh({ journal: journal.wrap });
    fakeTimers();
    journal.set('full');
    notebook.write('kickoff.goal', 'x');
    await vi.advanceTimersByTimeAsync(500);
    expect(notebook.state.value).toEqual({ kind: 'failed', reason: 'full', unsaved: 1 });
    journal.set();
    await vi.advanceTimersByTimeAsync(1100);
    await new Promise((resolve) => setImmediate(resolve));
    vi.useRealTimers();
    await settleDown();
    expect(notebook.state.value).toMatchObject({ kind: 'saved', unsaved: 0 });
  });

  it('says timeout when the journal does not answer within 5 s, and saves later', async () => {
    const journal = troubled();
    const { notebook } = await openFresh({ journal: journal.wrap });
    fakeTimers();
    journal.set('hang');
    notebook.write('kickoff.goal', 'x');
    void notebook.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(notebook.state.value).toMatchObject({ kind: 'failed', reason: 'timeout', unsaved: 1 });
    vi.useRealTimers();
    journal.set();
    await notebook.flush();
    expect(notebook.state.value).toMatchObject({ kind: 'saved', unsaved: 0 });
  });

  it('does not say saved while something newer is pending', async () => {
    const { notebook } = await openFresh();
    const seen = states(notebook);
    notebook.write('kickoff.goal', 'a');
    const saved = notebook.flush();
    notebook.write('kickoff.goal', 'ab');
    await saved;
    expect(seen).toEqual(['idle', 'saving', 'saving']);
    await notebook.flush();
    expect(notebook.state.value.kind).toBe('saved');
  });
});

describe('trouble with a store', () => {
  it('is no trouble when only the mirror is full', async () => {
    const { browser, tab, notebook } = await openFresh();
    browser.local.room = 300;
    notebook.write('kickoff.goal', 'x'.repeat(1000));
    await notebook.flush();
    expect(notebook.state.value.kind).toBe('saved');
    expect((await tab.navigate()).read('kickoff.goal')).toHaveLength(1000);
  });

  it('is told as fragile when only the mirror works', async () => {
    const { browser, notebook } = await openFresh();
    browser.refusesDatabase = true;
    const tab = browser.openTab();
    await tab.notebook.ready;
    tab.notebook.write('kickoff.goal', 'x');
    await tab.notebook.flush();
    expect(tab.notebook.state.value).toEqual({ kind: 'failed', reason: 'fragile', unsaved: 1 });
    tab.notebook.close();
    expect(notebook.read('kickoff.goal')).toBe('x');
  });

  it('is memory when both refuse; answers stay for this tab, and are saved once a store works', async () => {
    const browser = new FakeBrowser();
    browser.refusesDatabase = true;
    browser.refusesLocal = true;
    const tab = browser.openTab();
    tab.notebook.write('kickoff.goal', 'x');
    await tab.notebook.flush();
    expect(tab.notebook.state.value).toEqual({ kind: 'memory', reason: 'refused', unsaved: 1 });
    const next = await tab.navigate();
    expect(next.read('kickoff.goal')).toBe('x');
    browser.refusesDatabase = false;
    await next.flush();
    expect(next.state.value).toMatchObject({ kind: 'saved', unsaved: 0 });
    expect([...tab.session.texts.keys()].filter((key) => key.includes(':e:'))).toEqual([]);
  });

  it('is full when both are full, with the earlier answers intact', async () => {
    const journal = troubled();
    const { browser, tab, notebook } = await openFresh({ journal: journal.wrap });
    notebook.write('kickoff.goal', 'before');
    await notebook.flush();
    journal.set('full');
    browser.local.room = 0;
    notebook.write('kickoff.goal', 'after');
    await notebook.flush();
    expect(notebook.state.value).toMatchObject({ kind: 'failed', reason: 'full', unsaved: 1 });
    expect(notebook.read('kickoff.goal')).toBe('after');
    expect(browser.local.getItem(KEY)).toContain('before');
    journal.set();
    await notebook.flush();
    expect(notebook.state.value).toMatchObject({ kind: 'saved', unsaved: 0 });
    expect((await tab.navigate()).read('kickoff.goal')).toBe('after');
  });

  it('survives a quota error inside the transaction', async () => {
    const { notebook } = await openFresh();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    expect(notebook.state.value.kind).toBe('failed');
    put.mockRestore();
    await notebook.flush();
    expect(notebook.state.value.kind).toBe('saved');
  });

  it('opens the database again when Safari has closed it', async () => {
    const { notebook } = await openFresh();
    notebook.write('kickoff.goal', 'a');
    await notebook.flush();
    const original = IDBDatabase.prototype.transaction;
    const transaction = vi
      .spyOn(IDBDatabase.prototype, 'transaction')
      .mockImplementationOnce(() => {
        throw new DOMException('closing', 'InvalidStateError');
      });
    notebook.write('kickoff.goal', 'b');
    await notebook.flush();
    expect(notebook.state.value.kind).toBe('saved');
    transaction.mockRestore();
    expect(IDBDatabase.prototype.transaction).toBe(original);
  });
});
