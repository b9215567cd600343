import { readFileSync } from 'node:fs';
import type { Brand, Picture } from '../../edition/brand/brand.ts';
import { standardPalette } from '../../edition/brand/tokens.ts';
import { CARD_LOGO, drawCard, drawGround, drawInitial } from './drawings.ts';
import { rasterise } from './raster.ts';

/** The mark of the default edition, which is its favicon. */
const OWN_MARK = new URL('../../../public/favicon.svg', import.meta.url);

/** How much of an icon its mark takes; systems cut up to a fifth off each side of a maskable one. */
const INSIDE = 0.78;
const INSIDE_MASK = 0.56;

/** Narrower or wider than this a logo is no mark for a square. */
const SQUARE = 1.3;

/** What the icons of an edition show. */
export interface Marked {
  readonly name: string;
  readonly brand?: Brand | undefined;
  /** Whether it is the default edition, whose mark is its own. */
  readonly isStandard: boolean;
}

/** The icon of a tab, as SVG; nothing where it is that of the default edition, in its place already. */
export function makeFavicon({ name, brand, isStandard }: Marked): string | undefined {
  if (isStandard) return undefined;
  const mark = squareLogo(brand);
  if (!mark) return drawInitial(name, brand?.light ?? standardPalette('light'), 64);
  if (mark.type === 'svg') return new TextDecoder().decode(mark.bytes);
  const data = Buffer.from(mark.bytes).toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mark.width} ${mark.height}"><image width="${mark.width}" height="${mark.height}" href="data:image/${mark.type};base64,${data}"/></svg>`;
}

/** The icon of an app, as PNG of so many pixels. */
export async function makeIcon(
  { name, brand, isStandard }: Marked,
  size: number,
  isMaskable: boolean,
): Promise<Uint8Array> {
  const palette = brand?.light ?? standardPalette('light');
  const mark = isStandard ? ownMark() : squareLogo(brand);
  if (!mark) return rasterise(drawInitial(name, palette, size));
  const inside = isMaskable ? INSIDE_MASK : INSIDE;
  const scale = (size * inside) / Math.max(mark.width, mark.height);
  const [width, height] = [mark.width * scale, mark.height * scale];
  return rasterise(drawGround(size, palette.paper), [
    { picture: mark, left: (size - width) / 2, top: (size - height) / 2, width, height },
  ]);
}

/** The card of an edition in one language; nothing where its name cannot be set. */
export async function makeCard(
  { brand, isStandard, name }: Marked,
  line: string,
  address: string,
): Promise<Uint8Array | undefined> {
  const logo = isStandard ? ownMark() : brand?.logo?.light;
  const card = drawCard(
    { name, line, address, hasLogo: logo !== undefined },
    brand?.light ?? standardPalette('light'),
  );
  if (card === undefined) return undefined;
  if (!logo) return rasterise(card);
  const { left, top, width, height } = CARD_LOGO;
  const scale = Math.min(width / logo.width, height / logo.height);
  return rasterise(card, [
    { picture: logo, left, top, width: logo.width * scale, height: logo.height * scale },
  ]);
}

function squareLogo(brand: Brand | undefined): Picture | undefined {
  const logo = brand?.logo?.light;
  const ratio = logo ? logo.width / logo.height : 0;
  return ratio <= SQUARE && ratio >= 1 / SQUARE ? logo : undefined;
}

function ownMark(): Picture {
  return { bytes: readFileSync(OWN_MARK), type: 'svg', width: 16, height: 16 };
}
