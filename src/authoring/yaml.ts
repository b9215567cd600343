import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, Scalar } from 'yaml';
import type { Finding, Place } from '../workbook/problem.ts';
import type { MapEntry, ScalarSource, Source } from '../workbook/shape/index.ts';
import { describeDuplicate, describeNotPlain, explainFault, explainSign } from './yaml-faults.ts';
import type { Fault } from './yaml-faults.ts';
import { describeHardSpace, hasHardSpace, isGluedKey } from './yaml-slips.ts';

/** A YAML file read into values with their places, and what was wrong with its syntax. */
export interface YamlReading {
  readonly source: Source | undefined;
  readonly findings: readonly Finding[];
}

const MAX_DEPTH = 40;

/** After the first few errors of syntax the others are mostly consequences. */
const MAX_FAULTS = 5;

/**
 * Reads the text of a YAML file. Syntax errors come back as findings that show the mended line
 * for the traps of prose in YAML, and then there is no source. Never throws.
 * @param lineOffset lines that stand before the text in its file, for the head of an MDX file
 */
export function readYaml(text: string, lineOffset = 0): YamlReading {
  const counter = new LineCounter();
  const lines = text.split(/\r?\n/);
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const lineAt = (place: Place): string => lines[place.line - lineOffset - 1] ?? '';

  const faults: Fault[] = [];
  let contents: Node | null = null;
  try {
    // Its own search for duplicate keys takes a time that grows with the square of their number.
    const document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      uniqueKeys: false,
    });
    for (const { code, message, pos } of [...document.errors, ...document.warnings])
      faults.push({ code, message, place: at(pos[0]) });
    contents = document.contents;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    faults.push({ code: '', message, place: at(0) });
  }
  if (faults.length > 0) {
    const told = chooseFaults(faults);
    return {
      source: undefined,
      findings: told.map((fault) => explainFault(fault, lines, lineOffset)),
    };
  }

  const findings: Finding[] = [];
  const convert = (node: Node | null, place: Place, depth: number): Source => {
    const here = node?.range ? at(node.range[0]) : place;
    if (node === null) return { type: 'scalar', place, value: null, text: '' };
    if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
      const isText = isAlias(node) || isScalar(node);
      findings.push((isText && explainSign(here, lineAt(here))) || describeNotPlain(here));
      return { type: 'scalar', place: here, value: null, text: '' };
    }
    if (depth > MAX_DEPTH) {
      findings.push(describeNotPlain(here));
      return { type: 'scalar', place: here, value: null, text: '' };
    }
    if (isMap(node)) {
      const seen = new Set<string>();
      const entries = node.items.flatMap((item): MapEntry[] => {
        const key = item.key as Node | null;
        const keyPlace = key?.range ? at(key.range[0]) : here;
        const name = isScalar(key) ? writtenText(key) : '';
        if (hasHardSpace(name)) findings.push(describeHardSpace(keyPlace));
        if (seen.has(name)) {
          findings.push(describeDuplicate(name, keyPlace));
          return [];
        }
        seen.add(name);
        const value = convert(item.value as Node | null, keyPlace, depth + 1);
        return [{ key: name, place: keyPlace, value }];
      });
      return { type: 'map', place: here, entries };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(item as Node | null, here, depth + 1));
      return { type: 'list', place: here, items };
    }
    if (node.type === 'PLAIN' && isGluedKey(lineAt(here), here.column, node.source ?? ''))
      findings.push(describeHardSpace(here));
    return readScalar(node, here, text, at);
  };
  if (contents === null || (isScalar(contents) && contents.source === ''))
    return { source: { type: 'map', place: at(0), entries: [] }, findings };
  const source = convert(contents, at(0), 0);
  const isSound = findings.every(({ rule }) => rule === 'duplicate-key');
  return { source: isSound ? source : undefined, findings };
}

/** The faults worth telling: one a line, and none after the parser has lost its way. */
function chooseFaults(faults: readonly Fault[]): Fault[] {
  const tab = faults.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab) return [tab];
  const lost = faults.findIndex(({ message }) => /in YAML stream|missing/i.test(message));
  const lines = new Set<number>();
  return faults
    .slice(0, lost === -1 ? MAX_FAULTS : lost + 1)
    .filter(({ place: { line } }) => !lines.has(line) && lines.add(line));
}

function writtenText(node: Scalar): string {
  if (typeof node.value === 'string') return node.value;
  return node.source ?? '';
}

function readScalar(
  node: Scalar,
  place: Place,
  file: string,
  at: (offset: number) => Place,
): ScalarSource {
  const { value } = node;
  const text = writtenText(node);
  const [start, end] = node.range ?? [0, 0];
  const isCut = node.type === 'PLAIN' && /^[ \t]+#/.test(file.slice(end, end + 100));
  const isPlain = typeof value === 'number' ? Number.isFinite(value) : typeof value === 'boolean';
  return {
    type: 'scalar',
    place,
    value: value === null || isPlain ? (value as number | boolean | null) : text,
    text,
    comment: isCut ? (node.comment ?? '') : undefined,
    placeAt: (offset) => at(start + findLetter(file.slice(start, end), text, Number(offset))),
  };
}

/**
 * Finds where the character at `offset` of a text stands in what was written: quotes, escapes,
 * indentation and folded lines make the two differ, the order of their letters is the same.
 */
function findLetter(written: string, text: string, offset: number): number {
  const header = /^[|>][^\n]*\n/.exec(written)?.[0].length ?? 0;
  let from = /^["']/.test(written) ? 1 : header;
  let last = from;
  for (const letter of text.slice(0, offset + 1)) {
    if (/\s/.test(letter)) continue;
    const found = written.indexOf(letter, from);
    if (found === -1) return last;
    last = found;
    from = found + letter.length;
  }
  return /\S/.test(text.slice(offset, offset + 1)) ? last : Math.min(from, written.length);
}
