import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCopy } from '../../../src/notebook/copy.ts';
import type { Json } from '../../../src/notebook/json.ts';
import { settleDown } from './browser.ts';

const answers = new Map<string, Json>([
  ['kickoff.goal', 'Un métier'],
  ['kickoff.people', ['r1']],
  ['kickoff.people.r1', { name: 'Ana' }],
]);

describe('a copy in memory', () => {
  /** Everything a page can keep or tell: none of it may be asked for. */
  const doors = [
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'BroadcastChannel',
    'caches',
    'document',
    'navigator',
  ];
  const asked: string[] = [];

  beforeEach(() => {
    asked.length = 0;
    for (const door of doors)
      vi.stubGlobal(
        door,
        new Proxy(class {}, {
          get: (_, name) => asked.push(`${door}.${String(name)}`),
          construct: () => (asked.push(`new ${door}`), {}),
        }),
      );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('holds the answers at once, and takes others', async () => {
    const copy = openCopy('test', 'fr', answers);
    expect(copy.read('kickoff.goal')).toBe('Un métier');
    expect(copy.read('kickoff.people.r1')).toEqual({ name: 'Ana' });
    copy.write('kickoff.goal', 'Un autre');
    await copy.flush();
    expect(copy.read('kickoff.goal')).toBe('Un autre');
    expect([...copy.entries().keys()].sort()).toEqual([...answers.keys()].sort());
  });

  it('asks for no store and no channel, whatever is done with it', async () => {
    const copy = openCopy('test', 'fr', answers);
    await copy.ready;
    copy.write('kickoff.goal', 'Un autre');
    await copy.flush();
    await copy.reread();
    await settleDown();
    expect(asked).toEqual([]);
  });
});
