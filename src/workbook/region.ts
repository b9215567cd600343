import { named } from './shape/options.ts';
import { prose, words } from './shape/language.ts';
import { day, flag, text, webAddress } from './shape/scalars.ts';
import { map, optional, required } from './shape/shape.ts';
import type { ReadBy } from './shape/shape.ts';

const checked = optional(day, { fr: 'Date de vérification.', en: 'Date it was checked.' });
const recheck = optional(flag, {
  fr: 'À revérifier avant publication.',
  en: 'To be checked again before a release.',
});

/** How a country’s official links and help lines are written in `regions/<id>.yaml`. */
export const regionShape = map({
  name: required(words, { fr: 'Le nom du pays.', en: 'The name of the country.' }),
  checked: optional(day, { fr: 'Date de vérification.', en: 'Date of the check.' }),
  how: optional(prose, { fr: 'Comment cela a été vérifié.', en: 'How it was checked.' }),
  help: required(
    named(
      map({
        title: required(words, { fr: 'Qui répond.', en: 'Who answers.' }),
        contact: optional(text, { fr: 'Le numéro.', en: 'The number.' }),
        url: optional(webAddress, { fr: 'L’adresse.', en: 'The address.' }),
        when: optional(prose, { fr: 'Quand, et à quel prix.', en: 'When, and at what price.' }),
        checked,
        recheck,
      }),
      (id, item) => ({ id, ...item }),
    ),
    { fr: 'Lignes d’aide.', en: 'Help lines.' },
  ),
  links: required(
    named(
      map({
        title: required(words, { fr: 'Le nom de l’organisme.', en: 'The name of the body.' }),
        url: optional(webAddress, { fr: 'L’adresse.', en: 'The address.' }),
        note: optional(prose, { fr: 'À quoi il sert.', en: 'What it is for.' }),
        checked,
        recheck,
      }),
      (id, item) => ({ id, ...item }),
    ),
    { fr: 'Liens officiels.', en: 'Official links.' },
  ),
  schemes: optional(
    named(
      map({
        name: required(words, { fr: 'Le nom du dispositif.', en: 'The name of the scheme.' }),
        link: optional(webAddress, { fr: 'Le lien officiel.', en: 'The official link.' }),
      }),
      (id, item) => ({ id, ...item }),
    ),
    { fr: 'Noms des dispositifs.', en: 'Names of schemes.' },
  ),
});

/** A country: where to find help, and the official pages. */
export type Region = ReadBy<typeof regionShape> & { readonly id: string };
