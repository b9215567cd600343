import {
  BLANK,
  NARROW_NO_BREAK,
  NO_BREAK,
  findGapEnd,
  findGapStart,
  isLineEnd,
} from './characters.ts';
import { replaceAt } from './run.ts';
import type { Edit, Run } from './run.ts';

const ENDS_A_WORD = /[\p{L}\p{N}\p{M})\]}»”"%€$£°\uFFFC]/u;
const MAY_FOLLOW_A_MARK = /[\s)\]}»”’"'…;:!?*_–—]/;

/** French: the no-break space before `: ; ! ?`, added when it is missing at the end of a word. */
export function setFrenchMarks(run: Run): Edit[] {
  const { text } = run;
  const edits: Edit[] = [];
  for (const { index, 0: mark } of text.matchAll(/[;:!?]/g)) {
    const after = text[index + 1];
    if (run.kept[index] || (after !== undefined && !MAY_FOLLOW_A_MARK.test(after))) continue;
    const start = findGapStart(text, index);
    const before = text[start - 1];
    if (before === undefined || isLineEnd(before) || '([{«“‘'.includes(before)) continue;
    if (start === index && !ENDS_A_WORD.test(before)) continue;
    const space = mark === ':' ? NO_BREAK : NARROW_NO_BREAK;
    edits.push(replaceAt(run, start, index, space, index));
  }
  return edits;
}

/** French: the no-break spaces inside « ». */
export function setGuillemets(run: Run): Edit[] {
  const { text } = run;
  const edits: Edit[] = [];
  for (const { index, 0: mark } of text.matchAll(/[«»]/g)) {
    if (run.kept[index]) continue;
    if (mark === '«') {
      const end = findGapEnd(text, index + 1);
      if (end < text.length && !isLineEnd(text[end]))
        edits.push(replaceAt(run, index + 1, end, NO_BREAK, index));
      continue;
    }
    const start = findGapStart(text, index);
    if (start > 0 && text[start - 1] !== '«' && !isLineEnd(text[start - 1]))
      edits.push(replaceAt(run, start, index, NO_BREAK, index));
  }
  return edits;
}

const GAP = `(?:${BLANK}{0,8}\\r?\\n${BLANK}{0,8}|${BLANK}{1,8})`;
const UNITS = 'k€|M€|°C|°|kg|mg|g|km|cm|mm|m²|m|h|min|s|ko|Mo|Go|kWh';

/** A blank to be made unbreakable: what stands before it, the blank, what follows. */
interface Join {
  readonly before: string;
  readonly after: string;
  /** Whether the space is added when there is none. */
  readonly adds?: true;
  readonly locale?: 'fr' | 'en';
}

const JOINS: readonly Join[] = [
  { before: '\\d', after: '[%‰€$£](?![\\p{L}\\p{N}%])', adds: true, locale: 'fr' },
  { before: '\\d', after: '[%‰€$£](?![\\p{L}\\p{N}%])', locale: 'en' },
  { before: '\\d', after: `(?:${UNITS})(?![\\p{L}\\p{N}'’])` },
  { before: `\\d${GAP}?h`, after: '\\d{2}(?!\\d)', locale: 'fr' },
  { before: '(?<!\\p{L})[nN][°º]', after: '\\d', adds: true, locale: 'fr' },
  { before: '§', after: '\\d' },
  { before: '(?<![\\p{L}\\p{N}])(?:p|art)\\.', after: '\\d', locale: 'fr' },
  { before: '(?<![\\p{L}\\p{N}])(?:MM?\\.|Mmes?|Mlles?|Dr|Pr|Me)', after: '\\p{Lu}', locale: 'fr' },
  { before: '(?<![\\p{L}\\p{N}])(?:Mr|Mrs|Ms|Dr)\\.?', after: '\\p{Lu}', locale: 'en' },
];

function compileJoins(locale: 'fr' | 'en'): RegExp[] {
  return JOINS.filter((join) => join.locale === undefined || join.locale === locale).map(
    ({ before, after, adds }) =>
      new RegExp(`(?<=${before})${GAP}${adds ? '?' : ''}(?=${after})`, 'gu'),
  );
}

const COMPILED = { fr: compileJoins('fr'), en: compileJoins('en') };
const THOUSANDS = new RegExp(`(?<!\\d)(?<!\\d[.,:/-])\\d{1,3}(?:${BLANK}\\d{3})+(?!\\d)`, 'g');
const PHONE = new RegExp(`(?<!\\d)0\\d(?:${BLANK}\\d{2}){4}(?!\\d)`, 'g');

/** Every blank to be joined stands beside a figure or a person’s title. */
const MAY_JOIN = /\d|M|Dr|Pr/;

/** Numbers stay with their unit, their `n°`, and in one piece. */
export function setNumbers(run: Run, locale: 'fr' | 'en'): Edit[] {
  if (!MAY_JOIN.test(run.text)) return [];
  const edits: Edit[] = [];
  for (const pattern of COMPILED[locale]) {
    for (const { index, 0: gap } of run.text.matchAll(pattern))
      edits.push(replaceAt(run, index, index + gap.length, NO_BREAK));
  }
  edits.push(...joinDigits(run, THOUSANDS, NARROW_NO_BREAK), ...joinDigits(run, PHONE, NO_BREAK));
  return edits;
}

function joinDigits(run: Run, pattern: RegExp, space: string): Edit[] {
  return [...run.text.matchAll(pattern)].flatMap((number) =>
    [...number[0].matchAll(/\D/g)].map((blank) => {
      const at = number.index + blank.index;
      return replaceAt(run, at, at + 1, space);
    }),
  );
}

const SENTENCE_END = /[.!?…]["»”’)\]]?\s|\n\s*\n/;

/**
 * Keeps a spaced dash with its words: after the dash that opens an aside or a line of dialogue,
 * before the dash that closes it, and before a lone dash.
 */
export function setDashes(run: Run): Edit[] {
  const { text } = run;
  const edits: Edit[] = [];
  const dashes: { start: number; at: number; end: number }[] = [];
  for (const { index } of text.matchAll(/[–—]/g)) {
    const start = findGapStart(text, index);
    const end = findGapEnd(text, index + 1);
    if (run.kept[index] || end === index + 1 || end === text.length || isLineEnd(text[end]))
      continue;
    if (start === 0 || text.slice(start, index).includes('\n') || isLineEnd(text[start - 1]))
      edits.push(replaceAt(run, index + 1, end, NO_BREAK));
    else if (start < index) dashes.push({ start, at: index, end });
  }
  for (let index = 0; index < dashes.length; index++) {
    const [dash, next] = [dashes[index], dashes[index + 1]];
    if (!dash) continue;
    if (!next || SENTENCE_END.test(text.slice(dash.end, next.at))) {
      edits.push(replaceAt(run, dash.start, dash.at, NO_BREAK));
      continue;
    }
    edits.push(replaceAt(run, dash.at + 1, dash.end, NO_BREAK));
    edits.push(replaceAt(run, next.start, next.at, NO_BREAK));
    index++;
  }
  return edits;
}

/** Three dots become one character; four or more are left as typed. */
export function setEllipses(run: Run): Edit[] {
  return [...run.text.matchAll(/(?<!\.)\.{3}(?!\.)/g)].map(({ index }) =>
    replaceAt(run, index, index + 3, '…'),
  );
}
