import { describe, expect, it } from 'vitest';
import { readWorkbook, standardLayers } from '../../../src/authoring/index.ts';
import { isWritten, trunkOf } from '../../../src/workbook/stage.ts';

const { workbook } = await readWorkbook(standardLayers);
const ids = workbook.worksheets.map(({ id }) => id).sort();

describe('the path of the default edition', () => {
  it('has twelve stages, all written, and three branches', () => {
    const trunk = trunkOf(workbook.stages);
    expect(trunk.map(({ number }) => number)).toEqual([...Array(12).keys()].map((n) => n + 1));
    expect(workbook.stages.filter((stage) => !isWritten(stage)).map(({ id }) => id)).toEqual([]);
    const branches = workbook.stages.filter(({ branch }) => branch !== undefined);
    expect(branches.map(({ id, number }) => [id, number])).toEqual([
      ['route-salaried', 10],
      ['route-founding', 10],
      ['route-training', 10],
    ]);
  });

  it('has the forty-five worksheets of the protocol, each in the lessons of its stage', () => {
    expect(ids.length).toBe(45);
    for (const locale of workbook.edition.locales) {
      const placed = workbook.stages.flatMap(({ lessons }) => lessons[locale]?.worksheets ?? []);
      expect([...new Set(placed)].sort()).toEqual(ids);
    }
  });

  it('tells of every stage what it is for, what one has at the end, and notes for the consultant', () => {
    for (const { id, serves, outcomes, consultant } of workbook.stages) {
      expect([id, serves?.['fr']?.text, serves?.['en']?.text]).not.toContain(undefined);
      expect([id, (outcomes ?? []).length > 0]).toEqual([id, true]);
      const { link, questions, confront, traps, refer } = consultant ?? {};
      for (const part of [link, questions, confront, traps, refer])
        expect([id, part === undefined]).toEqual([id, false]);
    }
  });
});

describe('the sessions of the default edition', () => {
  const paths = workbook.sessionPaths.map(({ id }) => id);

  it('stand on three paths: twelve, eight and sixteen', () => {
    const counts = paths.map((path) => [
      path,
      workbook.sessions.filter((session) => session.path === path).length,
    ]);
    expect(counts).toEqual([
      ['standard', 12],
      ['short', 8],
      ['long', 16],
    ]);
  });

  it.each(paths)('reach every stage and every worksheet on the path %s', (path) => {
    const sessions = workbook.sessions.filter((session) => session.path === path);
    expect(sessions.map(({ number }) => number)).toEqual(sessions.map((_, index) => index + 1));
    const used = sessions.flatMap((session) => [
      ...(session.print ?? []),
      ...(session['worksheets-between'] ?? []),
    ]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
    const worked = sessions.flatMap(({ stage, also = [] }) => [stage, ...also]);
    const all = workbook.stages.map(({ id }) => id);
    expect(all.filter((id) => !worked.includes(id))).toEqual([]);
  });

  it('say what to do before the next one, and what the consultant looks at and leaves alone', () => {
    for (const { id, ideas = [], between = [], consultant } of workbook.sessions) {
      const { look = [], confront = [], avoid = [] } = consultant ?? {};
      expect([id, ideas.length]).toEqual([id, 10]);
      for (const part of [between, look, confront, avoid])
        expect([id, part.length > 0]).toEqual([id, true]);
    }
  });

  it('have titles and addresses of their own', () => {
    for (const locale of workbook.edition.locales) {
      const titles = workbook.sessions.map(({ title }) => title[locale]);
      const slugs = workbook.sessions.map(({ slug }) => slug?.[locale]);
      expect(new Set(titles).size).toBe(workbook.sessions.length);
      expect(new Set(slugs).size).toBe(workbook.sessions.length);
      expect(slugs).not.toContain(undefined);
    }
  });
});
