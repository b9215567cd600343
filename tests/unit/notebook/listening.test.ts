import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenToPage } from '../../../src/notebook/index.ts';
import { openFresh } from './browser.ts';

afterEach(() => vi.unstubAllGlobals());

describe('listening to the page', () => {
  it('saves when it is hidden or left, and reads again when it comes back or another tab writes', async () => {
    const page = new EventTarget();
    const view = new EventTarget();
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', view.addEventListener.bind(view));
    const { browser, notebook } = await openFresh();
    const key = 'passerelle:1:test:e:a.b';
    const stop = listenToPage(notebook);

    notebook.write('a.b', 'x');
    page.dispatchEvent(new Event('visibilitychange'));
    expect(browser.local.getItem(key)).toContain('"x"');
    notebook.write('a.b', 'y');
    view.dispatchEvent(new Event('pagehide'));
    expect(browser.local.getItem(key)).toContain('"y"');
    await notebook.flush();

    const other = browser.openTab().notebook;
    await other.ready;
    browser.listeners.clear();
    other.write('a.b', 'z');
    await other.flush();
    const newValue = browser.local.getItem(key);
    view.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    expect(notebook.read('a.b')).toBe('z');
    other.write('a.b', 'later');
    await other.flush();
    view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(notebook.read('a.b')).toBe('later');
    await other.erase();
    view.dispatchEvent(Object.assign(new Event('storage'), { key: null, newValue: null }));
    await vi.waitFor(() => expect(notebook.state.value.reason).toBe('erased'));

    stop();
    notebook.close();
  });
});
