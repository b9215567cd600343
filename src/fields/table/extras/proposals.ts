import type { Offer } from '../../../workbook/kind.ts';

/** What the ids of rows that were proposed begin with: no other row’s id does. */
const START = 'o-';
const LONGEST = 64;

/**
 * The id of the row that stands for something proposed: always the same, so that two tabs that
 * add it make one row. An id that a row may not have is told by its fingerprint.
 */
export function proposedRowId(offer: string): string {
  const id = `${START}${offer}`;
  return /^[a-z0-9-]+$/i.test(id) && id.length <= LONGEST ? id : `${START}${hashText(offer)}`;
}

/** 64 bits of FNV-1a in base 36: short, and the same on all devices. */
function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

/**
 * What is proposed and has no row yet: neither one it gave, nor one the person began in the same words.
 * @param said what each row begins with
 */
export function missingRows(
  offers: readonly Offer[],
  ids: readonly string[],
  said: readonly string[] = [],
): Offer[] {
  const rows = new Set(ids);
  const words = new Set(said.map((text) => text.trim().toLowerCase()));
  return offers.filter(
    ({ id, label }) => !rows.has(proposedRowId(id)) && !words.has(label.text.trim().toLowerCase()),
  );
}

/** Rows that were proposed once, and whose source is no longer there. */
export function orphanRows(offers: readonly Offer[], ids: readonly string[]): string[] {
  const proposed = new Set(offers.map(({ id }) => proposedRowId(id)));
  return ids.filter((id) => id.startsWith(START) && !proposed.has(id));
}
