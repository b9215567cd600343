import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findImports, listSources, readImports } from '../imports.ts';

/** The floors of the house, from the ground up: a room uses the floors below it, never those above or beside it. */
const floors = [
  ['styles', 'assets'],
  ['workbook'],
  ['fields'],
  ['authoring', 'notebook'],
  ['edition', 'exchange', 'print', 'search'],
  ['site'],
  ['views'],
];

/** Rooms of the top floor, which is one: pages use layouts, layouts use components. */
const views = ['pages', 'layouts', 'components', 'content.config.ts'];
const astroRooms = ['site', ...views];
const nodePlaces = /^src\/(authoring\/files|edition\/files|search\/index|site\/)/;

/** What a field shows and does in a page, unlike its definition. */
const fieldView =
  /^src\/fields\/(.*(\.astro|\/(control|element|live|view)s?(\.rich)?\.ts)$|[a-z]+\/(extras|tools)\/|table\/near\.ts)/;

/** What must never reach a browser: Node, and the readers of YAML, schemas and Markdown. */
const serverOnly =
  /^(node:|astro($|[:/])|@astrojs\/|(yaml|zod|pagefind|unified|vfile)($|\/)|remark|rehype|mdast|hast|micromark|unist)/;

const sources = listSources('src');

function findRoom(path: string): string {
  return path.split('/')[1] ?? '';
}

function findFloor(path: string): number {
  const room = findRoom(path);
  const isView = views.includes(room) || fieldView.test(path);
  return floors.findIndex((rooms) => rooms.includes(isView ? 'views' : room));
}

function isAllowed(from: string, to: string): boolean {
  if (findFloor(from) > findFloor(to)) return true;
  const isTopFloor = findFloor(from) === floors.length - 1;
  return findFloor(from) === findFloor(to) && (isTopFloor || findRoom(from) === findRoom(to));
}

/** Follows the imports of a file that runs in the browser; one line for each road that leads to the server. */
function findRoadsToServer(road: readonly string[], seen: Set<string>): string[] {
  const file = road.at(-1) ?? '';
  const isStart = road.length === 1;
  return readImports(file)
    .filter(({ isTypeOnly, isInScript }) => !isTypeOnly && (isInScript || !file.endsWith('.astro')))
    .flatMap(({ name, file: next }) => {
      if (serverOnly.test(name)) return [[...road, name].join(' → ')];
      if (next === undefined || !/\.(ts|mjs)$/.test(next) || seen.has(next)) return [];
      seen.add(next);
      return findRoadsToServer(isStart ? [file, next] : [...road, next], seen);
    });
}

describe('the house', () => {
  it('has only the rooms of the design', () => {
    expect(sources.filter((path) => findFloor(path) === -1 && path !== 'src/env.d.ts')).toEqual([]);
  });

  it('imports downwards only', () => {
    const broken = sources.flatMap((path) =>
      readImports(path)
        .filter(({ file }) => file?.startsWith('src/') && !isAllowed(path, file))
        .map(({ file }) => `${path} imports ${file}`),
    );
    expect(broken).toEqual([]);
  });

  it('names every imported file in full, as Node needs it', () => {
    const broken = [...sources, ...listSources('scripts')].flatMap((path) =>
      readImports(path)
        .filter(({ file }) => file !== undefined && !(/\.\w+$/.test(file) && existsSync(file)))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it('knows Astro only where pages are made', () => {
    const broken = sources.filter(
      (path) =>
        !astroRooms.includes(findRoom(path)) &&
        readImports(path).some(({ name }) => name.startsWith('astro:')),
    );
    expect(broken).toEqual([]);
  });

  it('touches files, processes and networks of Node only where the design says so', () => {
    const broken = sources.filter(
      (path) =>
        !nodePlaces.test(path) && readImports(path).some(({ name }) => name.startsWith('node:')),
    );
    expect(broken).toEqual([]);
  });

  it('sends nothing of the server to the browser', () => {
    const roots = sources.filter(
      (path) =>
        path.startsWith('src/notebook/') ||
        path.endsWith('.astro') ||
        (fieldView.test(path) && path.endsWith('.ts')),
    );
    const seen = new Set<string>();
    expect(roots.flatMap((path) => findRoadsToServer([path], seen))).toEqual([]);
  });

  it('keeps sources, scripts and tests apart', () => {
    const broken = ['src', 'scripts', 'tests'].flatMap((folder) =>
      listSources(folder).flatMap((path) =>
        readImports(path)
          .filter(({ file }) => {
            const other = file?.split('/')[0];
            const isOther = other !== undefined && other !== folder;
            return isOther && (folder === 'src' || other !== 'src');
          })
          .map(({ name }) => `${path} imports ${name}`),
      ),
    );
    expect(broken).toEqual([]);
  });
});

describe('the reader of import lines', () => {
  it('finds every way of importing, and tells types from values', () => {
    const text = `
import a from 'a';
import type { B } from './b.ts';
import {
  c,
  type D,
} from "../c.ts";
export * from './e.ts';
import './f.css';
const g = await import('g');
// import h from 'h';
/* import i from 'i'; */
const words = "import nothing from 'j'";
`;
    const found = findImports('src/workbook/x.ts', text);
    expect(found.map(({ name, file, isTypeOnly }) => [name, file, isTypeOnly])).toEqual([
      ['a', undefined, false],
      ['./b.ts', 'src/workbook/b.ts', true],
      ['../c.ts', 'src/c.ts', false],
      ['./e.ts', 'src/workbook/e.ts', false],
      ['./f.css', 'src/workbook/f.css', false],
      ['g', undefined, false],
    ]);
  });

  it('tells what a component imports for the page from what it imports for the browser', () => {
    const text = `---
import Page from '../layouts/Page.astro';
---
<Page />
<script>
  import { start } from './start.ts';
  start();
</script>
`;
    const found = findImports('src/components/x.astro', text);
    expect(found.map(({ file, isInScript }) => [file, isInScript])).toEqual([
      ['src/layouts/Page.astro', false],
      ['src/components/start.ts', true],
    ]);
  });
});
