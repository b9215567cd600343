import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPublic } from '../../../src/edition/files-public.ts';
import { imageSize } from '../../../src/edition/image-size.ts';
import { judgePath, judgeSize, judgeTotal } from '../../../src/edition/public.ts';
import { judgeContents } from '../../../src/edition/public-types.ts';
import { layPublic } from '../../../src/site/public.ts';
import { makeFolder, readFolder } from './folders.ts';
import type { MadeFolder } from './folders.ts';

let folder: MadeFolder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9v9z"/></svg>';

/** The head of a PNG, which tells its sort and its size, and its end. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(45);
  bytes.write('IEND', 37, 'latin1');
  bytes.write('\u0089PNG\r\n\u001A\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** What is told of a file, as `rule`, or `published`. */
function judge(path: string, content: string | Uint8Array): string {
  folder.write(`public/${path}`, content);
  const { files, faults } = readPublic(folder.root);
  return faults[0]?.finding.rule ?? (files.length === 1 ? 'published' : 'left out');
}

describe('a file of public/', () => {
  it.each<[string, string | Uint8Array]>([
    ['favicon.svg', SVG],
    ['images/team.png', png(4, 3)],
    ['images/Équipe d’ici 1.png', png(4, 3)],
    ['images/photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['images/a.gif', 'GIF89a\x01\0\x01\0'],
    ['images/a.webp', 'RIFF\0\0\0\0WEBPVP8 '],
    ['images/a.avif', '\0\0\0\x1cftypavif\0\0\0\0'],
    ['favicon.ico', Buffer.from([0, 0, 1, 0])],
    ['documents/charter.pdf', '%PDF-1.7\n'],
    ['documents/list.csv', 'name;town\nÉlan;Paris\n'],
    ['documents/form.docx', 'PK\u0003\u0004'],
    ['contact.vcf', 'BEGIN:VCARD\r\n'],
    ['dates.ics', 'BEGIN:VCALENDAR\r\n'],
    ['fonts/own.woff2', 'wOF2'],
    ['robots.txt', 'User-agent: *\n'],
    ['.well-known/security.txt', 'Contact: mailto:a@exemple.fr\n'],
    ['CNAME', 'carnet.exemple.fr\n'],
  ])('is published: %s', (path, content) => {
    expect(judge(path, content)).toBe('published');
  });

  it.each<[string, string | Uint8Array]>([
    ['index.html', '<p>x</p>'],
    ['404.html', '<p>x</p>'],
    ['theme.js', 'alert(1)'],
    ['a.mjs', ''],
    ['a.css', ''],
    ['a.wasm', ''],
    ['a.xml', '<x/>'],
    ['a.xhtml', '<x/>'],
    ['workbook.fr.json', '{}'],
    ['site.fr.webmanifest', '{}'],
    ['a.md', ''],
    ['a.php', '<?php'],
    ['a.svgz', ''],
    ['a.mp4', ''],
    ['a', ''],
    ['_headers', '/*\n  Content-Security-Policy: none'],
    ['_redirects', '/ https://a.b'],
    ['.htaccess', 'Options +ExecCGI'],
    ['.env', ''],
    ['.well-known/x.json', '{}'],
    ['.github/config.txt', ''],
    ['_astro/a.png', png(1, 1)],
    ['Pagefind/a.png', png(1, 1)],
    ['index.html/a.png', png(1, 1)],
    ['images/Photo.PNG', png(1, 1)],
    ['images/a#b.png', png(1, 1)],
    ['images/a?b.png', png(1, 1)],
    ['images/100%.png', png(1, 1)],
    ['images/a:b.png', png(1, 1)],
    ['images/a\\b.png', png(1, 1)],
    ['images/a\nb.png', png(1, 1)],
    ['images/a\u202Egnp.png', png(1, 1)],
    ['images/con.png', png(1, 1)],
    ['LPT1/a.png', png(1, 1)],
    ['images /a.png', png(1, 1)],
    ['a/b/c/d/e/f/g/h/i.png', png(1, 1)],
    [`${'a'.repeat(120)}.png`, png(1, 1)],
    ['images/cut.png', png(40, 30).subarray(0, 33)],
    ['images/cut.webp', Buffer.from('RIFF\u0040\0\0\0WEBPVP8 ', 'latin1')],
    ['images/page.png', '<!doctype html><script>alert(1)</script>'],
    ['images/page.jpg', '<html>'],
    ['images/page.gif', '<svg/>'],
    ['a.pdf', 'MZ'],
    ['a.txt', '<!doctype html><script>alert(1)</script>'],
    ['a.csv', Buffer.from('é;b', 'latin1')],
    ['a.ics', 'BEGIN:VCARD'],
    ['CNAME', '<script>'],
    ['big.png', Buffer.concat([png(1, 1), Buffer.alloc(10_000_000)])],
  ])('is refused: %s', (path, content) => {
    expect(judge(path, content)).toMatch(/^public-file$/);
    expect(readPublic(folder.root).files).toEqual([]);
  });

  it.each([
    ['script', SVG.replace('<path', '<script>alert(1)</script><path')],
    ['an event', SVG.replace('<path', '<path onload="alert(1)"')],
    ['a link', SVG.replace('<path', '<a href="javascript:alert(1)"/><path')],
    [
      'HTML',
      SVG.replace(
        '<path',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject><path',
      ),
    ],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`],
    ['a style from elsewhere', SVG.replace('<path', '<style>@import "//a.b"</style><path')],
    ['an image from elsewhere', SVG.replace('<path', '<image href="https://a.b/x.png"/><path')],
    [
      'a value that is set later',
      SVG.replace('<path', '<set attributeName="href" to="javascript:alert(1)"/><path'),
    ],
    ['a part of another file', SVG.replace('<path', '<use href="other.svg#a"/><path')],
    ['UTF-16', Buffer.from(`\uFEFF${SVG.replace('<path', '<script/><path')}`, 'utf16le')],
    [
      'UTF-7 and the like',
      `<?xml version="1.0" encoding="utf-7"?>${SVG.replace('<path', '+ADw-script+AD4-')}`,
    ],
    [
      'a style cut by comments',
      SVG.replace('<path', '<style>a{fill:ur<!-- -->l(//a.b)}</style><path'),
    ],
    [
      'a style cut by CDATA',
      SVG.replace('<path', '<style>a{fill:ur<![CDATA[l(//a.b)]]>}</style><path'),
    ],
    ['another alphabet', SVG.replace('<path', '<desc>\u001B(J</desc><path')],
    ['a style sheet beside it', `<?xml-stylesheet href="//a.b/c.css"?>${SVG}`],
    ['two roots', `${SVG}<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>`],
  ])('is a drawing that could act, and is refused: %s', (_, content) => {
    expect(judge('images/a.svg', content)).toBe('svg-unsafe');
  });

  it.each([
    [
      'attributes',
      SVG.replace(
        '<path',
        `<g ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}/><path`,
      ),
    ],
    ['levels', SVG.replace('<path', `${'<g>'.repeat(50_000)}<path`)],
    ['spaces', SVG.replace('<path', `<g style="url${' '.repeat(500_000)}x"/><path`)],
    ['signs', SVG.replace('<path', '<'.repeat(500_000))],
    ['references', SVG.replace('<path', `<desc>${'&#x41;'.repeat(100_000)}&a;</desc><path`)],
  ])('is judged in reasonable time: a drawing of many %s', (_, content) => {
    const start = performance.now();
    judge('images/a.svg', content);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('left behind by a program is passed over', () => {
    for (const name of ['.DS_Store', 'Thumbs.db', '.gitkeep', 'images/._team.png', 'desktop.ini'])
      folder.write(`public/${name}`, 'x');
    expect(readPublic(folder.root)).toEqual({ files: [], faults: [] });
  });

  it('is told when another has the same name on some disks', () => {
    folder.write('public/images/Logo.png', png(1, 1));
    folder.write('public/images/logo.png', png(1, 1));
    folder.write('public/images/\u00E9t\u00E9.png', png(1, 1));
    folder.write('public/images/e\u0301te\u0301.png', png(1, 1));
    folder.write('public/FAVICON.svg', SVG);
    const { files, faults } = readPublic(folder.root);
    expect(faults.map(({ finding }) => finding.rule)).toEqual(Array<string>(3).fill('public-file'));
    expect(files).toHaveLength(2);
  });

  it('says what to do instead', () => {
    expect(judgePath('team.html')?.hint.en).toContain('content/pages/');
    expect(judgePath('brand.css')?.hint.en).toContain('theme.css');
    expect(judgePath('Photo.JPG')?.hint.en).toContain('Photo.jpg');
    expect(judgePath('film.mp4')?.hint.en).toContain('link');
    expect(judgePath('x.exe')?.hint.en).toContain('pdf');
    expect(judgeContents('a.png', Buffer.from('<html>'))[0]?.message.en).toContain('page');
  });

  it('may be heavy for a phone, and is refused beyond reason', () => {
    expect(judgeSize('a.png', 900_000)).toBeUndefined();
    expect(judgeSize('a.png', 1_500_000)?.rule).toBe('public-heavy');
    expect(judgeSize('a.pdf', 3_000_000)).toBeUndefined();
    expect(judgeSize('a.pdf', 40_000_000)).toMatchObject({ rule: 'public-file' });
    expect(judgeSize('logo.png', 40_000_000)?.message.en).toContain('40.0 MB');
    expect(judgeTotal(200_000_001)?.rule).toBe('public-file');
  });
});

describe('the public files of an edition', () => {
  it('lie over those of the site: the same path replaces, a new one adds', () => {
    const dist = mkdtempSync(join(tmpdir(), 'passerelle-dist-'));
    writeFileSync(join(dist, 'favicon.svg'), 'ours');
    writeFileSync(join(dist, 'theme.js'), 'ours');
    folder.write('public/favicon.svg', SVG);
    folder.write('public/images/e\u0301te\u0301.png', png(2, 2));
    folder.write('public/theme.js', 'theirs');
    layPublic(folder.root, dist);
    expect(readFileSync(join(dist, 'favicon.svg'), 'utf8')).toBe(SVG);
    expect(readFileSync(join(dist, 'theme.js'), 'utf8')).toBe('ours');
    expect(existsSync(join(dist, 'images/\u00E9t\u00E9.png'))).toBe(true);
    rmSync(dist, { recursive: true });
  });

  it('may be none', () => {
    expect(readPublic(folder.root)).toEqual({ files: [], faults: [] });
    mkdirSync(join(folder.root, 'public'));
    expect(readPublic(folder.root)).toEqual({ files: [], faults: [] });
  });

  it('are told of with the edition, each by its path', async () => {
    folder.write('public/a.html', '');
    folder.write('public/images/x.png', '<html>');
    folder.link('/etc', 'public/etc');
    expect((await readFolder(folder.root)).told).toEqual([
      'acme/public/a.html:1:1 public-file',
      'acme/public/etc:1:1 outside-folder',
      'acme/public/images/x.png:1:1 public-file',
    ]);
  });
});

describe('an image in a text', () => {
  const head = '---\ntitle: Aide\nslug: aide\nsummary: Comment faire.\n---\n\n';
  const page = 'content/pages/help/fr.mdx';

  it.each([
    ['/images/team.png', undefined, ''],
    ['/images/l%27%C3%A9quipe%201.png', undefined, ''],
    ["/images/l'équipe%201.png", undefined, ''],
    ['/images/taem.png', 'unknown-reference', '/images/team.png'],
    ['images/team.png', 'unknown-reference', '/images/team.png'],
    ['./team.png', 'unknown-reference', '/images/team.png'],
    ['../../public/images/team.png', 'unknown-reference', '/images/team.png'],
    ['/documents/a.pdf', 'unknown-reference', 'public/images/'],
    ['https://exemple.fr/team.png', 'image-external', 'public/images/'],
  ])('is one of public/: %s', async (url, rule, hint) => {
    folder.write('public/images/team.png', png(40, 30));
    folder.write("public/images/l'e\u0301quipe 1.png", png(40, 30));
    folder.write('public/documents/a.pdf', '%PDF-');
    folder.write(page, `${head}![Une équipe](${url})\n`);
    const { problems } = await readFolder(folder.root);
    expect(problems.map((problem) => problem.rule)).toEqual(rule ? [rule] : []);
    expect(problems[0]?.hint.en ?? '').toContain(hint);
  });

  it('whose address holds a space is told, with the address to write', async () => {
    folder.write('public/images/a b.png', png(1, 1));
    folder.write(page, `${head}Voici : ![Une équipe](/images/a b.png)\n`);
    const { told, problems } = await readFolder(folder.root);
    expect(told).toEqual([`acme/${page}:7:1 mdx-syntax`]);
    expect(problems[0]?.hint.en).toContain('/images/a%20b.png');
  });
});

describe('the size of an image', () => {
  const bytes = (...parts: (string | readonly number[])[]) =>
    Buffer.concat(
      parts.map((part) =>
        typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
      ),
    );

  it.each<[string, string, Uint8Array]>([
    ['PNG', 'png', png(40, 30)],
    ['GIF', 'gif', bytes('GIF89a', [40, 0, 30, 0])],
    [
      'JPEG',
      'jpg',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 30, 0, 40, 3]),
    ],
    ['WebP', 'webp', bytes('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0', [39, 0, 0, 29, 0, 0])],
    [
      'AVIF',
      'avif',
      bytes(
        '\0\0\0\x1cftypavif',
        new Array<number>(20).fill(0),
        'ispe',
        [0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 30],
        [0, 0, 0, 0],
      ),
    ],
    ['SVG', 'svg', Buffer.from(SVG)],
    ['SVG with a size', 'svg', Buffer.from('<svg width="40px" height=\'30\' viewBox="0 0 9 9">')],
  ])('is read from its file: %s', (_, type, file) => {
    expect(imageSize(type, file)).toEqual({ width: 40, height: 30 });
  });

  it('is not told of a file that is cut short or made up', () => {
    for (const type of ['png', 'gif', 'jpg', 'webp', 'avif', 'svg', 'txt'])
      for (const length of [0, 1, 12, 30])
        expect(imageSize(type, Buffer.alloc(length, 0xff)) ?? 'unknown').toBeTruthy();
    expect(imageSize('svg', Buffer.from('<svg viewBox="a b c d">'))).toBeUndefined();
    expect(
      imageSize('jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])),
    ).toBeUndefined();
  });
});
