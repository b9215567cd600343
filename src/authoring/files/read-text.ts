import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Finding } from '../../workbook/problem.ts';
import {
  describeLarge,
  describeNotFile,
  describeNotText,
  describeRefused,
  LARGEST,
} from './faults.ts';

/** Opening a pipe without it would wait for ever; unknown on Windows, where there are none. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads one file of at most `most` bytes. What was measured is what is read, even if the file is
 * replaced meanwhile.
 * @returns its bytes; its size when it is larger; `other` when it is a folder, a pipe or a device
 * @throws when it is missing or refused
 */
export function readBytes(
  path: string,
  most: number,
): { readonly bytes: Buffer } | { readonly size: number } | { readonly other: true } {
  const file = openSync(path, AT_ONCE);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { other: true };
    return stat.size > most ? { size: stat.size } : { bytes: readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

/**
 * Reads one authored file of at most `most` bytes: its text, without a byte order mark, or what forbids to read it, with
 * the place of its first wrong character. Never throws.
 */
export function readTextFile(
  path: string,
  most = LARGEST,
): { readonly text: string } | { readonly fault: Finding } {
  try {
    const read = readBytes(path, most);
    if ('size' in read) return { fault: describeLarge(read.size, most) };
    if ('other' in read) return { fault: describeNotFile() };
    const text = read.bytes.toString('utf8').replace(/^\uFEFF/, '');
    const fault = describeNotText(read.bytes, text);
    return fault ? { fault } : { text };
  } catch (error) {
    return { fault: describeRefused(error) };
  }
}
