import {
  currency,
  everywhere,
  flag,
  id,
  ids,
  languages,
  list,
  map,
  oneOf,
  optional,
  origins,
  required,
  sitePath,
  text,
  siteAddress,
} from '../workbook/shape/index.ts';
import type { ReadBy } from '../workbook/shape/index.ts';
import { PAPERS } from '../workbook/edition.ts';
import { contactShape, legalShape } from '../workbook/firm.ts';
import { brandShape } from './brand/shape.ts';
import { severitiesShape } from './severities.ts';

/** How a firm’s edition is written in `edition.yaml`. */
export const editionShape = map({
  id: required(id, {
    fr: 'L’identifiant de l’édition : il range les réponses à part. Ne le changez plus une fois publié.',
    en: 'The edition’s id: it keeps its answers apart. Once it is published, never change it.',
  }),
  name: required(everywhere, {
    fr: 'Le nom du carnet, en tête de chaque page.',
    en: 'The name of the workbook, at the head of every page.',
  }),
  'legal-name': optional(everywhere, {
    fr: 'Le nom légal de la structure qui publie.',
    en: 'The legal name of the publisher.',
  }),
  languages: optional(languages, {
    fr: 'Les langues, dans l’ordre ; la première est à la racine du site. Sans cette ligne : fr, en.',
    en: 'The languages, in order; the first stands at the root of the site. Without this line: fr, en.',
  }),
  site: optional(siteAddress, {
    fr: 'L’adresse du site, comme https://exemple.fr : elle s’imprime sur les fiches.',
    en: 'The address of the site, such as https://example.org: it is printed on worksheets.',
  }),
  base: optional(sitePath, {
    fr: 'Le chemin du carnet sur le site, comme /carnet/.',
    en: 'The path of the workbook on the site, such as /workbook/.',
  }),
  region: optional(id, {
    fr: 'Le pays des liens officiels et des lignes d’aide : le nom d’un fichier de content/regions/.',
    en: 'The country of official links and help lines: the name of a file in content/regions/.',
  }),
  currency: optional(currency, {
    fr: 'La monnaie des montants, en trois lettres : EUR, CAD.',
    en: 'The currency of amounts, in three letters: GBP, CAD.',
  }),
  paper: optional(oneOf(PAPERS), {
    fr: 'Le papier des documents imprimés : a4 ou letter.',
    en: 'The paper of handouts: a4 or letter.',
  }),
  brand: optional(brandShape, {
    fr: 'La marque : logo, couleurs, police.',
    en: 'The brand: logo, colours, typeface.',
  }),
  contacts: optional(list(contactShape), {
    fr: 'Les personnes à qui s’adresser, montrées en bas de page et dans les mentions légales.',
    en: 'Whom to turn to, shown at the foot of pages and in the legal notice.',
  }),
  consultants: optional(list(text), {
    fr: 'Les consultants, proposés là où l’on imprime.',
    en: 'The consultants, offered where handouts are composed.',
  }),
  legal: optional(legalShape, {
    fr: 'Les mentions légales.',
    en: 'The legal notice.',
  }),
  'privacy-contact': optional(everywhere, {
    fr: 'Le contact pour les données personnelles.',
    en: 'The contact for personal data.',
  }),
  routes: optional(ids, {
    fr: 'Les voies proposées : salaried, founding, training. Sans cette ligne : toutes.',
    en: 'The routes offered: salaried, founding, training. Without this line: all of them.',
  }),
  hide: optional(
    map({
      stages: optional(ids, { fr: 'Étapes retirées.', en: 'Stages taken away.' }),
      worksheets: optional(ids, { fr: 'Fiches retirées.', en: 'Worksheets taken away.' }),
      sessions: optional(list(text), {
        fr: 'Séances retirées : une séance (02, long-03) ou un parcours entier (short).',
        en: 'Sessions taken away: one of them (02, long-03) or a whole path (short).',
      }),
      pages: optional(ids, { fr: 'Pages retirées.', en: 'Pages taken away.' }),
    }),
    { fr: 'Ce que l’édition retire.', en: 'What the edition takes away.' },
  ),
  order: optional(ids, {
    fr: 'L’ordre des étapes, par leurs identifiants ; celles que l’on ne nomme pas suivent.',
    en: 'The order of the stages, by their ids; those that are not named follow.',
  }),
  'session-path': optional(ids, {
    fr: 'Le parcours de séances, ou les parcours : standard, short, long ou le vôtre. Sans cette ligne : tous.',
    en: 'The path of sessions, or the paths: standard, short, long or your own. Without this line: all.',
  }),
  handouts: optional(
    map({
      header: optional(everywhere, {
        fr: 'En haut de chaque feuille imprimée.',
        en: 'At the head of every printed sheet.',
      }),
      footer: optional(everywhere, {
        fr: 'En bas de chaque feuille imprimée.',
        en: 'At the foot of every printed sheet.',
      }),
    }),
    { fr: 'Ce que portent les feuilles imprimées.', en: 'What printed sheets carry.' },
  ),
  'consultant-pages': optional(flag, {
    fr: 'Si les pages et les notes du consultant sont construites.',
    en: 'Whether the consultant’s pages and notes are built.',
  }),
  'frame-ancestors': optional(origins, {
    fr: 'Les sites qui peuvent montrer le carnet dans un cadre, comme https://www.exemple.fr.',
    en: 'The sites that may show the workbook in a frame, such as https://www.example.org.',
  }),
  rules: optional(severitiesShape, {
    fr: 'La sévérité des règles qui ne sont que des avis : off, warning ou error.',
    en: 'The severity of rules that are mere warnings: off, warning or error.',
  }),
});

/** What `edition.yaml` says. */
export type WrittenEdition = ReadBy<typeof editionShape>;
