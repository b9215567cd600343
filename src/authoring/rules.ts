import type { Severity } from '../workbook/problem.ts';
import type { Bilingual } from '../workbook/words.ts';

interface Rule {
  readonly severity: Severity;
  readonly about: Bilingual;
}

/** Every rule of the authoring language, by id. Documentation and tests are made from this list. */
export const RULES = {
  'yaml-syntax': { severity: 'error', about: { fr: 'Le fichier YAML se lit.', en: 'The YAML file can be read.' } },
  'unquoted-colon': {
    severity: 'error',
    about: { fr: 'Un texte qui contient « : » est entre guillemets.', en: 'A text that holds “: ” is in quotes.' },
  },
  'cut-by-comment': {
    severity: 'error',
    about: { fr: 'Un texte qui contient « # » est entre guillemets.', en: 'A text that holds “ #” is in quotes.' },
  },
  'cut-by-comma': {
    severity: 'error',
    about: {
      fr: 'Les mots d’une langue tiennent sur leur ligne, sans accolades.',
      en: 'The words of a language stand on their own line, without braces.',
    },
  },
  'duplicate-key': { severity: 'error', about: { fr: 'Un attribut est écrit une fois.', en: 'An attribute is written once.' } },
  'wrong-value': { severity: 'error', about: { fr: 'Une valeur a la forme attendue.', en: 'A value has the expected form.' } },
  'wrong-id': { severity: 'error', about: { fr: 'Un identifiant est bien formé.', en: 'An id is well formed.' } },
  'unknown-attribute': { severity: 'error', about: { fr: 'Un attribut est connu.', en: 'An attribute is known.' } },
  'missing-attribute': { severity: 'error', about: { fr: 'Un attribut nécessaire est là.', en: 'A needed attribute is there.' } },
  'missing-label': { severity: 'error', about: { fr: 'Un champ a une question.', en: 'A field has a question.' } },
  'missing-language': {
    severity: 'warning',
    about: { fr: 'Chaque langue de l’édition est là.', en: 'Every language of the edition is there.' },
  },
  'unknown-kind': { severity: 'error', about: { fr: 'Le genre d’un champ est connu.', en: 'The kind of a field is known.' } },
  'duplicate-id': { severity: 'error', about: { fr: 'Un identifiant est unique.', en: 'An id is unique.' } },
  'duplicate-slug': { severity: 'error', about: { fr: 'Une adresse est unique.', en: 'An address is unique.' } },
  'wrong-slug': {
    severity: 'error',
    about: { fr: 'Une adresse est en minuscules sans accent.', en: 'An address is in lower case without accents.' },
  },
  'unknown-reference': { severity: 'error', about: { fr: 'Ce qui est nommé existe.', en: 'What is named exists.' } },
  'unknown-anchor': { severity: 'error', about: { fr: 'L’ancre d’un lien existe.', en: 'The anchor of a link exists.' } },
  formula: { severity: 'error', about: { fr: 'Une formule se lit et a un sens.', en: 'A formula can be read and makes sense.' } },
  'formula-cycle': {
    severity: 'error',
    about: { fr: 'Aucune formule ne dépend d’elle-même.', en: 'No formula depends on itself.' },
  },
  'unused-worksheet': {
    severity: 'warning',
    about: { fr: 'Une fiche est placée dans son étape.', en: 'A worksheet is placed in its stage.' },
  },
  'placed-twice': {
    severity: 'error',
    about: { fr: 'Une fiche est placée une seule fois dans un texte.', en: 'A worksheet is placed once in a text.' },
  },
  'agenda-minutes': {
    severity: 'error',
    about: { fr: 'Les minutes du déroulé font la durée.', en: 'The minutes of the agenda add up.' },
  },
  'missing-words': {
    severity: 'error',
    about: { fr: 'Chaque mot de l’interface existe dans chaque langue.', en: 'Every word of the interface exists in each language.' },
  },
  'unknown-file': {
    severity: 'warning',
    about: { fr: 'Un fichier est à une place connue.', en: 'A file stands in a known place.' },
  },
  'missing-file': { severity: 'error', about: { fr: 'Un fichier nécessaire est là.', en: 'A needed file is there.' } },
  'dropped-field': {
    severity: 'error',
    about: { fr: 'Un champ publié ne disparaît pas.', en: 'A published field does not vanish.' },
  },
  'retyped-field': {
    severity: 'error',
    about: { fr: 'Un champ publié ne change pas de genre.', en: 'A published field does not change kind.' },
  },
  'unlocked-field': {
    severity: 'warning',
    about: { fr: 'Un champ nouveau entre dans answers.lock.yaml.', en: 'A new field enters answers.lock.yaml.' },
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** The severity of a rule; an id that is not listed counts as an error. */
export function severityOf(rule: string): Severity {
  return (RULES as Record<string, Rule>)[rule]?.severity ?? 'error';
}
