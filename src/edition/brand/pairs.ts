import type { Bilingual } from '../../workbook/words.ts';
import type { ColourName } from './tokens.ts';

/** A colour that stands on another, and how clearly it has to. */
export interface Pair {
  readonly text: ColourName;
  readonly on: ColourName;
  /** The least contrast, as WCAG counts it. */
  readonly least: number;
  /** What stands there. */
  readonly what: Bilingual;
}

/** What is read for hours; what is read; what is large, or is seen rather than read. */
const READING = 7;
const TEXT = 4.5;
const SHAPE = 3;

/** What pages are for. */
export const READING_PAIR = pair(
  'ink',
  'paper',
  READING,
  'le texte sur le papier',
  'text on the page',
);

/**
 * Every pair of colours that the styles really put on one another: the one list. A test reads the
 * styles, and fails when they use a text colour or a ground that is not here. Lines that merely
 * divide (`--hair`, `--line-tint`) say nothing that is not said otherwise: they are not judged.
 */
export const PAIRS: readonly Pair[] = [
  READING_PAIR,
  pair('ink', 'wash', TEXT, 'une ligne que l’on déplace', 'a line that is being moved'),
  pair('ink', 'marker', TEXT, 'un mot trouvé', 'a word that was found'),
  pair('soft', 'paper', TEXT, 'les aides et les notes', 'hints and notes'),
  pair('soft', 'wash', TEXT, 'l’aide d’une ligne que l’on déplace', 'the hint of a moved line'),
  pair('quiet', 'paper', SHAPE, 'les grands numéros', 'large numerals'),
  pair('rule', 'paper', SHAPE, 'le bord des cases', 'the edges of boxes'),
  pair('rule', 'tint', SHAPE, 'la ligne des champs', 'the line of fields'),
  pair('accent', 'paper', TEXT, 'les liens et les réponses', 'links and answers'),
  pair('accent', 'tint', TEXT, 'ce que l’on écrit dans un champ', 'what is written in a field'),
  pair('accent', 'wash', TEXT, 'une réponse que l’on déplace', 'an answer that is being moved'),
  pair('accent-deep', 'paper', TEXT, 'un lien que l’on vise', 'a link that is pointed at'),
  pair('accent-deep', 'wash', TEXT, 'un bouton que l’on vise', 'a button that is pointed at'),
  pair('on-accent', 'accent', TEXT, 'les mots des boutons pleins', 'the words of filled buttons'),
  pair('on-accent', 'accent-deep', TEXT, 'un bouton plein visé', 'a filled button pointed at'),
  pair('hand', 'paper', TEXT, 'les réponses', 'answers'),
  pair('hand', 'tint', TEXT, 'ce que l’on écrit dans un champ', 'what is written in a field'),
  pair('hand', 'wash', TEXT, 'une réponse que l’on déplace', 'an answer that is being moved'),
];

/** The pairs in which a colour is the one that is read. */
export function pairsOf(text: ColourName): readonly Pair[] {
  return PAIRS.filter((each) => each.text === text);
}

function pair(text: ColourName, on: ColourName, least: number, fr: string, en: string): Pair {
  return { text, on, least, what: { fr, en } };
}
