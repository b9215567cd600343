import type { Palette } from './tokens.ts';

/** A picture of the firm’s folder, read and found sound. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'svg' | 'png' | 'webp';
  /** Its own size, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** One cut of the firm’s typeface, as the style sheet names it. */
export interface FontFace {
  /** The address of the file, from the style sheet on. */
  readonly file: string;
  readonly style: 'normal' | 'italic';
  /** What CSS calls `font-weight`: one, or from one to another. */
  readonly weight: string;
}

/** One cut of the firm’s typeface, read and found sound. */
export interface FontFile extends Omit<FontFace, 'file'> {
  readonly bytes: Uint8Array;
}

/** What pages need to know of the logo. */
export interface LogoOnPage {
  readonly hasDark: boolean;
}

/** What makes an edition look like the firm’s own, read, checked and settled. */
export interface Brand {
  readonly light: Palette;
  readonly dark: Palette;
  /** Values of theme.css that are no colours, by name. */
  readonly measures: Readonly<Record<string, string>>;
  readonly fonts: readonly FontFile[];
  readonly logo?: { readonly light: Picture; readonly dark?: Picture };
}

/** A logo so wide says the name itself. */
const WORDMARK = 2.5;

/** The widest a logo may be in the head of a page, and how high it is, in pixels. */
const WIDEST = 192;
const HIGH = 32;

/** How large a logo stands in the head of the pages, and whether the name stands beside it. */
export function logoSize({ width, height }: Pick<Picture, 'width' | 'height'>): {
  readonly width: number;
  readonly height: number;
  readonly isWordmark: boolean;
} {
  const ratio = width / height;
  const isWordmark = ratio > WORDMARK;
  const high = isWordmark ? Math.min(28, Math.round(WIDEST / ratio)) : HIGH;
  return { width: Math.round(high * ratio), height: high, isWordmark };
}
