import { describe, expect, it } from 'vitest';
import { journalRow, openFresh, settleDown } from './browser.ts';

describe('erasing', () => {
  it('leaves nothing, unknown keys included, and nothing of another edition is touched', async () => {
    const { browser, tab, notebook } = await openFresh();
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    browser.local.setItem('passerelle:1:test:later:thing', 'x');
    browser.local.setItem('passerelle:1:other:e:a.b', 'x');
    expect(await notebook.erase()).toEqual({ left: [] });
    expect(browser.keys()).toEqual(['passerelle:1:other:e:a.b']);
    expect(tab.session.length).toBe(0);
    expect(await browser.databases()).toEqual([]);
    expect(notebook.read('kickoff.goal')).toBeUndefined();
    expect(notebook.state.value).toMatchObject({ kind: 'failed', reason: 'erased', unsaved: 0 });
  });

  it('begins anew after a reload', async () => {
    const { browser, tab, notebook } = await openFresh();
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    await notebook.erase();
    notebook.write('kickoff.goal', 'not kept');
    await notebook.flush();
    expect(browser.keys()).toEqual([]);
    const next = await tab.navigate();
    next.write('kickoff.goal', 'anew');
    await next.flush();
    expect(next.state.value.kind).toBe('saved');
    expect(next.id).not.toBe(notebook.id);
  });

  it('makes the other tabs forget; they do not write back', async () => {
    const { browser, notebook } = await openFresh();
    const other = browser.openTab().notebook;
    await other.ready;
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    const shown = other.signalOf('kickoff.goal');
    other.write('kickoff.more', 'unsaved');
    expect((await notebook.erase()).left).toEqual([]);
    expect(shown.value).toBeUndefined();
    await other.flush();
    await settleDown();
    expect(other.state.value).toMatchObject({ kind: 'failed', reason: 'erased', unsaved: 0 });
    expect(browser.keys()).toEqual([]);
    expect(await browser.databases()).toEqual([]);
  });

  it.each(['writes', 'is looked at again'])(
    'is heard by a tab that slept, when it %s',
    async (how) => {
      const { browser, notebook } = await openFresh();
      const asleep = browser.openTab().notebook;
      await asleep.ready;
      notebook.write('kickoff.goal', 'x');
      await notebook.flush();
      browser.listeners.clear();
      await notebook.erase();
      if (how === 'writes') {
        asleep.write('kickoff.goal', 'back');
        await asleep.flush();
      } else await asleep.reread();
      expect(asleep.state.value).toMatchObject({ kind: 'failed', reason: 'erased', unsaved: 0 });
      expect(browser.keys()).toEqual([]);
      expect(await browser.databases()).toEqual([]);
    },
  );

  it('is not undone by a tab that slept, even when a new notebook was begun since', async () => {
    const { browser, tab, notebook } = await openFresh();
    const asleep = browser.openTab().notebook;
    await asleep.ready;
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    browser.listeners.clear();
    await notebook.erase();
    const next = await tab.navigate();
    next.write('kickoff.goal', 'someone else');
    await next.flush();
    asleep.write('kickoff.other', 'back');
    await asleep.flush();
    await asleep.reread();
    expect(asleep.paths()).toEqual([]);
    expect(await journalRow(browser, 'entries', 'kickoff.other')).toBeUndefined();
  });

  it('of the mirror alone is an eviction: the open tab fills it again', async () => {
    const { browser, notebook } = await openFresh();
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    const before = browser.keys();
    browser.local.clear();
    notebook.write('kickoff.more', 'y');
    await notebook.flush();
    expect(notebook.state.value.kind).toBe('saved');
    expect(browser.keys()).toEqual([...before, 'passerelle:1:test:e:kickoff.more'].sort());
  });
});

describe('a shared device', () => {
  it('keeps nothing of this visit, across pages, once it is said', async () => {
    const { browser, tab, notebook } = await openFresh();
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    const next = await tab.navigate();
    next.write('kickoff.more', 'y');
    expect(next.deviceChoice.value).toBe('unasked');
    expect(await next.choose('shared')).toEqual({ earlier: 0, left: [] });
    expect(browser.keys()).toEqual([]);
    expect(await browser.databases()).toEqual([]);
    expect(next.state.value).toEqual({ kind: 'memory', unsaved: 0 });
    next.write('kickoff.more', 'z');
    await next.flush();
    const last = await tab.navigate();
    expect(last.deviceChoice.value).toBe('shared');
    expect(last.read('kickoff.goal')).toBe('x');
    expect(last.read('kickoff.more')).toBe('z');
    expect(browser.keys()).toEqual([]);
    expect(await browser.databases()).toEqual([]);
  });

  it('chosen before the first answer leaves no trace at all', async () => {
    const { browser, notebook } = await openFresh();
    await notebook.choose('shared');
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    await notebook.reread();
    expect(browser.keys()).toEqual([]);
    expect(await browser.databases()).toEqual([]);
    expect(browser.openTab().notebook.read('kickoff.goal')).toBeUndefined();
  });

  it('leaves the answers of an earlier visit alone, hidden, unless they are taken along', async () => {
    const { browser, notebook } = await openFresh();
    notebook.write('kickoff.theirs', 'someone’s');
    await notebook.flush();
    notebook.close();
    const tab = browser.openTab();
    await tab.notebook.ready;
    tab.notebook.write('kickoff.mine', 'x');
    await tab.notebook.flush();
    expect(await tab.notebook.choose('shared')).toEqual({ earlier: 1, left: [] });
    expect(tab.notebook.paths()).toEqual(['kickoff.mine']);
    expect(browser.keys().filter((key) => key.includes(':e:'))).toEqual([
      'passerelle:1:test:e:kickoff.theirs',
    ]);
    expect(await journalRow(browser, 'entries', 'kickoff.mine')).toBeUndefined();
    expect(await journalRow(browser, 'entries', 'kickoff.theirs')).toContain('someone’s');

    const next = await tab.navigate();
    expect(next.paths()).toEqual(['kickoff.mine']);
    await next.choose('shared', { takeEarlier: true });
    expect(next.paths()).toEqual(['kickoff.mine', 'kickoff.theirs']);
    expect(browser.keys()).toEqual([]);
    expect(await browser.databases()).toEqual([]);
  });

  it('can turn out to be one’s own after all', async () => {
    const { browser, tab, notebook } = await openFresh();
    await notebook.choose('shared');
    notebook.write('kickoff.goal', 'x');
    await notebook.flush();
    await notebook.choose('own');
    expect(notebook.state.value.kind).toBe('saved');
    expect(tab.session.length).toBe(0);
    const next = await tab.navigate();
    expect(next.deviceChoice.value).toBe('own');
    expect(next.read('kickoff.goal')).toBe('x');
    expect(browser.keys()).toContain('passerelle:1:test:e:kickoff.goal');
  });

  it('is asked about once: one’s own device is remembered, even before an answer', async () => {
    const { tab, notebook } = await openFresh();
    await notebook.choose('own');
    const next = await tab.navigate();
    expect(next.deviceChoice.value).toBe('own');
    next.write('kickoff.goal', 'x');
    await next.flush();
    expect((await tab.navigate()).deviceChoice.value).toBe('own');
  });
});

describe('the reminder to keep a copy', () => {
  it('counts the answers changed since the last export, on this page and the next', async () => {
    const { tab, notebook } = await openFresh();
    notebook.write('kickoff.a', '1');
    notebook.write('kickoff.b', '1');
    expect(notebook.changesSinceExport.value).toBe(2);
    notebook.exported();
    expect(notebook.changesSinceExport.value).toBe(0);
    notebook.write('kickoff.b', '2');
    expect(notebook.changesSinceExport.value).toBe(1);
    await notebook.flush();
    const next = await tab.navigate();
    expect(next.changesSinceExport.value).toBe(1);
    expect(next.lastExport.value).toBeTypeOf('number');
  });
});
