import { readFileSync, statSync } from 'node:fs';
import type { Finding } from '../../workbook/problem.ts';
import { describeLarge, describeNotText, describeRefused, LARGEST } from './faults.ts';

/**
 * Reads one authored file: its text, without a byte order mark, or what forbids to read it, with
 * the place of its first wrong character. Never throws.
 */
export function readTextFile(
  path: string,
): { readonly text: string } | { readonly fault: Finding } {
  try {
    const stat = statSync(path);
    // Reading a pipe would wait for ever.
    if (!stat.isFile()) throw new Error('not a file');
    if (stat.size > LARGEST) return { fault: describeLarge(stat.size) };
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const fault = describeNotText(bytes, text);
    return fault ? { fault } : { text };
  } catch (error) {
    return { fault: describeRefused(error) };
  }
}
