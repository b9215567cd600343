import type { Finding, Place } from '../workbook/problem.ts';

/** One part of an address. */
export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A word that cannot stand in an address. */
export function describeSlug(slug: string, place: Place): Finding {
  if (slug === '') {
    return {
      rule: 'wrong-slug',
      place,
      message: { fr: 'Il manque l’adresse, « slug ».', en: 'The address, “slug”, is missing.' },
      hint: {
        fr: 'Ajoutez « slug: » et un mot ou deux du titre, sans accents.',
        en: 'Add “slug:” and a word or two of the title, without accents.',
      },
    };
  }
  return {
    rule: 'wrong-slug',
    place,
    message: { fr: `Adresse impossible : « ${slug} ».`, en: `Not an address: “${slug}”.` },
    hint: {
      fr: 'Écrivez des minuscules sans accent, des chiffres et des traits d’union.',
      en: 'Write lower-case letters without accents, digits and hyphens.',
    },
  };
}

/** An address that leads somewhere else already. */
export function describeTaken(address: string, place: Place): Finding {
  return {
    rule: 'duplicate-slug',
    place,
    message: {
      fr: `L’adresse « ${address} » est déjà prise.`,
      en: `The address “${address}” is already taken.`,
    },
    hint: { fr: 'Donnez un autre « slug ».', en: 'Give another “slug”.' },
  };
}
