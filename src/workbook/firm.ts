import { map, optional, required } from './shape/shape.ts';
import type { ReadBy } from './shape/shape.ts';
import { everywhere } from './shape/everywhere.ts';
import { text, webAddress } from './shape/scalars.ts';
import { email } from './shape/settings.ts';

/** Someone of the firm whom readers may turn to. */
export const contactShape = map({
  name: required(everywhere, { fr: 'Le nom, ou le service.', en: 'The name, or the department.' }),
  role: optional(everywhere, { fr: 'Ce que fait cette personne.', en: 'What that person does.' }),
  phone: optional(text, { fr: 'Le téléphone.', en: 'The telephone number.' }),
  email: optional(email, { fr: 'L’adresse électronique.', en: 'The e-mail address.' }),
  url: optional(webAddress, { fr: 'La page de contact.', en: 'The contact page.' }),
  when: optional(everywhere, { fr: 'Quand on répond.', en: 'When somebody answers.' }),
});

/** What the law has a publisher say; each line of it is asked for on the page of legal notices. */
export const legalShape = map({
  publisher: optional(everywhere, {
    fr: 'Nom et forme de la structure, si ce n’est « legal-name ».',
    en: 'Name and legal form of the publisher, where “legal-name” does not say it.',
  }),
  registration: optional(everywhere, {
    fr: 'Adresse et numéro d’immatriculation.',
    en: 'Address and registration number.',
  }),
  director: optional(everywhere, {
    fr: 'Directeur ou directrice de la publication.',
    en: 'Who is responsible for the publication.',
  }),
  host: optional(everywhere, { fr: 'Nom de l’hébergeur.', en: 'Name of the host.' }),
  'host-contact': optional(everywhere, {
    fr: 'Adresse et téléphone de l’hébergeur.',
    en: 'Address and telephone number of the host.',
  }),
  'logs-kept': optional(everywhere, {
    fr: 'Durée pendant laquelle l’hébergeur garde la liste des pages demandées.',
    en: 'How long the host keeps the list of pages that were asked for.',
  }),
  'files-kept': optional(everywhere, {
    fr: 'Durée de conservation d’un fichier remis.',
    en: 'How long a file that was handed over is kept.',
  }),
  'files-erased': optional(everywhere, {
    fr: 'Façon de demander l’effacement d’un fichier remis.',
    en: 'How to ask for a file that was handed over to be erased.',
  }),
  'links-checked': optional(everywhere, {
    fr: 'Date de la dernière vérification des liens et des numéros.',
    en: 'Date of the last check of links and numbers.',
  }),
  'next-check': optional(everywhere, {
    fr: 'Date de la prochaine vérification.',
    en: 'Date of the next check.',
  }),
  source: optional(webAddress, {
    fr: 'Adresse où lire le code de ce carnet.',
    en: 'Address where the code of this workbook can be read.',
  }),
  notice: optional(everywhere, {
    fr: 'Ce que la structure ajoute à ses mentions légales.',
    en: 'What the publisher adds to its legal notice.',
  }),
});

/** One of the firm’s contacts. */
export type Contact = ReadBy<typeof contactShape>;

/** The publisher’s legal notice. */
export type LegalNotice = ReadBy<typeof legalShape>;

/** The address by which a telephone calls a number, however it is written: `tel:+33123456789`. */
export function telephoneAddress(written: string): string {
  return `tel:${written.replace(/[^\d+]/g, '')}`;
}
