import { describe, expect, it } from 'vitest';
import { PACE } from '../../../../src/fields/text/speech/pace.ts';
import { collectAnswers, collectReader } from '../../../../src/notebook/page/notebook/collect.ts';
import { collectKept } from '../../../../src/notebook/page/notebook/kept.ts';
import { retiredLabel } from '../../../../src/notebook/page/manifest.ts';
import { nameQuestion, tellEntry } from '../../../../src/notebook/page/notebook/tell.ts';
import { at, pageOver } from './pages.ts';

describe('answers no question shows', () => {
  const entries = {
    'sheet.0-finished': at('sheet.0-finished', true, 1),
    'sheet.fear': at('sheet.fear', ['pas', 'un', 'texte'], 1),
    'sheet.hope': at('sheet.hope', 'espérer', 1),
    'sheet.old': at('sheet.old', 'jadis', 1),
    'sheet.people': at('sheet.people', ['a'], 1),
    'sheet.people.a': at('sheet.people.a', { name: 'Ana' }, 1),
    'sheet.hope@consultant': at('sheet.hope@consultant', 'un autre regard', 1),
    'gone.table': at('gone.table', ['r'], 1),
    'gone.table.r': at('gone.table.r', { a: 'x', b: 2 }, 1),
  };

  it('are kept under the label they had, rows with their table', () => {
    expect(
      collectKept(pageOver(entries)).map(({ label, text, isPrivate }) => [label, text, isPrivate]),
    ).toEqual([
      ['gone.table', 'a : x\nb : 2', undefined],
      ['Ma crainte', 'pas, un, texte', true],
      ['sheet.hope@consultant', 'un autre regard', undefined],
      ['Ancienne question', 'jadis', undefined],
    ]);
  });

  it('and those that one shows are in no list of kept ones', () => {
    const [stage] = collectAnswers(pageOver(entries));
    expect(stage?.sheets[0]?.asked.map(({ path, text }) => [path, text])).toEqual([
      ['sheet.hope', 'espérer'],
      ['sheet.people', 'Prénom : Ana'],
    ]);
  });
});

describe('the pace at which a reader speaks', () => {
  const page = pageOver({ 'reader.0-pace': at('reader.0-pace', 152, 1) });

  it('is listed by its name, and not among answers that no question shows', () => {
    expect(collectKept(page)).toEqual([]);
    expect(collectReader(page)).toEqual([
      { path: 'reader.0-pace', label: 'speech.own-pace', text: 'speech.own-pace-told' },
    ]);
    expect(nameQuestion('reader.0-pace', page)).toMatchObject({ label: 'speech.own-pace' });
    expect(tellEntry('reader.0-pace', 152, page)).toBe('speech.own-pace-told');
  });

  it('is not shown when it was taken back', () => {
    expect(collectReader(pageOver({ 'reader.0-pace': at('reader.0-pace', null, 1) }))).toEqual([]);
  });

  it('goes into a file as an answer, not as one that is asked no more', () => {
    expect(retiredLabel(PACE, page.atlas)).toBeUndefined();
    expect(retiredLabel('reader.pace', page.atlas)).toEqual({});
  });
});
