import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKinds } from '../../src/authoring/files/kinds.ts';
import { COMPONENTS } from '../../src/authoring/markdown/vocabulary.ts';
import { commonAttributes } from '../../src/workbook/field.ts';
import { functions } from '../../src/workbook/formula/functions.ts';
import { baseText, readWith, showProblems } from '../editions.ts';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** The text of a part, from its heading to the next one of its level or above. */
function findPart(title: string): string {
  const heading = new RegExp(`^(#+) ${title}\\n`, 'm').exec(readme);
  if (!heading) throw new Error(`README.md has no part “${title}”`);
  const [line, marks = ''] = heading;
  const rest = readme.slice(heading.index + line.length);
  const end = new RegExp(`^#{1,${marks.length}} `, 'm').exec(rest)?.index;
  return rest.slice(0, end);
}

/** The rows of the table that begins with this heading, as cells. */
function findTable(part: string, heading: string): string[][] {
  const lines = findPart(part).split('\n');
  const start = lines.findIndex((line) => new RegExp(`^\\| ${heading} +\\|`).test(line));
  const rows = lines.slice(start + 2);
  const length = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, length).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands between backquotes. */
function findCode(text = ''): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function readFirstColumn(part: string, heading: string): string[] {
  return findTable(part, heading).flatMap(([cell]) => findCode(cell));
}

/** The base edition with the README’s worksheet, placed in the lessons as the README says. */
function readExample(lock?: string) {
  const text = /```yaml\n([\s\S]*?)```/.exec(findPart('Writing content'))?.[1] ?? '';
  const [, id = ''] = /worksheets\/([a-z-]+)\.yaml`/.exec(findPart('A worksheet')) ?? [];
  const stage = 'stages/01-start';
  const placed = `\n<Worksheet id="${id}" />\n`;
  return readWith({
    [`${stage}/worksheets/${id}.yaml`]: text,
    [`${stage}/fr.mdx`]: baseText(`${stage}/fr.mdx`) + placed,
    [`${stage}/en.mdx`]: baseText(`${stage}/en.mdx`) + placed,
    ...(lock === undefined ? {} : { 'answers.lock.yaml': lock }),
  });
}

describe('the worksheet in the README', () => {
  it('only lacks its line in the lock, as the README says', () => {
    expect(readExample().problems.map(({ rule }) => rule)).toEqual(['unlocked-field']);
  });

  it('has no problem once it is in the lock', () => {
    const { workbook, problems } = readExample(readExample().lock);
    expect(showProblems(problems)).toEqual([]);
    expect(workbook.worksheets.map(({ id }) => id)).toContain('weekly-contacts');
  });
});

describe('the tables of the README', () => {
  it('name every kind of field, with its own attributes', async () => {
    const folders = readdirSync('src/fields', { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() && existsSync(join(entry.parentPath, entry.name, 'definition.ts')),
      )
      .map(({ name }) => name);
    expect(readFirstColumn('Worksheets and fields', 'kind').sort()).toEqual(folders.sort());
    const written = findTable('Worksheets and fields', 'kind').map(
      ([kind, , attributes]) => [findCode(kind)[0], findCode(attributes).sort()] as const,
    );
    const kinds = [...(await loadKinds()).values()].map(
      ({ kind, attributes }) => [kind, Object.keys(attributes).sort()] as const,
    );
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(kinds));
  });

  it('name every attribute that fields share', () => {
    const written = readFirstColumn('Worksheets and fields', 'attribute');
    expect(written).toEqual(Object.keys(commonAttributes));
  });

  it('name every function of formulas, as it is called', () => {
    const written = readFirstColumn('Formulas and references', 'function');
    expect(written).toEqual(Object.values(functions).map(({ signature }) => signature));
    const names = written.map((signature) => signature.replace(/\(.*/, ''));
    expect(names).toEqual(Object.keys(functions));
  });

  it('name every component of the lessons', () => {
    const written = readFirstColumn('Lessons', 'component');
    expect(written.sort()).toEqual(Object.keys(COMPONENTS).sort());
  });

  it('name every command', () => {
    const written = readFirstColumn('Commands', 'command').map((command) =>
      command.replace(/^npm (run )?/, ''),
    );
    expect(written.sort()).toEqual(Object.keys(manifest['scripts'] ?? {}).sort());
  });

  it('give a reason for every dependency, and for nothing else', () => {
    const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
      Object.keys(manifest[group] ?? {}),
    );
    expect(readFirstColumn('Dependencies', 'package').sort()).toEqual(wanted.sort());
    for (const [, reason] of findTable('Dependencies', 'package')) expect(reason).toMatch(/\w/);
  });
});

describe('the links of the README', () => {
  it('lead to files and headings that exist', () => {
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(
      ([, title = '']) =>
        `#${title
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-')}`,
    );
    const prose = readme.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const broken = [...prose.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, target = '']) => target)
      .filter(
        (target) => !(target.startsWith('#') ? headings.includes(target) : existsSync(target)),
      );
    expect(broken).toEqual([]);
  });
});
