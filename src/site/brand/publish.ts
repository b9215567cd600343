import { createHash } from 'node:crypto';
import { logoSize } from '../../edition/brand/brand.ts';
import type { Brand, Picture } from '../../edition/brand/brand.ts';
import { writeStylesheet } from '../../edition/brand/stylesheet.ts';
import { standardPalette } from '../../edition/brand/tokens.ts';
import type { OpenedEdition } from '../../edition/files.ts';
import { nameOf } from '../../workbook/edition.ts';
import { makeCard, makeFavicon, makeIcon } from './icons.ts';
import type { Marked } from './icons.ts';
import { writeAppManifest } from './manifest.ts';
import type { BrandOnPages, PictureOnPage } from './on-pages.ts';

/** The looks of an edition: what pages say of them, and the files that they name. */
export interface PublishedBrand {
  readonly onPages: BrandOnPages;
  /** By path from the base on. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const FOLDER = '_astro';

/** Sizes of icons: two for phones, and one that systems may cut to their shape. */
const TOUCH = 180;
const ICONS = [
  { size: 192, isMaskable: false },
  { size: 512, isMaskable: false },
  { size: 512, isMaskable: true },
];

/**
 * Makes the files that an edition’s looks are made of: its style sheet, logo, typeface, icons,
 * manifests and cards. The same edition gives the same bytes.
 * @param lineIn one sentence on what the workbook is, in a language
 */
export async function publishBrand(
  { edition, brand, file }: Pick<OpenedEdition, 'edition' | 'brand' | 'file'>,
  lineIn: (locale: string) => string,
): Promise<PublishedBrand> {
  const files = new Map<string, Uint8Array>();
  const { base, locales, site } = edition;
  const ground = {
    light: (brand?.light ?? standardPalette('light')).paper,
    dark: (brand?.dark ?? standardPalette('dark')).paper,
  };
  const markedIn = (locale: string): Marked => ({
    name: nameOf(edition, locale),
    brand,
    isStandard: file === undefined,
  });
  const marked = markedIn(locales[0]);

  const stylesheet = brand && publishStylesheet(brand);
  const favicon = makeFavicon(marked);
  if (favicon !== undefined) files.set('favicon.svg', new TextEncoder().encode(favicon));
  const [touchIcon, icons, cards] = await Promise.all([
    makeIcon(marked, TOUCH, false).then((bytes) => add('icon-180', 'png', bytes)),
    Promise.all(
      ICONS.map(async ({ size, isMaskable }) => {
        const bytes = await makeIcon(marked, size, isMaskable);
        const name = `icon-${size}${isMaskable ? '-mask' : ''}`;
        return { src: base + add(name, 'png', bytes), size, isMaskable };
      }),
    ),
    site === undefined ? undefined : publishCards(site),
  ]);
  const manifests = locales.map((locale) => {
    const start = locale === locales[0] ? base : `${base}${locale}/`;
    const { name } = markedIn(locale);
    const text = writeAppManifest({ name, locale, start, base, ground: ground.light, icons });
    files.set(`site.${locale}.webmanifest`, new TextEncoder().encode(text));
    return [locale, `${base}site.${locale}.webmanifest`];
  });
  return {
    onPages: {
      ...(stylesheet === undefined ? {} : { stylesheet }),
      ...(brand?.logo ? { logo: publishLogo(brand.logo) } : {}),
      touchIcon: base + touchIcon,
      manifests: Object.fromEntries(manifests) as Record<string, string>,
      ...(cards ? { cards } : {}),
      ground,
    },
    files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  };

  function publishStylesheet({ fonts, logo, ...rest }: Brand): string | undefined {
    const faces = fonts.map(({ bytes, style, weight }) => ({
      file: add('edition', 'woff2', bytes).slice(FOLDER.length + 1),
      style,
      weight,
    }));
    const css = writeStylesheet({
      ...rest,
      fonts: faces,
      ...(logo ? { logo: { hasDark: logo.dark !== undefined } } : {}),
    });
    return css === '' ? undefined : base + add('edition', 'css', new TextEncoder().encode(css));
  }

  function publishLogo({ light, dark }: NonNullable<Brand['logo']>): BrandOnPages['logo'] & object {
    return {
      light: publishPicture('logo', light),
      ...(dark ? { dark: publishPicture('logo-dark', dark) } : {}),
      isWordmark: logoSize(light).isWordmark,
    };
  }

  function publishPicture(name: string, picture: Picture): PictureOnPage {
    const { width, height } = logoSize(picture);
    return { src: base + add(name, picture.type, picture.bytes), width, height };
  }

  async function publishCards(root: string): Promise<Record<string, string>> {
    const address = (root + base).replace(/^https?:\/\//, '').replace(/\/$/, '');
    const made = await Promise.all(
      locales.map(async (locale) => {
        const bytes = await makeCard(markedIn(locale), lineIn(locale), address);
        return bytes ? [[locale, root + base + add(`card-${locale}`, 'png', bytes)]] : [];
      }),
    );
    return Object.fromEntries(made.flat()) as Record<string, string>;
  }

  /** Keeps a file under a name that changes with what it holds. */
  function add(name: string, type: string, bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
    const path = `${FOLDER}/${name}.${hash}.${type}`;
    files.set(path, bytes);
    return path;
  }
}
