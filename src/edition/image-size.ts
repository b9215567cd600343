import type { ImageSize } from '../workbook/image.ts';

/**
 * Reads the size of an image from its file, so that a page can keep the room for it.
 * @param type the end of its name, such as `png`
 * @returns `undefined` when the size cannot be told
 */
export function imageSize(type: string, bytes: Uint8Array): ImageSize | undefined {
  const read = READERS[type];
  const size = read?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

type Reader = (view: DataView, bytes: Uint8Array) => ImageSize | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  png: (view) => at(view, 24, () => ({ width: view.getUint32(16), height: view.getUint32(20) })),
  gif: (view) =>
    at(view, 10, () => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) })),
  jpg: readJpeg,
  jpeg: readJpeg,
  webp: readWebp,
  avif: readAvif,
  svg: (_, bytes) => readSvg(new TextDecoder().decode(bytes.subarray(0, 20_000))),
};

/** What is read when a file is at least that long. */
function at(view: DataView, length: number, read: () => ImageSize): ImageSize | undefined {
  return view.byteLength >= length ? read() : undefined;
}

/** The frame among the segments; those between hold thumbnails and colours. */
function readJpeg(view: DataView): ImageSize | undefined {
  let turned = false;
  for (let offset = 2; offset + 9 <= view.byteLength;) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    const length = view.getUint16(offset + 2);
    if (marker === 0xe1) turned ||= isTurned(view, offset + 4, length);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(offset + 5), view.getUint16(offset + 7)];
      return turned ? { width: height, height: width } : { width, height };
    }
    if (length < 2) return undefined;
    offset += 2 + length;
  }
  return undefined;
}

/** Whether the camera was held upright: the orientation in the Exif notes is 5 to 8. */
function isTurned(view: DataView, start: number, length: number): boolean {
  const end = Math.min(view.byteLength, start + length - 2);
  if (end - start < 20 || view.getUint32(start) !== 0x45786966) return false;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const entries = tiff + view.getUint32(tiff + 4, little);
  if (entries + 2 > end) return false;
  const count = view.getUint16(entries, little);
  for (let entry = entries + 2; entry < entries + 2 + count * 12 && entry + 12 <= end; entry += 12)
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5;
  return false;
}

function readWebp(view: DataView): ImageSize | undefined {
  if (view.byteLength < 30) return undefined;
  const kind = view.getUint32(12);
  if (kind === 0x56503858)
    return {
      width: 1 + (view.getUint32(23, true) >>> 8),
      height: 1 + (view.getUint32(26, true) >>> 8),
    };
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
  };
}

/** The first box of the size of an image; where there are several, the first is the main one's. */
function readAvif(view: DataView): ImageSize | undefined {
  const end = Math.min(view.byteLength, 4000) - 16;
  for (let offset = 0; offset <= end; offset++)
    if (view.getUint32(offset) === 0x69737065)
      return { width: view.getUint32(offset + 8), height: view.getUint32(offset + 12) };
  return undefined;
}

function readSvg(text: string): ImageSize | undefined {
  const tag = /<svg\b[^>]{0,5000}/.exec(text)?.[0] ?? '';
  const read = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]{1,12})(?:px)?\\s*["']`).exec(tag)?.[1]);
  const [width, height] = [read('width'), read('height')];
  if (width > 0 && height > 0) return { width: Math.round(width), height: Math.round(height) };
  const [, , boxWidth = 0, boxHeight = 0] = (
    /\sviewBox\s*=\s*["']([^"']{1,100})["']/.exec(tag)?.[1] ?? ''
  )
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return boxWidth > 0 && boxHeight > 0
    ? { width: Math.round(boxWidth), height: Math.round(boxHeight) }
    : undefined;
}
