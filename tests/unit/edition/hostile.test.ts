import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles } from '../../../src/authoring/files/layers.ts';
import { openEdition } from '../../../src/edition/files.ts';
import { makeFolder, PLAIN, readFolder } from './folders.ts';
import type { MadeFolder } from './folders.ts';

const SECRET = 'words that nobody may read';

function makePipe(path: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
}

let folder: MadeFolder;
beforeEach(() => {
  folder = makeFolder();
  folder.write('../secret/glossary.yaml', `- tie:\n    term: { fr: ${SECRET}, en: ${SECRET} }\n`);
  folder.write('../secret/edition.yaml', PLAIN.replace('acme', 'stolen'));
  folder.write('../secret/theme.css', `:root { --${SECRET}: 1 }`);
});
afterEach(() => folder.remove());

const GLOSSARY = 'content/glossary.yaml';
const OWN_TERM =
  '- tie:\n    term:\n      fr: Attache\n      en: Tie\n    meaning:\n      fr: Un lien.\n      en: A tie.\n';

describe('a link out of the folder', () => {
  it.each([
    ['a file', '../../secret/glossary.yaml', GLOSSARY],
    ['an unknown file', '../../secret/glossary.yaml', 'content/notes.txt'],
    ['a folder', '../../../secret', 'content/stages/99-secret'],
    ['the content', '../secret', 'content'],
    ['the settings', '../secret/edition.yaml', 'edition.yaml'],
    ['the public files', '../secret', 'public'],
    ['a public file', '../../secret/theme.css', 'public/notes.txt'],
    ['the theme', '../secret/theme.css', 'theme.css'],
    ['the root of the disk', '/', 'content/stages/99-all'],
    ['a file of the system', '/etc/passwd', 'content/pages/help/fr.mdx'],
    ['its own process', '/proc/self/environ', GLOSSARY],
  ])('is told, and nothing behind it is read: %s', async (_, target, path) => {
    if (path === 'edition.yaml') rmSync(join(folder.root, path));
    folder.link(target, path);
    const reading = await readFolder(folder.root);
    expect(reading.told).toContain(`acme/${path}:1:1 outside-folder`);
    expect(JSON.stringify(reading)).not.toContain(SECRET);
    expect(reading.edition.id).not.toBe('stolen');
  });

  it('is told of a folder that brand files stand in', () => {
    folder.write(
      '../secret/logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    );
    folder.link('../secret', 'brand');
    folder.write('edition.yaml', `${PLAIN}brand:\n  logo: brand/logo.svg\n`);
    expect(openEdition(folder.root).problems.map(({ rule }) => rule)).toContain('outside-folder');
  });

  it('says where the link leads', () => {
    folder.link('../../secret/glossary.yaml', GLOSSARY);
    const { faults } = collectFiles(openEdition(folder.root).layers);
    expect(faults[0]?.finding.message.en).toContain('../../secret/glossary.yaml');
  });
});

describe('a link', () => {
  it('may lead from one place of the folder to another', async () => {
    folder.write('words/glossary.yaml', OWN_TERM);
    folder.write('shared/x.txt', 'Bonjour');
    folder.link('../words/glossary.yaml', GLOSSARY);
    folder.link('shared', 'public');
    const { told, workbook } = await readFolder(folder.root);
    expect(told).toEqual([]);
    expect(workbook.glossary.map(({ term }) => term['fr'])).toEqual(['Attache']);
  });

  it('may lead to the folder itself', async () => {
    folder.write(GLOSSARY, OWN_TERM);
    const real = join(folder.root, '../elsewhere');
    renameSync(folder.root, real);
    symlinkSync(real, folder.root);
    const { told, edition } = await readFolder(folder.root);
    expect(told).toEqual([]);
    expect(edition.id).toBe('acme');
  });

  it.each([
    ['nowhere', 'nothing.yaml', GLOSSARY],
    ['to itself', 'glossary.yaml', GLOSSARY],
    ['nowhere, as the content', 'nothing', 'content'],
    ['nowhere, as the public files', 'nothing', 'public'],
  ])('that leads %s is told', async (_, target, path) => {
    folder.link(target, path);
    expect((await readFolder(folder.root)).told).toContain(`acme/${path}:1:1 unreadable-file`);
  });
});

describe('what is no file', () => {
  it('is told, and waits for nobody: a pipe', async () => {
    for (const path of [GLOSSARY, 'public/a.txt']) {
      folder.write(path, '');
      rmSync(join(folder.root, path));
      makePipe(join(folder.root, path));
    }
    const { told } = await readFolder(folder.root);
    expect(told).toContain(`acme/${GLOSSARY}:1:1 unreadable-file`);
    expect(told).toContain('acme/public/a.txt:1:1 unreadable-file');
  });

  it('is told: a socket, a pipe as settings', async () => {
    mkdirSync(join(folder.root, 'content'));
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder.root, GLOSSARY), done));
    expect((await readFolder(folder.root)).told).toContain(`acme/${GLOSSARY}:1:1 unreadable-file`);
    server.close();
    rmSync(join(folder.root, 'edition.yaml'));
    makePipe(join(folder.root, 'edition.yaml'));
    expect((await readFolder(folder.root)).told).toContain('acme/edition.yaml:1:1 unreadable-file');
  });

  it('is told: a folder named like a file', async () => {
    rmSync(join(folder.root, 'edition.yaml'));
    mkdirSync(join(folder.root, 'edition.yaml'));
    expect((await readFolder(folder.root)).told).toContain('acme/edition.yaml:1:1 unreadable-file');
  });

  it('is told: a file in the place of a folder', async () => {
    folder.write('content', 'words');
    expect((await readFolder(folder.root)).told).toContain('acme/content:1:1 unreadable-file');
    rmSync(join(folder.root, 'content'));
    folder.write('public', 'words');
    expect((await readFolder(folder.root)).told).toContain('acme/public:1:1 public-file');
  });
});

describe('a file', () => {
  it('may begin with a byte order mark, and end its lines as Windows does', async () => {
    folder.write('edition.yaml', `\uFEFF${PLAIN.replaceAll('\n', '\r\n')}`);
    folder.write(GLOSSARY, `\uFEFF${OWN_TERM.replaceAll('\n', '\r\n')}`);
    const { told, edition, workbook } = await readFolder(folder.root);
    expect(told).toEqual([]);
    expect(edition.names).toEqual({ fr: 'Carnet Acme', en: 'Acme workbook' });
    expect(workbook.glossary[0]?.term['fr']).toBe('Attache');
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${PLAIN}`, 'utf16le'), '1:1 unreadable-file'],
    ['Latin-1', Buffer.from(PLAIN.replace('Acme', 'Élan'), 'latin1'), '3:14 unreadable-file'],
    ['NUL', PLAIN.replace('Acme', '\0'), '3:14 unreadable-file'],
    ['nothing', '', '1:1 missing-attribute'],
    ['two documents', `${PLAIN}---\n${PLAIN}`, '5:1 yaml-syntax'],
    ['tabs', PLAIN.replace('  fr', '\tfr'), '3:1 yaml-syntax'],
    ['two keys', `${PLAIN}id: other\n`, '5:1 duplicate-key'],
    ['a merge', `${PLAIN}paper: &a a4\n<<: *a\n`, '6:5 yaml-syntax'],
    ['a type', PLAIN.replace('acme', '!!js/function "x"'), '1:5 unquoted-text'],
    ['a key of the prototype', `${PLAIN}__proto__:\n  paper: letter\n`, '5:1 unknown-attribute'],
    ['a constructor', `${PLAIN}constructor: x\n`, '5:1 unknown-attribute'],
    [
      'a prototype that is hidden',
      `${PLAIN}hide:\n  __proto__: [kickoff]\n`,
      '6:3 unknown-attribute',
    ],
    ['a path out', `${PLAIN}brand:\n  logo: ../../etc/passwd\n`, '6:9 wrong-value'],
    [
      'a path out, over lines',
      `${PLAIN}brand:\n  logo: "x\\n/../../../etc/passwd"\n`,
      '6:9 wrong-value',
    ],
    ['a whole path', `${PLAIN}brand:\n  logo: /etc/passwd\n`, '6:9 wrong-value'],
    ['a path of Windows', `${PLAIN}brand:\n  logo: 'C:\\x.svg'\n`, '6:9 wrong-value'],
    ['an id that climbs', `${PLAIN}region: ../../fr\n`, '5:9 wrong-id'],
    ['an id of the prototype', PLAIN.replace('acme', '__proto__'), '1:5 wrong-id'],
    ['a base that climbs', `${PLAIN}base: /a/../b/\n`, '5:7 wrong-value'],
    ['a site that is code', `${PLAIN}site: javascript://example.org\n`, '5:7 wrong-value'],
    [
      'a frame that is a policy',
      `${PLAIN}frame-ancestors: "https://a.fr; script-src *"\n`,
      '5:18 wrong-value',
    ],
    [
      'a contact that is code',
      `${PLAIN}contacts:\n  - name: A\n    url: javascript:alert(1)\n`,
      '7:10 wrong-value',
    ],
  ])('that is not as it should be is told: %s', async (_, text, expected) => {
    folder.write('edition.yaml', text);
    expect((await readFolder(folder.root)).told).toContain(`acme/edition.yaml:${expected}`);
  });

  it.each(['pagefind', 'f', '404', '../out', 'a/b', 'CON'])(
    'names no address that is not its own: %s',
    async (slug) => {
      folder.write('content/pages/help/fr.mdx', `---\ntitle: A\nslug: ${slug}\nsummary: B\n---\n`);
      const { told } = await readFolder(folder.root);
      expect(told.join()).toMatch(/help\/fr\.mdx:3:7 (?:duplicate|wrong)-slug/);
    },
  );

  it('whose name is not UTF-8 is told', async () => {
    const name = Buffer.concat([
      Buffer.from(`${folder.root}/content/gloss`),
      Buffer.from([0xe9]),
      Buffer.from('.yaml'),
    ]);
    mkdirSync(join(folder.root, 'content'));
    execFileSync('sh', [
      '-c',
      'printf "a: 1" > "$(printf %b "$0")"',
      name.toString('latin1').replaceAll('\u00E9', '\\0351'),
    ]);
    expect((await readFolder(folder.root)).told.join()).toMatch(
      /gloss.+\.yaml:1:1 unreadable-file/,
    );
  });
});

describe('a folder', () => {
  it.each([
    'Équipe d’ici',
    'a b',
    'a#b',
    'a?b',
    'a%20b',
    "l'an",
    'a[x]',
    'é\u0301t',
    '🦊',
    '$HOME `x`',
    '-rf',
  ])('may be called %s', async (name) => {
    const named = makeFolder(name);
    named.write(GLOSSARY, OWN_TERM);
    const { told, edition } = await readFolder(named.root);
    named.remove();
    expect(told).toEqual([]);
    expect(edition.id).toBe('acme');
  });

  it('may hold ten thousand files', async () => {
    for (let at = 0; at < 10_000; at++) folder.write(`content/notes/n${at}.yaml`, 'a: 1');
    const { told } = await readFolder(folder.root);
    expect(told.filter((each) => each.endsWith('unknown-file'))).toHaveLength(10_000);
  }, 60_000);

  it('may lose files while it is read', () => {
    folder.write('content/a.yaml', 'a: 1');
    folder.write('content/pages/extra/fr.mdx', 'Words.');
    const vanishing = {
      folder: join(folder.root, 'content'),
      get name() {
        rmSync(join(folder.root, 'content/pages'), { recursive: true, force: true });
        return 'acme';
      },
    };
    const { files, faults } = collectFiles([vanishing]);
    expect([...files.keys()]).toEqual(['a.yaml']);
    expect(faults.map(({ finding }) => finding.rule)).toEqual(['unreadable-file']);
  });
});
