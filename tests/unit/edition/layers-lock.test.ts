import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook, saveLock } from '../../../src/authoring/index.ts';
import type { WorkbookReading } from '../../../src/authoring/index.ts';
import { baseText } from '../../editions.ts';
import { budget, first, Layered, lock, more, own, ownSheet, without } from './layered.ts';

let place: Layered;
beforeEach(() => {
  place = new Layered();
});
afterEach(() => place.clear());

function read(): Promise<WorkbookReading> {
  const { layers, edition, file } = place.open();
  return readWorkbook(layers, edition, file);
}

async function told(): Promise<string[][]> {
  const { problems } = await read();
  return problems
    .filter(({ rule }) => rule !== 'unused-worksheet')
    .map(({ rule, file, message }) => [
      rule,
      file.replace(/^.*\/(acme|v\d)\/content\//, '$1:'),
      message.en,
    ]);
}

describe('the lock of an edition', () => {
  it('holds its own fields alone, in its own folder, and leaves the one below as it is', async () => {
    place.write(`content/${own}`, ownSheet);
    place.write(`content/${first}`, baseText(first) + more);
    const { problems } = await read();
    const unlocked = problems.filter(({ rule }) => rule === 'unlocked-field');
    expect(unlocked.map(({ message }) => message.en)).toEqual([
      'Not in answers.lock.yaml: first-look.more, own.word (2 in all).',
    ]);
    expect(unlocked[0]?.hint.en).toMatch(/npm run check -- --edition \S*\/acme --lock/);

    saveLock(place.open().layers, await read());
    const text = readFileSync(join(place.folder, 'content', lock), 'utf8');
    expect(text.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  first-look.more: text',
      '  own.word: text',
    ]);
    expect(readFileSync(join(place.root, 'v1/content', lock), 'utf8')).toBe(baseText(lock));
    expect(await told()).toEqual([]);
    expect((await read()).lock).toBe(text);
  });

  it('is not written where there is nothing to lock', async () => {
    place.write('content/glossary.yaml', baseText('glossary.yaml'));
    expect(saveLock(place.open().layers, await read())).toBeUndefined();
    expect(existsSync(join(place.folder, 'content', lock))).toBe(false);
  });

  it('keeps what the firm published and took away, until it says what becomes of it', async () => {
    place.write(`content/${own}`, ownSheet);
    saveLock(place.open().layers, await read());
    place.write(`content/${own}`, ownSheet.replace('word\n', 'phrase\n'));
    expect((await told()).map(([rule, file]) => [rule, file])).toEqual([
      ['dropped-field', `acme:${lock}`],
      ['unlocked-field', `acme:${own}`],
    ]);
    place.remove(`content/${own}`);
    expect((await told()).map(([rule, file]) => [rule, file])).toEqual([
      ['dropped-field', `acme:${lock}`],
    ]);
    const text = readFileSync(join(place.folder, 'content', lock), 'utf8');
    place.write(
      `content/${lock}`,
      `${text}retired:\n  - path: own.word\n    kind: text\n    label: { fr: Un mot, en: A word }\n`,
    );
    expect(await told()).toEqual([]);
    expect((await read()).workbook.retired.map(({ path }) => path)).toEqual(['own.word']);
  });
});

describe('a worksheet of an edition that replaces a default one', () => {
  it('may leave out fields: their answers are kept, under the label they had', async () => {
    place.write(`content/${first}`, without(first, 'why'));
    place.write(`content/${budget}`, without(budget, 'steps'));
    expect(await told()).toEqual([
      [
        'dropped-by-edition',
        `acme:${budget}`,
        'This worksheet does not have this field of the one it replaces: steps.',
      ],
      [
        'dropped-by-edition',
        `acme:${first}`,
        'This worksheet does not have this field of the one it replaces: why.',
      ],
    ]);
    const { workbook, lock: text } = await read();
    expect(workbook.retired).toEqual([
      { path: 'budget.steps', kind: 'checklist', label: { fr: 'À faire', en: 'To do' } },
      { path: 'first-look.why', kind: 'text', label: { fr: 'Pourquoi\u202F?', en: 'Why?' } },
    ]);
    expect(text).toBe('');
  });

  it('has its questions again once the file is deleted', async () => {
    place.write(`content/${first}`, without(first, 'why'));
    place.write('content/glossary.yaml', baseText('glossary.yaml'));
    place.remove(`content/${first}`);
    expect(await told()).toEqual([]);
    expect((await read()).workbook.retired).toEqual([]);
  });

  it('may give a field another id with “was”, and nothing is dropped', async () => {
    place.write(
      `content/${first}`,
      baseText(first).replace('- text: why', '- text: reason\n    was: why'),
    );
    expect((await told()).map(([rule]) => rule)).toEqual(['unlocked-field']);
    expect((await read()).workbook.retired).toEqual([]);
  });

  it('may not change the kind of a field: that is told at the field', async () => {
    place.write(
      `content/${first}`,
      baseText(first).replace('- text: why', '- number: why').replace('    lines: 4\n', ''),
    );
    const { problems } = await read();
    expect(problems).toMatchObject([
      { rule: 'retyped-field', line: 30, column: 5, severity: 'error' },
    ]);
    expect(problems[0]?.file).toMatch(/acme\/content\/stages/);
    expect(problems[0]?.hint.en).toMatch(/- text: why$/);
  });

  it('goes on asking what the default content has retired', async () => {
    place.write(`content/${first}`, baseText(first));
    place.publish('v2', {
      [first]: without(first, 'why'),
      [lock]: `${baseText(lock)}retired:\n  - path: first-look.why\n    kind: text\n    label: { fr: Pourquoi ?, en: Why? }\n`,
    });
    expect(await told()).toEqual([]);
    expect((await read()).workbook.retired).toEqual([]);
  });
});

it('a question that an edition in another language leaves out keeps the words it had', async () => {
  place.write('edition.yaml', 'id: acme\nname: Acme\nlanguages: [de]\n');
  place.write(`content/${first}`, without(first, 'why').replaceAll(/^( *)fr: /gm, '$1de: '));
  const { workbook } = await read();
  expect(workbook.retired).toMatchObject([
    { path: 'first-look.why', label: { fr: 'Pourquoi\u202F?', en: 'Why?' } },
  ]);
});

it('a worksheet that an edition hides keeps its answers, without a word', async () => {
  place.write(
    'edition.yaml',
    'id: acme\nname: { fr: Acme, en: Acme }\nhide: { worksheets: [budget] }\n',
  );
  const { problems, workbook } = await read();
  expect(problems).toEqual([]);
  expect(workbook.retired.map(({ path, label }) => [path, label['en']])).toEqual([
    ['budget.incomes', 'Incomes'],
    ['budget.savings', 'Savings'],
    ['budget.steps', 'To do'],
  ]);
});
