import type { Finding, Place } from '../workbook/problem.ts';
import type { RuleId } from '../workbook/rules.ts';
import { quoteText, shorten } from '../workbook/shape/index.ts';
import type { Bilingual } from '../workbook/words.ts';
import {
  describeBackslash,
  describeHardSpace,
  explainInnerQuote,
  findHardSpace,
  findOpenBracket,
} from './yaml-slips.ts';

/** One error of the YAML parser. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly place: Place;
}

/** A line cut in two: `- ` and key, then what was written as its text. */
const LINE = /^\s*((?:- )*(?:[\w-]+: +)?)(\S.*)$/;

/** What YAML takes for something else than the beginning of a text. */
const SIGN = /^(?:["'`@%&*!|>?-]|\[[^\]]*\]\s*[^\s#]|\{[^}]*\}\s*[^\s#])/;

/**
 * Explains an error of the YAML parser in words for authors, with the mended line where one of
 * the traps of prose in YAML is recognised.
 * @param lines the lines of the YAML
 * @param lineOffset lines that stand before them in the file
 */
export function explainFault(fault: Fault, lines: readonly string[], lineOffset: number): Finding {
  const { code, message, place } = fault;
  const rest = lines.slice(place.line - lineOffset - 1);
  const [line = ''] = rest;
  if (code === 'TAB_AS_INDENT') return describeTab(place);
  if (code === 'BAD_DQ_ESCAPE') return describeBackslash(place);
  const hard = findHardSpace(line);
  if (hard !== -1) return describeHardSpace({ line: place.line, column: hard + 1 });
  if (/and end with a/.test(message)) {
    const open = findOpenBracket(lines.slice(0, place.line - lineOffset), lineOffset);
    if (open) return open;
  }
  if (/missing closing/i.test(message)) {
    const opening = findOpenQuote(lines.slice(0, place.line - lineOffset), lineOffset);
    return describeOpenQuote(opening ?? place);
  }
  return (
    explainCut(place, line) ??
    explainColon(place, rest) ??
    explainSign(place, line) ??
    explainKey(place, line) ??
    explainIndent(fault, rest) ??
    describeUnreadable(place, message)
  );
}

/** A line that ends the document for YAML. */
function explainCut(place: Place, line: string): Finding | undefined {
  const sign = /^(?:---|\.\.\.)/.exec(line)?.[0];
  if (sign === undefined) return undefined;
  return say(
    'yaml-syntax',
    place,
    {
      fr: `La ligne « ${sign} » coupe le fichier en deux.`,
      en: `The line “${sign}” cuts the file in two.`,
    },
    { fr: 'Retirez cette ligne.', en: 'Remove this line.' },
  );
}

/** An unquoted text that holds `: `, on its first line or on those that continue it. */
function explainColon(place: Place, lines: readonly string[]): Finding | undefined {
  const [line = '', ...below] = lines;
  const [, key = '', value = ''] = LINE.exec(line) ?? [];
  if (value === '' || /^["'|>[{]/.test(value)) return undefined;
  const indent = line.search(/\S/);
  const texts = [value.trim()];
  for (const next of below) {
    if (/:(?:\s|$)/.test(texts.at(-1) ?? '')) break;
    // Attributes set further in than a text are another mistake.
    if (next.search(/\S/) <= indent || /^\s*(?:- |[\w-]+:(?:\s|$))/.test(next)) return undefined;
    texts.push(next.trim());
  }
  if (!/:(?:\s|$)/.test(texts.at(-1) ?? '')) return undefined;
  return say(
    'unquoted-colon',
    place,
    {
      fr: 'Un « : » suivi d’un espace coupe ce texte sans guillemets.',
      en: 'A “:” followed by a space cuts this text, which has no quotes.',
    },
    mended(key, quoteText(texts.join(' '))),
  );
}

/** A text whose first character means something else in YAML: `*`, `[`, `&`, a quote… */
export function explainSign(place: Place, line: string): Finding | undefined {
  const [, key = '', value = ''] = LINE.exec(line) ?? [];
  if (key === '' || !SIGN.test(value) || isQuotedWhole(value)) return undefined;
  const inner = explainInnerQuote(place, key, value);
  if (inner) return inner;
  const sign = value.slice(0, 1);
  return say(
    'unquoted-text',
    place,
    {
      fr: `Un texte sans guillemets ne commence pas par « ${sign} », un signe du YAML.`,
      en: `A text without quotes does not begin with “${sign}”, a sign of YAML.`,
    },
    mended(key, quoteText(value.trim())),
  );
}

function isQuotedWhole(value: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/.test(value);
}

/** A line that should be an attribute: its colon, or the space behind it, is missing. */
function explainKey(place: Place, line: string): Finding | undefined {
  const glued = /^\s*((?:- )?[\w-]+):([^\s:/].*)$/.exec(line);
  if (glued) {
    const [, key = '', value = ''] = glued;
    return say(
      'yaml-syntax',
      place,
      {
        fr: `Il manque un espace après « ${key}: ».`,
        en: `A space is missing after “${key}:”.`,
      },
      mended(`${key}: `, value.trim()),
    );
  }
  const bare = line.trim();
  if (bare === '' || /:(?:\s|$)|^- |^[\]}"'#]/.test(bare)) return undefined;
  return say(
    'yaml-syntax',
    place,
    {
      fr: `Cette ligne n’est pas un attribut : « ${shorten(bare)} ».`,
      en: `This line is not an attribute: “${shorten(bare)}”.`,
    },
    {
      fr: 'Écrivez « attribut: valeur ». La suite d’un texte est plus en retrait que son attribut.',
      en: 'Write “attribute: value”. The rest of a text is indented further than its attribute.',
    },
  );
}

/** A line whose indentation makes it part of something it does not belong to. */
function explainIndent(
  { code, message, place }: Fault,
  lines: readonly string[],
): Finding | undefined {
  const [line = '', next = ''] = lines;
  const isDeeper = next.search(/\S/) > line.search(/\S/);
  // A first line that is set in, and the next one is not.
  const isEnd = /at node end/.test(message) && /^[\w-]+:/.test(line);
  if (code !== 'BAD_INDENT' && !isEnd && !(/^BLOCK_AS|^MULTILINE/.test(code) && isDeeper))
    return undefined;
  return say(
    'yaml-syntax',
    place,
    {
      fr: 'Le retrait de cette ligne, ou de la suivante, n’est pas le bon.',
      en: 'The indentation of this line, or of the next one, is wrong.',
    },
    {
      fr: 'Alignez les attributs d’un même niveau ; deux espaces de plus pour le niveau d’en dessous.',
      en: 'Align the attributes of one level; two more spaces for the level below.',
    },
  );
}

function describeTab(place: Place): Finding {
  return say(
    'yaml-syntax',
    place,
    {
      fr: 'Une tabulation met cette ligne en retrait.',
      en: 'A tab indents this line.',
    },
    {
      fr: 'Remplacez chaque tabulation par deux espaces.',
      en: 'Replace each tab with two spaces.',
    },
  );
}

/** The last text that begins with a quote and does not end with it on its line. */
function findOpenQuote(lines: readonly string[], lineOffset: number): Place | undefined {
  const index = lines.findLastIndex((line) => {
    const [, , value = ''] = LINE.exec(line) ?? [];
    return /^["']/.test(value) && !isQuotedWhole(value);
  });
  const line = lines[index];
  if (line === undefined) return undefined;
  return { line: index + 1 + lineOffset, column: line.search(/["']/) + 1 };
}

function describeOpenQuote(place: Place): Finding {
  return say(
    'yaml-syntax',
    place,
    {
      fr: 'Ces guillemets ne sont pas refermés.',
      en: 'These quotes are not closed.',
    },
    {
      fr: 'Fermez-les sur la ligne où le texte finit.',
      en: 'Close them on the line where the text ends.',
    },
  );
}

function describeUnreadable(place: Place, reason: string): Finding {
  const first = shorten(reason.split('\n')[0] ?? '');
  return say(
    'yaml-syntax',
    place,
    { fr: `Ce YAML ne se lit pas (${first}).`, en: `This YAML cannot be read (${first}).` },
    {
      fr: 'Vérifiez le retrait des lignes (deux espaces), les guillemets, les accolades et les « : ».',
      en: 'Check the indentation (two spaces), the quotes, the braces and the colons.',
    },
  );
}

/** A key that stands twice in one map. */
export function describeDuplicate(key: string, place: Place): Finding {
  return say(
    'duplicate-key',
    place,
    {
      fr: `« ${shorten(key)} » est déjà écrit plus haut.`,
      en: `“${shorten(key)}” is already written above.`,
    },
    { fr: 'Gardez une seule des deux lignes.', en: 'Keep only one of the two lines.' },
  );
}

/** Something of YAML that content does without. */
export function describeNotPlain(place: Place): Finding {
  return say(
    'yaml-syntax',
    place,
    {
      fr: 'Les renvois (« * », « & »), les types (« ! ») et les listes très profondes ne se lisent pas ici.',
      en: 'Aliases (“*”, “&”), types (“!”) and very deep lists are not read here.',
    },
    { fr: 'Écrivez la valeur en toutes lettres.', en: 'Write the value out.' },
  );
}

/** A line longer than this is not written out once more. */
const LONGEST_LINE = 500;

function mended(key: string, text: string): Bilingual {
  if (text.length > LONGEST_LINE)
    return {
      fr: 'Mettez tout le texte entre guillemets droits.',
      en: 'Put the whole text in straight quotes.',
    };
  return { fr: `Écrivez : ${key}${text}`, en: `Write: ${key}${text}` };
}

function say(rule: RuleId, place: Place, message: Bilingual, hint: Bilingual): Finding {
  return { rule, place, message, hint };
}
