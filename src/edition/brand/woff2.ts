/** What of a font file decides how it is used. */
export interface Woff2 {
  /** Holds every weight between two, in one file. */
  readonly isVariable: boolean;
}

const FVAR = 47;
const GLYF = 10;
const LOCA = 11;

/** Reads the head of a WOFF2 file; nothing for what is none, or is cut short. */
export function readWoff2(bytes: Uint8Array): Woff2 | undefined {
  if (bytes.length < 48) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x774f4632 || view.getUint32(8) !== bytes.length) return undefined;
  let at = 48;
  let isVariable = false;
  for (let table = view.getUint16(12); table > 0; table -= 1) {
    const flags = bytes[at] ?? 0;
    const tag = flags & 63;
    const version = flags >> 6;
    at += 1;
    if (tag === 63) at += 4;
    skipNumber();
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    if (isTransformed) skipNumber();
    if (tag === FVAR) isVariable = true;
    if (at > bytes.length) return undefined;
  }
  return { isVariable };

  /** Lengths take as many bytes as they need; the last one has its high bit free. */
  function skipNumber(): void {
    while ((bytes[at] ?? 0) & 128) at += 1;
    at += 1;
  }
}
