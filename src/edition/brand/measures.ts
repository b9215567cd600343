import type { Bilingual } from '../../workbook/words.ts';
import type { Measure } from './tokens.ts';

/** One family: a name in quotes, or of plain words. */
const FAMILY =
  /^(?:'[\p{L}\p{N} _.-]+'|"[\p{L}\p{N} _.-]+"|[a-zA-Z][a-zA-Z0-9-]*(?: [a-zA-Z][a-zA-Z0-9-]*)*)$/u;

const PIXELS = 16;

/** Reads a value that is no colour: as it goes into the style sheet, or what to write instead. */
export function readMeasure(
  value: string,
  measure: Measure,
): { readonly value: string } | { readonly hint: Bilingual } {
  if (measure.type === 'font') {
    const families = value.split(',').map((each) => each.trim());
    const isSound = families.length <= 8 && families.every((each) => FAMILY.test(each));
    return isSound ? { value: families.join(', ') } : { hint: FONT_HINT };
  }
  const { type, least, most } = measure;
  const [, digits, unit] = /^(\d{0,4}(?:\.\d{1,5})?)(rem|em|px)?$/.exec(value) ?? [];
  const number = digits ? Number(digits) : NaN;
  const isUnited = type === 'number' ? unit === undefined : unit !== undefined || number === 0;
  const size = unit === 'px' ? number / PIXELS : number;
  if (isUnited && size >= least && size <= most) return { value };
  const word = type === 'number' ? '' : 'rem';
  return {
    hint: {
      fr: `Écrivez une valeur entre ${least}${word} et ${most}${word}.`,
      en: `Write a value between ${least}${word} and ${most}${word}.`,
    },
  };
}

const FONT_HINT: Bilingual = {
  fr: "Écrivez des noms de polices séparés par des virgules, comme 'Acme Serif', Georgia, serif.",
  en: "Write names of typefaces parted by commas, such as 'Acme Serif', Georgia, serif.",
};
