import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Report } from './findings.ts';
import { readFault } from './syntax-faults.ts';
import { remarkTables } from './tables.ts';

const MOST_ROUNDS = 40;

const COVERS: Readonly<Record<string, string>> = { '<': '‹', '{': '(', i: 'I', e: 'E' };

/**
 * Parses MDX. The parser stops at the first thing it does not understand: that is reported, its
 * one character is covered with a harmless one, and the parser starts again, so that all
 * problems of a file are told at once. Gives an empty tree when nothing helps; never throws.
 */
export function parseMdx(source: string, report: Report): Root {
  const parser = unified().use(remarkParse).use(remarkMdx).use(remarkTables);
  const told = new Set<number>();
  let toldNesting = false;
  let text = source;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    try {
      return parser.parse(text);
    } catch (error) {
      const { finding, at, nesting } = readFault(error, text);
      // A second fault on the line is mostly a consequence of the first.
      const isNew = !told.has(finding.place.line) && !(nesting && toldNesting);
      if (isNew) report(finding);
      told.add(finding.place.line);
      toldNesting ||= nesting;
      const cover = at === undefined ? undefined : COVERS[text[at] ?? ''];
      if (at === undefined || cover === undefined) break;
      text = text.slice(0, at) + cover + text.slice(at + 1);
    }
  }
  return { type: 'root', children: [] };
}
