import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, Scalar, YAMLError } from 'yaml';
import type { Finding, Place } from '../workbook/problem.ts';
import type { MapEntry, Source } from '../workbook/shape/index.ts';

/** A YAML file read into values with their places, and what was wrong with its syntax. */
export interface YamlReading {
  readonly source: Source | undefined;
  readonly findings: readonly Finding[];
}

const START: Place = { line: 1, column: 1 };
const MAX_DEPTH = 40;

/**
 * Reads the text of a YAML file. Syntax errors come back as findings that show the mended line
 * for the two traps of prose in YAML: an unquoted ` : ` and an unquoted ` #`. Never throws.
 * @param lineOffset lines that stand before the text in its file, for the head of an MDX file
 */
export function readYaml(text: string, lineOffset = 0): YamlReading {
  const counter = new LineCounter();
  const findings: Finding[] = [];
  const lines = text.split(/\r?\n/);
  const at = (offset: number | undefined): Place => {
    if (offset === undefined) return START;
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };

  let contents: Node | null;
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
    for (const error of document.errors)
      findings.push(explain(error, at(error.pos[0]), lines, lineOffset));
    contents = document.contents;
  } catch (error) {
    findings.push(unreadable(START, String(error instanceof Error ? error.message : error)));
    return { source: undefined, findings };
  }
  if (findings.length > 0) return { source: undefined, findings };
  if (contents === null) return { source: { type: 'map', place: START, entries: [] }, findings };

  const convert = (node: Node | null, place: Place, depth: number): Source => {
    if (node === null) return { type: 'scalar', place, value: null };
    const here = node.range ? at(node.range[0]) : place;
    if (depth > MAX_DEPTH || isAlias(node)) {
      findings.push(notPlain(here));
      return { type: 'scalar', place: here, value: null };
    }
    if (isMap(node)) {
      const entries = node.items.map((item): MapEntry => {
        const key = item.key as Node | null;
        const keyPlace = key?.range ? at(key.range[0]) : here;
        return {
          key: isScalar(key) ? String(key.value) : '',
          place: keyPlace,
          value: convert(item.value as Node | null, keyPlace, depth + 1),
        };
      });
      return { type: 'map', place: here, entries };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(item as Node | null, here, depth + 1));
      return { type: 'list', place: here, items };
    }
    return convertScalar(node as Scalar, here, findings);
  };
  return { source: convert(contents, START, 0), findings };
}

function convertScalar(node: Scalar, place: Place, findings: Finding[]): Source {
  const { value } = node;
  if (typeof value === 'string' && node.type === 'PLAIN' && node.comment) {
    findings.push({
      rule: 'cut-by-comment',
      place,
      message: {
        fr: `Le texte s’arrête avant « #${node.comment} » : en YAML, un « # » après un espace ouvre un commentaire.`,
        en: `The text stops before “#${node.comment}”: in YAML a “#” after a space opens a comment.`,
      },
      hint: {
        fr: `Mettez le texte entre guillemets : ${quote(`${value} #${node.comment}`)}`,
        en: `Put the text in quotes: ${quote(`${value} #${node.comment}`)}`,
      },
    });
  }
  if (typeof value === 'string' || typeof value === 'boolean' || value === null)
    return { type: 'scalar', place, value };
  if (typeof value === 'number' && Number.isFinite(value)) return { type: 'scalar', place, value };
  return { type: 'scalar', place, value: String(value) };
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** A second `: ` inside an unquoted value is what the parser reads as a map within a line. */
const COLON_CODES = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

function explain(
  error: YAMLError,
  place: Place,
  lines: readonly string[],
  lineOffset: number,
): Finding {
  if (error.code === 'DUPLICATE_KEY') {
    return {
      rule: 'duplicate-key',
      place,
      message: { fr: 'Cet attribut est déjà écrit plus haut.', en: 'This attribute is already written above.' },
      hint: { fr: 'Gardez une seule des deux lignes.', en: 'Keep only one of the two lines.' },
    };
  }
  const line = lines[place.line - lineOffset - 1] ?? '';
  const trap = /^(\s*(?:- )?[\w-]+:\s+)(?!["'|>[{])(.*\S)\s*$/.exec(line);
  const unquoted = trap?.[2];
  if (unquoted && (COLON_CODES.has(error.code) || /\s?:(\s|$)/.test(unquoted))) {
    const mended = `${trap[1]?.trimStart() ?? ''}${quote(unquoted)}`;
    return {
      rule: 'unquoted-colon',
      place,
      message: {
        fr: 'Un « : » suivi d’un espace coupe ce texte sans guillemets.',
        en: 'A “:” followed by a space cuts this text, which has no quotes.',
      },
      hint: { fr: `Écrivez : ${mended}`, en: `Write: ${mended}` },
    };
  }
  return unreadable(place, error.message);
}

function unreadable(place: Place, reason: string): Finding {
  const first = reason.split('\n')[0] ?? '';
  return {
    rule: 'yaml-syntax',
    place,
    message: { fr: `Ce YAML ne se lit pas (${first}).`, en: `This YAML cannot be read (${first}).` },
    hint: {
      fr: 'Vérifiez le retrait des lignes (deux espaces), les guillemets et les « : ».',
      en: 'Check the indentation (two spaces), the quotes and the colons.',
    },
  };
}

function notPlain(place: Place): Finding {
  return {
    rule: 'yaml-syntax',
    place,
    message: {
      fr: 'Les renvois (« * », « & ») et les listes très profondes ne se lisent pas ici.',
      en: 'Aliases (“*”, “&”) and very deep lists are not read here.',
    },
    hint: { fr: 'Écrivez la valeur en toutes lettres.', en: 'Write the value out.' },
  };
}
