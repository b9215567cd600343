import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeBrowser, FakeStorage, openFresh, settleDown } from './browser.ts';

describe('two tabs', () => {
  it('show each other’s answers as they are saved', async () => {
    const { browser, notebook } = await openFresh();
    const other = browser.openTab().notebook;
    await other.ready;
    const shown = other.signalOf('kickoff.goal');
    notebook.write('kickoff.goal', 'here');
    await notebook.flush();
    expect(shown.value).toBe('here');
    expect(other.id).toBe(notebook.id);
    other.write('kickoff.goal', 'there');
    await other.flush();
    expect(notebook.read('kickoff.goal')).toBe('there');
    expect(notebook.versions('kickoff.goal')).toEqual([]);
    expect(other.versions('kickoff.goal')).toEqual([]);
  });

  it('hear of each other by storage events where there is no channel', async () => {
    const { browser, notebook } = await openFresh();
    const other = browser.openTab().notebook;
    await other.ready;
    browser.listeners.clear();
    notebook.write('kickoff.goal', 'here');
    await notebook.flush();
    await other.reread();
    notebook.write('kickoff.goal', 'again');
    await notebook.flush();
    const key = 'passerelle:1:test:e:kickoff.goal';
    other.hearStorage(key, browser.local.getItem(key));
    expect(other.read('kickoff.goal')).toBe('again');
  });

  it('begin one notebook, not two, when both write first at the same time', async () => {
    const browser = new FakeBrowser();
    const tabs = [browser.openTab(), browser.openTab()];
    for (const refusesLocal of [false, true]) {
      browser.refusesLocal = refusesLocal;
      await Promise.all(tabs.map(({ notebook }) => notebook.ready));
      tabs.forEach(({ notebook }, index) => notebook.write(`kickoff.f${index}`, refusesLocal));
      await Promise.all(tabs.map(({ notebook }) => notebook.flush()));
      await settleDown();
      expect(tabs[0]?.notebook.id).toBe(tabs[1]?.notebook.id);
      expect(tabs.map(({ notebook }) => notebook.state.value.kind)).toEqual(['saved', 'saved']);
    }
  });

  it.each([0, 1])(
    'begin one notebook even when neither sees yet what the other has stored (%i is the last)',
    async (last) => {
      const browser = new FakeBrowser();
      const views = [new FakeStorage(), new FakeStorage()];
      const tabs = views.map((local) => browser.openTab({ local }));
      await Promise.all(tabs.map(({ notebook }) => notebook.ready));
      browser.holdsMessages = true;
      const saves = ['f', 'g', 'h'].flatMap((name) =>
        tabs.map(({ notebook }, index) => {
          notebook.write(`kickoff.${name}${index}`, 'at the same time');
          return notebook.flush();
        }),
      );
      await Promise.all(saves);
      tabs.forEach(({ notebook }, index) => notebook.write(`kickoff.i${index}`, 'later'));

      // The views come together: of a key written in both, one text stays.
      const [late, early] = last === 0 ? [views[0], views[1]] : [views[1], views[0]];
      const whole = new Map([...(early?.texts ?? []), ...(late?.texts ?? [])]);
      for (const [index, view] of views.entries()) {
        for (const [key, text] of whole) {
          if (view.getItem(key) === text) continue;
          view.setItem(key, text);
          tabs[index]?.notebook.hearStorage(key, text);
        }
      }
      browser.holdsMessages = false;
      browser.deliver();
      for (let round = 0; round < 3; round++) {
        await Promise.all(tabs.map(({ notebook }) => notebook.flush()));
        await settleDown();
      }
      expect(tabs.map(({ notebook }) => notebook.state.value.kind)).toEqual(['saved', 'saved']);
      expect(tabs[0]?.notebook.id).toBe(tabs[1]?.notebook.id);
      for (const { notebook } of tabs) notebook.close();
      const again = browser.openTab({ local: new FakeStorage() }).notebook;
      await again.ready;
      const names = ['f', 'g', 'h', 'i'].flatMap((name) => [`${name}0`, `${name}1`]);
      expect(again.paths()).toEqual(names.map((name) => `kickoff.${name}`));
    },
  );

  it('come to rest when both refuse to give up their own', async () => {
    const { browser, notebook } = await openFresh();
    const other = browser.openTab().notebook;
    await other.ready;
    const tabs = [notebook, other];
    for (const tab of tabs) tab.onForeign(() => false);
    tabs.forEach((tab, index) => tab.write('kickoff.goal', `of tab ${index}`));
    for (let round = 0; round < 6; round++) {
      await Promise.all(tabs.map((tab) => tab.flush()));
      await settleDown(5);
    }
    expect(browser.keys().filter((key) => key.includes(':version:')).length).toBeLessThan(5);
    expect(tabs.map((tab) => tab.read('kickoff.goal'))).toEqual(['of tab 0', 'of tab 1']);
    for (const tab of tabs) tab.close();
    const again = browser.openTab().notebook;
    await again.ready;
    const kept = [again.read('kickoff.goal'), ...again.versions('kickoff.goal').map(({ v }) => v)];
    expect(kept.toSorted()).toEqual(['of tab 0', 'of tab 1']);
  });

  it('tell the page of an answer it had not, so that it can be shown', async () => {
    const { browser, notebook } = await openFresh();
    const other = browser.openTab().notebook;
    await other.ready;
    const told: string[] = [];
    other.onForeign((path) => void told.push(path));
    notebook.write('kickoff.goal', 'here');
    await notebook.flush();
    expect(told).toEqual(['kickoff.goal']);
  });

  it('keep no version of the order of rows: no row is lost by it', async () => {
    const { browser, notebook } = await openFresh();
    const other = browser.openTab().notebook;
    await other.ready;
    browser.holdsMessages = true;
    [notebook, other].forEach((tab, index) => {
      tab.write(`kickoff.people.r${index}`, { name: `of tab ${index}` });
      tab.write('kickoff.people', [`r${index}`]);
    });
    await Promise.all([notebook.flush(), other.flush()]);
    browser.holdsMessages = false;
    browser.deliver();
    await Promise.all([notebook.flush(), other.flush()]);
    expect(notebook.paths()).toEqual(['kickoff.people', 'kickoff.people.r0', 'kickoff.people.r1']);
    expect(notebook.pathsWithVersions()).toEqual([]);
    expect(other.versions('kickoff.people')).toEqual([]);
  });

  it('do not replace what the page refuses to give up, and keep both', async () => {
    const { browser, notebook } = await openFresh();
    const other = browser.openTab().notebook;
    await other.ready;
    other.onForeign((path) => path !== 'kickoff.goal');
    other.write('kickoff.goal', 'being typed');
    notebook.write('kickoff.goal', 'from the other tab');
    await notebook.flush();
    expect(other.read('kickoff.goal')).toBe('being typed');
    await other.flush();
    expect(other.versions('kickoff.goal').map(({ v }) => v)).toEqual(['from the other tab']);
    expect(notebook.read('kickoff.goal')).toBe('being typed');
    expect(notebook.pathsWithVersions()).toEqual(['kickoff.goal']);
    const [version] = notebook.versions('kickoff.goal');
    notebook.dropVersion('kickoff.goal', version?.s ?? '');
    await notebook.flush();
    expect(other.versions('kickoff.goal')).toEqual([]);
    expect(browser.keys().filter((key) => key.includes(':version:'))).toEqual([]);
  });

  it('ignore messages they do not understand', async () => {
    const { browser, notebook } = await openFresh();
    const odd = [null, 3, 'x', [], {}, { rows: 1 }, { id: 'x', rows: [1, [], ['e:a.b', 'no']] }];
    for (const message of odd) browser.send(99, message);
    expect(notebook.state.value.kind).not.toBe('failed');
    expect(notebook.paths()).toEqual([]);
  });

  it(
    'lose nothing, in whatever order they write, save, hear and reload',
    { timeout: 60_000 },
    async () => {
      const step = fc.record({
        tab: fc.nat(1),
        act: fc.constantFrom('write', 'write', 'write', 'save', 'wait', 'hear', 'hold', 'reload'),
        path: fc.constantFrom('a.one', 'a.two'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
          const browser = new FakeBrowser();
          const tabs = [browser.openTab(), browser.openTab()];
          await Promise.all(tabs.map(({ notebook }) => notebook.ready));
          // An answer may go only when its reader wrote over it with the answer in sight.
          const replaced = new Set<unknown>();
          const written: [string, string][] = [];
          for (const [index, { tab: number, act, path }] of steps.entries()) {
            const tab = tabs[number];
            if (!tab) continue;
            if (act === 'write') {
              const value = `${number}-${index}`;
              replaced.add(tab.notebook.read(path));
              tab.notebook.write(path, value);
              written.push([path, value]);
            } else if (act === 'save') void tab.notebook.flush();
            else if (act === 'wait') await settleDown(4);
            else if (act === 'hold') browser.holdsMessages = true;
            else if (act === 'hear') {
              browser.holdsMessages = false;
              browser.deliver();
            } else {
              await tab.notebook.flush();
              await tab.navigate();
            }
          }
          browser.holdsMessages = false;
          browser.deliver();
          for (let round = 0; round < 3; round++) {
            await Promise.all(tabs.map(({ notebook }) => notebook.flush()));
          }
          for (const { notebook } of tabs) notebook.close();
          const last = browser.openTab().notebook;
          await last.ready;
          for (const [path, value] of written) {
            if (replaced.has(value)) continue;
            const kept = [last.read(path), ...last.versions(path).map(({ v }) => v)];
            expect(kept).toContain(value);
          }
          for (const path of ['a.one', 'a.two']) {
            expect(tabs[0]?.notebook.read(path)).toBe(last.read(path));
            expect(tabs[1]?.notebook.read(path)).toBe(last.read(path));
          }
          last.close();
        }),
        { numRuns: 500 },
      );
    },
  );
});
