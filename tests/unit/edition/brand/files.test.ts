import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { logoSize } from '../../../../src/edition/brand/brand.ts';
import { writeStylesheet } from '../../../../src/edition/brand/stylesheet.ts';
import { openEdition } from '../../../../src/edition/files.ts';

const made: string[] = [];
const font = readFileSync('src/assets/fonts/passerelle-serif-italic.woff2');
const variable = readFileSync('src/assets/fonts/passerelle-serif-roman.woff2');
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M0 0h64v64z"/></svg>';

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder with an edition of this brand. */
function folderWith(
  brand: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-brand-'));
  made.push(folder);
  const head = 'id: acme\nname: { fr: Acme, en: Acme }\n';
  for (const [path, content] of Object.entries({ 'edition.yaml': `${head}${brand}`, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function open(folder: string) {
  const { brand, problems } = openEdition(folder);
  return {
    brand,
    told: problems.map(
      ({ file, line, column, rule }) =>
        `${file.slice(file.lastIndexOf('passerelle-brand-')).replace(/^[^/]*\//, '')}:${line}:${column} ${rule}`,
    ),
  };
}

const png = (width: number, height: number, size = 100) => {
  const bytes = Buffer.alloc(Math.max(size, 45));
  bytes.write('IEND', bytes.length - 8, 'latin1');
  bytes.write('\u0089PNG\r\n\u001A\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

describe('the brand of an edition', () => {
  it('is nothing where nothing is said of it', () => {
    expect(open(folderWith(''))).toEqual({ brand: undefined, told: [] });
    expect(openEdition(undefined).brand).toBeUndefined();
  });

  it('has colours, a logo for light and dark, and cuts of a typeface', () => {
    const { brand, told } = open(
      folderWith(
        "brand:\n  accent: '#7a1f3d'\n  logo: { light: a.svg, dark: b.png }\n  font: { regular: r.woff2, italic: i.woff2 }\n",
        { 'a.svg': logo, 'b.png': png(300, 100), 'r.woff2': variable, 'i.woff2': font },
      ),
    );
    expect(told).toEqual([]);
    expect(brand?.light.accent).toBe('#7a1f3d');
    expect(
      [brand?.logo?.light, brand?.logo?.dark].map((each) => [
        each?.type,
        each?.width,
        each?.height,
      ]),
    ).toEqual([
      ['svg', 64, 64],
      ['png', 300, 100],
    ]);
    expect(brand?.fonts.map(({ style, weight }) => [style, weight])).toEqual([
      ['normal', '100 900'],
      ['italic', '400'],
    ]);
  });

  it('is told where it is written', () => {
    const { told } = open(
      folderWith(
        "brand:\n  accent: { light: '#ffe066', dark: '#333333' }\n  logo: none.svg\n  font:\n    regular: logo.svg\n    bold: heavy.woff2\n",
        { 'logo.svg': logo, 'heavy.woff2': Buffer.alloc(300_000) },
      ),
    );
    expect(told).toEqual([
      'edition.yaml:4:20 brand-contrast',
      'edition.yaml:4:37 brand-contrast',
      'edition.yaml:5:9 missing-file',
      'edition.yaml:7:14 brand-file',
      'edition.yaml:8:11 brand-file',
    ]);
  });

  it.each([
    ['forty megabytes', png(200, 100, 40_000_000), 'brand-file'],
    ['points for a wall', png(20_000, 20_000), 'brand-file'],
    ['too few points', png(60, 20), 'brand-size'],
    ['weight', png(300, 100, 300_000), 'brand-size'],
    ['the form of a banner', png(2000, 100), 'brand-size'],
    ['nothing in it', new Uint8Array(), 'brand-file'],
  ])('tells of a logo with %s', (_what, bytes, rule) => {
    const { told } = open(folderWith('brand:\n  logo: logo.png\n', { 'logo.png': bytes }));
    expect(told).toEqual([`edition.yaml:4:9 ${rule}`]);
  });

  it('reads nothing outside the folder', () => {
    const outside = folderWith('', { 'logo.svg': logo, 'theme.css': ':root { --accent: #000; }' });
    const folder = folderWith('brand:\n  logo: logo.svg\n');
    for (const name of ['logo.svg', 'theme.css'])
      symlinkSync(join(outside, name), join(folder, name));
    const { brand, told } = open(folder);
    expect(told).toEqual(['edition.yaml:4:9 outside-folder', 'theme.css:1:1 outside-folder']);
    expect([brand?.logo, brand?.light.accent]).toEqual([undefined, '#27428f']);
  });

  it('is what theme.css says, where both name a colour, and that is checked as well', () => {
    const { brand, told } = open(
      folderWith("brand:\n  accent: '#7a1f3d'\n", {
        'theme.css': ':root {\n  --accent: #0b3d2e;\n  --soft: #cccccc;\n  --measure: 34rem;\n}\n',
      }),
    );
    expect(told).toEqual(['theme.css:3:11 brand-contrast']);
    expect([brand?.light.accent, brand?.measures]).toEqual(['#0b3d2e', { measure: '34rem' }]);
  });

  it('is judged as mildly as the edition asks', () => {
    const { told } = open(
      folderWith("brand:\n  accent: '#ffe066'\nrules: { brand-contrast: 'off' }\n"),
    );
    expect(told).toEqual([]);
  });
});

describe('the style sheet of an edition', () => {
  const sheetOf = (brand: string, files = {}) => {
    const opened = open(folderWith(brand, files)).brand;
    if (!opened) throw new Error('no brand');
    const { light, dark, measures } = opened;
    return writeStylesheet({ light, dark, measures, fonts: [] });
  };

  it('is empty where all is as in the default edition', () => {
    expect(sheetOf("brand:\n  accent: '#27428f'\n  background: '#fdfcf9'\n")).toBe('');
    expect(sheetOf('brand: {}\n')).toBe('');
  });

  it('leaves paper white, and gives it the ink of the firm', () => {
    const sheet = sheetOf("brand:\n  accent: '#7a1f3d'\n  background: '#eef3ea'\n");
    const [print = ''] = /@media print\{.*/.exec(sheet) ?? [];
    expect(print).toContain('--accent:#7a1f3d');
    expect(print).not.toMatch(/--(?:paper|ink|soft|tint|hair|rule):/);
    const outside = sheet.replaceAll(/@media[^\n]*/g, '');
    expect(outside).not.toMatch(/--\w/);
  });

  it('has each colour for light and for dark pages, or for neither', () => {
    const lines = sheetOf("brand:\n  accent: '#7a1f3d'\n").split('\n');
    const names = lines
      .filter((line) => line.startsWith('@media screen'))
      .map((line) => [...line.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
    expect(names).toHaveLength(3);
    expect(names[1]).toEqual(names[0]);
    expect(names[2]).toEqual(names[0]);
  });
});

describe('a logo at the head of a page', () => {
  it('is as high as a line, with the name beside it unless it says the name', () => {
    expect(logoSize({ width: 64, height: 64 })).toEqual({
      width: 32,
      height: 32,
      isWordmark: false,
    });
    expect(logoSize({ width: 800, height: 200 })).toEqual({
      width: 112,
      height: 28,
      isWordmark: true,
    });
    expect(logoSize({ width: 800, height: 100 })).toEqual({
      width: 192,
      height: 24,
      isWordmark: true,
    });
  });
});
