import { describe, expect, it } from 'vitest';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { collectFiles, standardLayers } from '../../../src/authoring/files/layers.ts';
import { WHOLE } from '../../../src/authoring/hidden/routes.ts';
import { withoutHidden } from '../../../src/authoring/hidden/without.ts';
import { readFiles } from '../../../src/authoring/read.ts';
import { standardEdition } from '../../../src/workbook/edition.ts';
import type { Edition, Hidden } from '../../../src/workbook/edition.ts';
import { showProblems } from '../../editions.ts';
import { danglingIn, linksAstray } from './dangling.ts';

const kinds = await loadKinds();
// The files are the same in all readings: what is parsed of them once is known in the next.
const collection = collectFiles(standardLayers);
const files = new Map([...collection.files].filter(([path]) => !path.startsWith('examples/')));

function read(hide: Partial<Hidden>, more: Partial<Edition> = {}) {
  const hidden = { ...standardEdition.hidden, ...hide };
  const edition = { ...standardEdition, ...more, locales: ['fr'] as const, hidden };
  return readFiles({ ...collection, files }, kinds, edition);
}

function expectSound({ problems, ...reading }: ReturnType<typeof read>): void {
  expect(showProblems(problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
  expect(danglingIn(reading)).toEqual([]);
  expect(linksAstray(reading.workbook)).toEqual([]);
}

const { workbook } = read({});
const idsOf = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);

describe('hidden alone, over the default content, nothing is wrong and nothing leads to', () => {
  const each = (part: keyof Hidden, ids: readonly string[]) =>
    it.each(ids)(`${part}: %s`, (id) => {
      const reading = read({ [part]: [id] });
      expectSound(reading);
      expect(reading.hidden[part].size).toBeGreaterThan(0);
    });
  each('stages', idsOf(workbook.stages));
  each('sessions', [...idsOf(workbook.sessionPaths), 'short-08']);

  // Pages know nothing of each other but links: each of those is looked at, whichever goes.
  it('pages, one and all', () => {
    const pages = idsOf(workbook.pages);
    const reading = read({ pages });
    expectSound(reading);
    expect([...reading.hidden.pages].sort()).toEqual([...pages].sort());
    const linked = new Set(reading.removedReferences.map(({ id }) => id));
    const found = [...linked].filter((id) => pages.includes(id));
    expect(found.sort()).toEqual(['how-to-use', 'privacy', 'where-to-find-help']);
  });

  it.each(['salaried', 'founding', 'training'])('all routes but %s', (route) => {
    const reading = read({}, { routes: [route] });
    expectSound(reading);
    expect(reading.workbook.stages.filter(({ branch }) => branch !== undefined)).toHaveLength(1);
  });
});

// Reading all anew for each of them would take long; what they are taken out of is read once.
it.each(idsOf(workbook.worksheets))('without the worksheet %s no field waits for it', (id) => {
  const none = new Set<string>();
  const hidden = { stages: none, sessions: none, pages: none, worksheets: new Set([id]) };
  const left = {
    ...workbook,
    worksheets: workbook.worksheets.filter((each) => each.id !== id),
    stages: workbook.stages.map(({ worksheets, ...stage }) => ({
      ...{ ...stage, lessons: {} },
      worksheets: worksheets.filter((each) => each !== id),
    })),
  };
  const { workbook: shown } = withoutHidden(left, {
    ...{
      kinds,
      hidden,
      dropped: none,
      thinned: none,
      stages: { known: none, hidden: none, least: 3 },
    },
    offering: WHOLE,
  });
  expect(danglingIn({ workbook: shown, hidden })).toEqual([]);
});
