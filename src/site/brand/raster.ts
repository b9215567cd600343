import sharp from 'sharp';
import type { Picture } from '../../edition/brand/brand.ts';
import { fitSvg } from './fit.ts';

/** A picture laid over another, in its pixels. */
interface Laid {
  readonly picture: Picture;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Beyond this a picture is there to fill the memory. */
const MOST_PIXELS = 25_000_000;

/**
 * Draws an SVG of ours, with pictures laid over it, as a PNG; the same input gives the same bytes.
 * @throws when a picture cannot be drawn
 */
export async function rasterise(svg: string, laid: readonly Laid[] = []): Promise<Uint8Array> {
  const over = await Promise.all(
    laid.map(async ({ picture, left, top, width, height }) => ({
      input: await rescale(picture, Math.round(width), Math.round(height)),
      left: Math.round(left),
      top: Math.round(top),
    })),
  );
  return sharp(Buffer.from(svg))
    .composite(over)
    .png({ palette: true, compressionLevel: 9, effort: 6 })
    .toBuffer();
}

async function rescale(picture: Picture, width: number, height: number): Promise<Buffer> {
  const bytes =
    picture.type === 'svg'
      ? Buffer.from(fitSvg(new TextDecoder().decode(picture.bytes), width, height))
      : Buffer.from(picture.bytes);
  return sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .resize(width, height, { fit: 'fill' })
    .png()
    .toBuffer();
}
