import type { Finding, Place } from '../problem.ts';
import type { Locale } from '../words.ts';
import type { Reading, Source } from './source.ts';

/**
 * Tells in which languages words are there, and reports those that have to be there and are not.
 * @param texts what was written in them
 */
export function reportMissing(
  source: Source,
  written: readonly Locale[],
  texts: readonly string[],
  reading: Reading,
): void {
  reading.count?.(source.place, written, texts[0] ?? '');
  const missing = (reading.told ?? reading.locales).filter((locale) => !written.includes(locale));
  for (const finding of describeMissing(source.place, missing, reading.locales[0]))
    reading.report(finding);
}

function describeMissing(
  place: Place,
  missing: readonly Locale[],
  first: Locale,
): readonly Finding[] {
  const others = missing.filter((locale) => locale !== first);
  const [next] = others;
  return [
    ...(missing.includes(first) ? [describeMissingFirst(place, first)] : []),
    ...(next === undefined
      ? []
      : [
          {
            rule: 'missing-language' as const,
            place,
            message: {
              fr: `Il manque cette langue : ${others.join(', ')}.`,
              en: `This language is missing: ${others.join(', ')}.`,
            },
            hint: {
              fr: `Ajoutez une ligne « ${next}: » ; en attendant, la page montre l’autre langue.`,
              en: `Add a line “${next}:”; until then the page shows the other language.`,
            },
          },
        ]),
  ];
}

function describeMissingFirst(place: Place, first: Locale): Finding {
  return {
    rule: 'missing-first-language',
    place,
    message: {
      fr: `Il manque la première langue de l’édition : ${first}.`,
      en: `The first language of the edition is missing: ${first}.`,
    },
    hint: {
      fr: `Ajoutez une ligne « ${first}: » : les autres langues empruntent à celle-là.`,
      en: `Add a line “${first}:”: the other languages borrow from it.`,
    },
  };
}
