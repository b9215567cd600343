import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntry } from '../../../src/notebook/entry.ts';
import {
  composeFile,
  importFile,
  LIMITS,
  localOf,
  preview,
  readFile,
  recordExport,
  writeFile,
  type NotebookFile,
} from '../../../src/notebook/file/index.ts';
import { canonical, type Json } from '../../../src/notebook/json.ts';
import { openFresh } from './browser.ts';

const STAMP = '0mh9x3k00-0000-device00page';
const FILE: NotebookFile = {
  edition: 'test',
  notebook: 'n1',
  language: 'fr',
  written: '2026-01-01T00:00:00.000Z',
  entries: {
    'a.b': makeEntry('a.b', 'L’été, cœur', STAMP),
    'a.c.r1': makeEntry('a.c.r1', {}, STAMP),
  },
  versions: { 'a.b': [makeEntry('a.b', 'avant', STAMP)] },
  kept: { 'old.one': { ...makeEntry('old.one', 3, STAMP), label: 'Une ancienne question' } },
  damaged: [{ path: 'a.d', text: '{"half' }],
  basedOn: { 'a.b': STAMP },
  unknown: { later: { x: [1] } },
};
const TEXT = writeFile(FILE);
const refusalOf = (text: string): string | undefined => readFile(text, 'test').refusal?.code;
const changed = (change: (members: Record<string, unknown>) => void): string => {
  const members = JSON.parse(TEXT) as Record<string, unknown>;
  change(members);
  return JSON.stringify(members);
};

describe('a notebook file', () => {
  it('comes back as it was, unknown members included', () => {
    expect(readFile(TEXT, 'test')).toEqual({ file: FILE, warnings: [] });
    expect(writeFile(FILE)).toBe(TEXT);
  });

  it('comes back whatever the answers are', () => {
    // Fields named like that cannot exist: such a file is refused, see below.
    const forbidden = /__proto__|constructor|prototype/;
    const values = fc
      .jsonValue({ stringUnit: 'binary', maxDepth: 6 })
      .filter((value) => !forbidden.test(JSON.stringify(value)));
    fc.assert(
      fc.property(values, (value) => {
        const v = JSON.parse(canonical(value as Json)) as Json;
        const file = { ...FILE, entries: { 'a.b': makeEntry('a.b', v, STAMP) } };
        expect(readFile(writeFile(file), 'test')).toEqual({ file, warnings: [] });
      }),
    );
  });

  it('keeps lone surrogates through UTF-8', () => {
    const file = { ...FILE, entries: { 'a.b': makeEntry('a.b', 'x\ud800y', STAMP) } };
    const text = new TextDecoder().decode(new TextEncoder().encode(writeFile(file)));
    expect(readFile(text, 'test').file?.entries['a.b']?.v).toBe('x\ud800y');
  });

  it('is readable: indented, sorted, accents as they are', () => {
    expect(TEXT).toContain('L’été, cœur');
    const members = [...TEXT.matchAll(/^ {2}"(\w+)"/gm)].map(([, name]) => name);
    expect(members).toEqual([...members].sort());
  });

  it('opens with a byte order mark and with other white space', () => {
    expect(readFile(`\uFEFF${TEXT}`, 'test')).toMatchObject({ warnings: [] });
    expect(readFile(JSON.stringify(JSON.parse(TEXT)), 'test')).toMatchObject({ warnings: [] });
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readFile(text, 'test')));
    fc.assert(fc.property(fc.json(), (text) => void readFile(text, 'test')));
  });

  it('never throws, and never gives an answer nobody wrote, after any change to its text', () => {
    fc.assert(
      fc.property(
        fc.nat(TEXT.length),
        fc.nat(12),
        fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom('null', '[]', '{}', '"', '\\', '1e999'),
        ),
        (at, length, piece) => {
          const { file } = readFile(TEXT.slice(0, at) + piece + TEXT.slice(at + length), 'test');
          for (const [path, { v }] of Object.entries(file?.entries ?? {})) {
            expect(v).toEqual(FILE.entries[path]?.v);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws when any member is of another kind', () => {
    const names = Object.keys(JSON.parse(TEXT) as object);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
        readFile(
          changed((members) => void (members[name] = value)),
          'test',
        );
      }),
    );
  });
});

describe('a file is refused', () => {
  it('when it is not JSON, cut short, not ours, or newer', () => {
    expect(refusalOf('')).toBe('not-json');
    expect(refusalOf('bonjour')).toBe('not-json');
    expect(refusalOf(TEXT.slice(0, TEXT.length / 2))).toBe('truncated');
    expect(refusalOf('[]')).toBe('not-ours');
    expect(refusalOf('{"format":"other","version":1}')).toBe('not-ours');
    expect(refusalOf(changed((members) => void (members.version = '1')))).toBe('not-ours');
    expect(
      readFile(
        changed((members) => void (members.version = 2)),
        'test',
      ),
    ).toEqual({
      refusal: { code: 'newer', version: 2 },
    });
  });

  it('when it is too large, too deep or has too many entries', () => {
    expect(refusalOf(' '.repeat(LIMITS.size + 1))).toBe('too-large');
    expect(refusalOf('['.repeat(1_000_000))).toBe('too-deep');
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(refusalOf(TEXT.replace('"later": {', `"deep": ${deep}, "later": {`))).toBe('too-deep');
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.entries }, (_, n) => [`a.f${n}`, 1]),
    );
    expect(refusalOf(changed((members) => void (members.entries = many)))).toBe('too-many');
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'when a member is named %s, anywhere',
    (key) => {
      for (const at of ['"later": {', '"a.b": {', '"basedOn": {']) {
        const text = TEXT.replace(at, `${at}"${key}": {"x": 1},`);
        expect(text).not.toBe(TEXT);
        expect(readFile(text, 'test')).toEqual({ refusal: { code: 'forbidden', key } });
      }
      expect(refusalOf(TEXT.replace('"later"', `"\\u005f${key.slice(1)}"`))).toBe(
        key === '__proto__' ? 'forbidden' : undefined,
      );
    },
  );
});

describe('a file is opened with a warning', () => {
  it('when it is of another edition', () => {
    expect(readFile(TEXT, 'acme')).toMatchObject({
      warnings: [{ code: 'other-edition', edition: 'test' }],
    });
  });

  it('when it was changed: entries that fail their own checksum are left out, the others stay', () => {
    const reading = readFile(TEXT.replace('L’été', 'L’hiver'), 'test');
    expect(reading).toMatchObject({
      warnings: [{ code: 'changed' }, { code: 'damaged', paths: ['a.b'] }],
    });
    expect(Object.keys(reading.file?.entries ?? {})).toEqual(['a.c.r1']);
    expect(reading.file?.damaged).toHaveLength(2);
  });

  it('when an answer is too long or a member cannot be read', () => {
    const limits = { ...LIMITS, answer: 80 };
    expect(readFile(TEXT, 'test', limits)).toMatchObject({
      warnings: [{ code: 'too-long', paths: ['old.one'] }],
    });
    const odd = changed((members) => void (members.versions = 3));
    expect(readFile(odd, 'test')).toMatchObject({
      warnings: [{ code: 'unreadable', member: 'versions' }, { code: 'changed' }],
    });
  });

  it('and without entries whose stamp lies past what may ever be written over', () => {
    const late = makeEntry('a.b', 'x', 'hzzzzzzzz-zzzz-device00page');
    const { file } = readFile(writeFile({ ...FILE, entries: { 'a.b': late } }), 'test');
    expect(file?.entries).toEqual({});
  });
});

describe('importing', () => {
  async function openPair(): Promise<Awaited<ReturnType<typeof openFresh>>['notebook'][]> {
    let time = Date.UTC(2026, 0, 1);
    const now = (): number => time++;
    return [(await openFresh({ now })).notebook, (await openFresh({ now })).notebook];
  }
  type Opened = Awaited<ReturnType<typeof openFresh>>['notebook'];
  function send(from: Opened, to: Opened): ReturnType<typeof importFile> {
    const file = composeFile(from);
    recordExport(from, file);
    const read = readFile(writeFile(file), 'test').file;
    if (!read) throw new Error('refused');
    const before = to.entries().size;
    const shown = preview(localOf(to), read);
    expect(to.entries().size).toBe(before);
    expect(importFile(to, read)).toEqual(shown);
    return shown;
  }

  it('previews, takes what only they changed, and goes back and forth without conflict', async () => {
    const [here, there] = await openPair();
    if (!here || !there) throw new Error('two');
    here.write('a.b', 'one');
    here.write('a.c', 'one');
    expect(send(here, there).added.map(({ path }) => path)).toEqual(['a.b', 'a.c']);
    there.write('a.b', 'two');
    there.write('a.d', 'two');
    const back = send(there, here);
    expect(back.updated.map(({ path }) => path)).toEqual(['a.b']);
    expect(back.added.map(({ path }) => path)).toEqual(['a.d']);
    expect(back.same).toEqual(['a.c']);
    expect(back.conflicts).toEqual([]);
    here.write('a.b', 'three');
    expect(send(here, there).updated).toHaveLength(1);
    expect(there.read('a.b')).toBe('three');
    expect(there.versions('a.b')).toEqual([]);
    expect(send(here, there)).toMatchObject({ added: [], updated: [], conflicts: [] });
    await there.flush();
    expect(there.state.value.kind).toBe('saved');
  });

  it('keeps both where both changed, and ours where only we did', async () => {
    const [here, there] = await openPair();
    if (!here || !there) throw new Error('two');
    here.write('a.b', 'base');
    here.write('a.c', 'base');
    send(here, there);
    here.write('a.b', 'mine');
    here.write('a.c', 'mine');
    there.write('a.b', 'theirs, later');
    const done = send(there, here);
    expect(done.conflicts).toMatchObject([{ path: 'a.b', winner: 'theirs' }]);
    expect(done.ours).toEqual(['a.c']);
    expect(here.read('a.b')).toBe('theirs, later');
    expect(here.versions('a.b').map(({ v }) => v)).toEqual(['mine']);
    expect(here.read('a.c')).toBe('mine');
  });

  it('does not let an old copy bring back old answers', async () => {
    const [here, there] = await openPair();
    if (!here || !there) throw new Error('two');
    here.write('a.b', 'old');
    const old = composeFile(here);
    here.write('a.b', 'new');
    send(here, there);
    importFile(there, old);
    expect(there.read('a.b')).toBe('new');
  });

  it('carries kept answers with their labels, damaged texts and unknown members on', async () => {
    const { notebook } = await openFresh();
    importFile(notebook, FILE);
    const again = composeFile(notebook, (path) => (path.startsWith('old.') ? {} : undefined));
    expect(again.kept).toEqual(FILE.kept);
    expect(again.damaged).toEqual(FILE.damaged);
    expect(again.unknown).toEqual(FILE.unknown);
    expect(again.versions).toEqual(FILE.versions);
    expect(Object.keys(again.entries)).toEqual(Object.keys(FILE.entries));
  });
});
