import { canonical, type Json } from './json.ts';

/**
 * A short fingerprint of a text, 53 bits in base 36: tells an accident, not an attack.
 * (cyrb53, public domain, bryc. `crypto.subtle` is missing on plain http, and is asynchronous.)
 */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixedHigh =
    Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow =
    Math.imul(low ^ (low >>> 16), 2246822507) ^
    Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
  return (4294967296 * (2097151 & mixedLow) + (mixedHigh >>> 0)).toString(36);
}

/** The checksum of an answer: covers where it is, what it says and when it was written. */
export const checksum = (path: string, value: Json, stamp: string): string =>
  fingerprint(`${path}\n${stamp}\n${canonical(value)}`);
