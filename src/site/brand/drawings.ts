import type { Palette } from '../../edition/brand/tokens.ts';
import { outline, outlineLines } from './lettering.ts';
import type { Outline } from './lettering.ts';

/** The card that other sites show, as most of them crop it. */
export const CARD = { width: 1200, height: 630 };

/** Where a logo stands on the card, and how large it may be. */
export const CARD_LOGO = { left: 200, top: 92, width: 420, height: 104 };

const LEFT = CARD_LOGO.left;
const ROOM = 880;

/** The lowest foot of a line, above the address. */
const BOTTOM = CARD.height - 110;

/** A square in the firm’s ink with the first letter of its name: what stands for it in a tab. */
export function drawInitial(
  name: string,
  { accent, 'on-accent': ink }: Palette,
  size: number,
): string {
  const letter = initialOf(name);
  const set = letter === undefined ? undefined : outline(letter, size * 0.66);
  const words = set ? at(set, (size - set.width) / 2, size * 0.72, ink) : '';
  return svg(size, size, `<rect width="${size}" height="${size}" fill="${accent}"/>${words}`);
}

/** A square of the page, for a mark to be laid on. */
export function drawGround(size: number, ground: string): string {
  return svg(size, size, `<rect width="${size}" height="${size}" fill="${ground}"/>`);
}

/** What a card says. */
interface Card {
  readonly name: string;
  /** One sentence on what it is. */
  readonly line: string;
  /** Where it is found, without `https://`. */
  readonly address: string;
  readonly hasLogo: boolean;
}

/**
 * The first page of a notebook: its margin, its name, a line on what it is; nothing where the
 * typeface lacks a letter of the name.
 */
export function drawCard(
  { name, line, address, hasLogo }: Card,
  colours: Palette,
): string | undefined {
  if (!outline(name, CARD.width)) return undefined;
  const title = setLargest(name, [92, 76, 60, 48], 2);
  const size = title?.size ?? 0;
  const top = hasLogo ? 318 : 238;
  const under = top + Math.max(0, (title?.lines.length ?? 0) - 1) * size * 1.1 + 44;
  const lines = setLargest(line, [40, 34, 30], Math.floor((BOTTOM - under - 62) / 54) + 1);
  const foot = outline(address, 28);
  return svg(
    CARD.width,
    CARD.height,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${colours.paper}"/>` +
      `<path d="M140 0V${CARD.height}" stroke="${colours['line-tint']}" stroke-width="3"/>` +
      stack(title, top, 1.1, colours.ink) +
      `<path d="M${LEFT} ${under - 6}h96" stroke="${colours.accent}" stroke-width="6"/>` +
      stack(lines, under + 62, 1.35, colours.soft) +
      (foot ? at(foot, LEFT, CARD.height - 56, colours.accent) : ''),
  );
}

/** The first letter of a name that the typeface has, as a capital. */
function initialOf(name: string): string | undefined {
  const letters =
    name
      .normalize('NFC')
      .toLocaleUpperCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.find((letter) => outline(letter, 10) !== undefined);
}

interface SetLines {
  readonly lines: readonly Outline[];
  readonly size: number;
}

/** The largest of these sizes at which all the words have room; in the smallest they are cut short. */
function setLargest(words: string, sizes: readonly number[], most: number): SetLines | undefined {
  const smallest = sizes.at(-1);
  for (const size of sizes) {
    const lines = outlineLines(words, size, ROOM, most, size === smallest);
    if (lines) return { lines, size };
  }
  return undefined;
}

function stack(set: SetLines | undefined, top: number, leading: number, colour: string): string {
  return (set?.lines ?? [])
    .map((line, index) => at(line, LEFT, top + index * (set?.size ?? 0) * leading, colour))
    .join('');
}

function at({ svg: paths }: Outline, x: number, y: number, colour: string): string {
  return `<g transform="translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})" fill="${colour}">${paths}</g>`;
}

function svg(width: number, height: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;
}
