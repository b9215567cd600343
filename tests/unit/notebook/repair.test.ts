import { describe, expect, it } from 'vitest';
import { FakeBrowser, journalRow, openFresh, putJournalRow, settleDown } from './browser.ts';

const PREFIX = 'passerelle:1:test:';
const KEY = `${PREFIX}e:kickoff.goal`;

async function openWritten(): ReturnType<typeof openFresh> {
  // Each write in its own millisecond, as with a person who types.
  let time = Date.UTC(2026, 0, 1);
  const opened = await openFresh({ now: () => time++ });
  opened.notebook.write('kickoff.goal', 'Retrouver');
  opened.notebook.write('kickoff.map.r1', { name: 'Zoé' });
  await opened.notebook.flush();
  return opened;
}

describe('opening a notebook', () => {
  it('fills a mirror that was wiped from the journal', async () => {
    const { browser, tab, notebook } = await openWritten();
    const before = browser.keys();
    browser.local.clear();
    const next = await tab.navigate();
    expect(next.read('kickoff.goal')).toBe('Retrouver');
    expect(next.id).toBe(notebook.id);
    expect(browser.keys()).toEqual(before);
  });

  it('fills a journal that was wiped from the mirror', async () => {
    const { browser, tab } = await openWritten();
    tab.notebook.close();
    browser.factory = new FakeBrowser().factory;
    const next = await tab.navigate();
    expect(next.read('kickoff.map.r1')).toEqual({ name: 'Zoé' });
    expect(await journalRow(browser, 'entries', 'kickoff.goal')).toBe(browser.local.getItem(KEY));
    next.write('kickoff.goal', 'more');
    await next.flush();
    expect(next.state.value.kind).toBe('saved');
  });

  it('takes the newer of each answer and repairs the other copy', async () => {
    const { browser, tab, notebook } = await openWritten();
    const old = browser.local.getItem(KEY) ?? '';
    notebook.write('kickoff.goal', 'newer');
    await notebook.flush();
    browser.local.setItem(KEY, old);
    const next = await tab.navigate();
    expect(next.read('kickoff.goal')).toBe('newer');
    expect(browser.local.getItem(KEY)).toContain('newer');
    await putJournalRow(browser, 'entries', 'kickoff.goal', old);
    await tab.navigate();
    expect(await journalRow(browser, 'entries', 'kickoff.goal')).toContain('newer');
    expect(tab.notebook.versions('kickoff.goal')).toEqual([]);
  });

  it('mends a damaged entry from the other copy and keeps the damaged text', async () => {
    const { browser, tab } = await openWritten();
    browser.local.setItem(KEY, '{"half');
    const next = await tab.navigate();
    await next.flush();
    expect(next.read('kickoff.goal')).toBe('Retrouver');
    expect(browser.local.getItem(KEY)).toContain('Retrouver');
    expect(next.damaged()).toEqual([{ path: 'kickoff.goal', text: '{"half' }]);

    await putJournalRow(browser, 'entries', 'kickoff.goal', 'other half');
    const again = await tab.navigate();
    await again.flush();
    expect(again.read('kickoff.goal')).toBe('Retrouver');
    expect(await journalRow(browser, 'entries', 'kickoff.goal')).toContain('Retrouver');
    expect(again.damaged().map(({ text }) => text)).toEqual(['{"half', 'other half']);
    expect(browser.keys().filter((key) => key.includes(':damaged:kickoff.goal'))).toHaveLength(2);
  });

  it('keeps an entry damaged in both copies aside, and lets it be answered anew', async () => {
    const { browser, tab } = await openWritten();
    browser.local.setItem(KEY, 'one');
    await putJournalRow(browser, 'entries', 'kickoff.goal', 'two');
    const next = await tab.navigate();
    expect(next.read('kickoff.goal')).toBeUndefined();
    next.write('kickoff.goal', 'anew');
    await next.flush();
    const again = await tab.navigate();
    expect(again.read('kickoff.goal')).toBe('anew');
    expect(again.damaged().map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('only reads what a later version of the site has written', async () => {
    const { browser, tab } = await openWritten();
    await putJournalRow(browser, 'meta', 'format', '2');
    const before = browser.local.getItem(KEY);
    const next = await tab.navigate();
    expect(next.state.value).toMatchObject({ kind: 'failed', reason: 'newer' });
    expect(next.read('kickoff.goal')).toBe('Retrouver');
    next.write('kickoff.goal', 'x');
    await next.flush();
    expect(next.state.value).toMatchObject({ kind: 'failed', reason: 'newer', unsaved: 1 });
    expect(browser.local.getItem(KEY)).toBe(before);
    expect(await journalRow(browser, 'entries', 'kickoff.goal')).toBe(before);
  });

  it('stops writing when a later version takes over while it is open', async () => {
    const { browser, notebook } = await openWritten();
    await putJournalRow(browser, 'meta', 'format', '2');
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    expect(notebook.state.value).toMatchObject({ kind: 'failed', reason: 'newer', unsaved: 1 });
    expect(await journalRow(browser, 'entries', 'kickoff.goal')).toContain('Retrouver');
  });

  it('never touches keys it does not understand', async () => {
    const { browser, tab } = await openWritten();
    const strange = [
      `${PREFIX}later:thing`,
      `${PREFIX}e:not a path`,
      'passerelle:1:test-two:e:a.b',
    ];
    for (const key of strange) browser.local.setItem(key, 'theirs');
    const next = await tab.navigate();
    next.write('kickoff.goal', 'x');
    await next.flush();
    for (const key of strange) expect(browser.local.getItem(key)).toBe('theirs');
    expect(next.damaged()).toEqual([]);
  });

  it('keeps what the journal held when one types before it was read', async () => {
    const { browser, tab, notebook } = await openWritten();
    notebook.close();
    browser.local.clear();
    const next = tab.openPage();
    next.write('kickoff.goal', 'typed early');
    await next.ready;
    await next.flush();
    await settleDown();
    expect(next.read('kickoff.goal')).toBe('typed early');
    expect(next.versions('kickoff.goal').map(({ v }) => v)).toEqual(['Retrouver']);
  });
});
