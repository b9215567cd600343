import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, readFolder } from './folders.ts';
import type { MadeFolder } from './folders.ts';

let folder: MadeFolder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

/** What is told of a file, and what to do about it. */
async function toldOf(path: string): Promise<string | undefined> {
  folder.write(path, 'x');
  const { problems } = await readFolder(folder.root);
  const [first] = problems.filter(
    ({ file }) => file.endsWith(`/${path.split('/')[0]}`) || file.endsWith(path),
  );
  return first && `${first.rule} ${first.hint.en}`;
}

describe('a file of an edition that is not read', () => {
  it.each([
    ['content/stages/01-first/en.docx', 'Copy its words into an .mdx file'],
    ['content/stages/01-first/en.mdx.txt', 'Rename it “en.mdx”, without “.txt”.'],
    ['content/stages/01-first/en.md', 'Rename it: stages/01-first/en.mdx'],
    ['content/stages/01-first/EN.mdx', 'Rename it: stages/01-first/en.mdx'],
    [
      'content/stages/01-first/worksheets/week.yml',
      'Rename it: stages/01-first/worksheets/week.yaml',
    ],
    ['content/Glossary.yaml', 'Rename it: glossary.yaml'],
    ['content/pages/firm/our room.jpg', 'write ![what it shows](/images/our%20room.jpg)'],
    ['content/prices.xlsx', 'goes into public/'],
    ['Content/pages/firm/en.mdx', 'Rename it “content”.'],
    ['stages/01-first/en.mdx', 'Put it into content/: content/stages.'],
    ['glossary.yaml', 'Put it into content/: content/glossary.yaml.'],
    ['Theme.css', 'Rename it “theme.css”.'],
  ])('is told, with what to do: %s', async (path, hint) => {
    const told = await toldOf(path);
    expect(told).toContain('unknown-file');
    expect(told).toContain(hint);
  });

  it.each([
    ...['content/.DS_Store', 'content/Thumbs.db', 'content/pages/.en.mdx.swp', 'content/en.mdx~'],
    ...[
      'content/~$lesson.docx',
      'content/LICENSE',
      'content/README.md',
      'notes.docx',
      'package.json',
    ],
    ...['brand/logo.svg', 'public/Thumbs.db', 'public/~$letter.docx', 'public/.~lock.a.odt#'],
  ])(
    'is left out without a word where nobody put it there, or it is no content: %s',
    async (path) => {
      expect(await toldOf(path)).toBeUndefined();
    },
  );

  it('has its name mended where an id was meant', async () => {
    expect(await toldOf('content/pages/Notre Équipe/fr.mdx')).toMatch(
      /^wrong-id .*: notre-equipe\.$/,
    );
  });

  it('may be the settings themselves, under another name', async () => {
    folder.remove();
    folder.write('edition.yaml.txt', 'id: acme\nname: Acme\n');
    const { problems } = await readFolder(folder.root);
    expect(problems[0]).toMatchObject({
      rule: 'missing-file',
      hint: { en: 'Rename “edition.yaml.txt” to “edition.yaml”.' },
    });
  });
});

describe('an own list that replaces the default one', () => {
  it('is named where default texts count on what it lacks', async () => {
    folder.write(
      'content/glossary.yaml',
      '- ours:\n    term: { fr: Nôtre, en: Ours }\n    meaning: { fr: À nous., en: Ours. }\n',
    );
    const { problems } = await readFolder(folder.root);
    const [missing] = problems.filter(({ rule }) => rule === 'unknown-reference');
    expect(missing?.hint.en).toMatch(
      /^Add “[\w-]+” to .*acme\/content\/glossary\.yaml: that file takes the place/,
    );
  });
});
