import type { Finding, Place } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';
import type { RuleId } from '../../workbook/rules.ts';

/** Where a plugin tells what is wrong. */
export type Report = (finding: Finding) => void;

/** A node of the tree, as far as its place is concerned. */
export interface Placed {
  readonly position?: { readonly start: Place } | undefined;
}

/** A finding of the prose at a place, with its message and its hint in both languages. */
export function describe(rule: RuleId, place: Place, message: Bilingual, hint: Bilingual): Finding {
  return { rule, place: { line: place.line, column: place.column }, message, hint };
}

/** Where a node starts; made-up nodes have no place and count as the start of the file. */
export function placeOf(node: Placed): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** A piece of the source, short enough to be quoted in a message. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 50 ? `${line.slice(0, 48)}…` : line;
}
