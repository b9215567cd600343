import { describe, expect, it } from 'vitest';
import { imageSize } from '../../../../src/edition/image-size.ts';
import { openEdition } from '../../../../src/edition/files.ts';
import { checkSvg } from '../../../../src/edition/brand/svg.ts';
import { drawCard, drawInitial } from '../../../../src/site/brand/drawings.ts';
import { standardPalette } from '../../../../src/edition/brand/tokens.ts';
import { standardEdition } from '../../../../src/workbook/edition.ts';
import { publishBrand } from '../../../../src/site/brand/publish.ts';

const line = () => 'Une aide pour retrouver un travail, en douze étapes.';
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('the looks of the default edition', async () => {
  const { onPages, files } = await publishBrand({ edition: standardEdition }, line);

  it('are icons and manifests, and no style sheet', () => {
    expect([onPages.stylesheet, onPages.logo, onPages.cards]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([...files.keys()].map((path) => path.replace(/\.[\w-]{8}\./, '.'))).toEqual([
      '_astro/icon-180.png',
      '_astro/icon-192.png',
      '_astro/icon-512-mask.png',
      '_astro/icon-512.png',
      'site.en.webmanifest',
      'site.fr.webmanifest',
    ]);
  });

  it('say in each language where it starts, and name icons of the sizes they are', () => {
    const fr = JSON.parse(text(files.get('site.fr.webmanifest'))) as Record<string, unknown>;
    const en = JSON.parse(text(files.get('site.en.webmanifest'))) as {
      icons: { src: string; sizes: string }[];
    };
    expect([fr['name'], fr['lang'], fr['start_url'], fr['scope']]).toEqual([
      'Passerelle',
      'fr',
      '/',
      '/',
    ]);
    expect(en).toMatchObject({ lang: 'en', start_url: '/en/', background_color: '#fdfcf9' });
    for (const { src, sizes } of en.icons) {
      const { width, height } = imageSize('png', files.get(src.slice(1)) ?? new Uint8Array()) ?? {};
      expect(`${width}x${height}`).toBe(sizes);
    }
  });
});

describe('the looks of a firm’s edition', async () => {
  const opened = openEdition('tests/editions/branded');
  const { onPages, files } = await publishBrand(opened, line);

  it('are the same bytes each time', async () => {
    const again = await publishBrand(openEdition('tests/editions/branded'), line);
    expect([...again.files.keys()]).toEqual([...files.keys()]);
    expect(again.files).toEqual(files);
  });

  it('stand under the base path, and have a card that other sites can show', () => {
    expect(onPages.stylesheet).toMatch(/^\/acme\/_astro\/edition\.[\w-]{8}\.css$/);
    expect(onPages.logo).toMatchObject({
      light: {
        src: expect.stringMatching(/^\/acme\/_astro\/logo\./) as string,
        width: 32,
        height: 32,
      },
      isWordmark: false,
    });
    const card = onPages.cards?.['fr'] ?? '';
    expect(card).toMatch(/^https:\/\/exemple\.fr\/acme\/_astro\/card-fr\./);
    const bytes = files.get(card.slice('https://exemple.fr/acme/'.length));
    expect(imageSize('png', bytes ?? new Uint8Array())).toEqual({ width: 1200, height: 630 });
  });

  it('have the logo as icon, and the first letter of the name where there is none', async () => {
    expect(text(files.get('favicon.svg'))).toContain('<title>Acme</title>');
    const { brand, ...bare } = opened;
    const initial = text((await publishBrand(bare, line)).files.get('favicon.svg'));
    expect(brand).toBeDefined();
    expect(checkSvg(initial)).toEqual([]);
    expect(initial).toContain('<path');
  });

  it('do without letters that our typeface lacks', async () => {
    const edition = { ...opened.edition, names: { fr: '转变', en: '转变' } };
    const { brand, ...bare } = opened;
    expect(brand).toBeDefined();
    const { files: drawn } = await publishBrand({ ...bare, edition }, () => '工作');
    expect(text(drawn.get('favicon.svg'))).not.toContain('<path');
  });
});

describe('a name in other letters than ours', () => {
  const colours = standardPalette('light');
  const card = (name: string) =>
    drawCard({ name, line: '', address: 'acme.example', hasLogo: false }, colours);
  const empty = drawInitial('求', colours, 64);

  it.each(['Zeszyt Łukasza', 'Işık', 'Caiet Ştefan', 'Sổ tay Đặng', 'Зошит Акме', 'Τετράδιο'])(
    'is set on the card, and gives the icon its letter: %s',
    (name) => {
      expect(card(name)?.length).toBeGreaterThan(3000);
      expect(drawInitial(name, colours, 64).length).toBeGreaterThan(empty.length);
    },
  );

  it('gives no card where it cannot be set: it would be an empty one', () => {
    expect(card('求职手册')).toBeUndefined();
  });
});
