import { FACTS } from '../../workbook/facts.ts';
import type { Bilingual } from '../../workbook/words.ts';
import type { ReferenceKind } from './references.ts';

/** One attribute of a component: always text between quotes. */
interface ComponentAttribute {
  readonly needed: boolean;
  /** The attribute is the id of one of these. */
  readonly refersTo?: ReferenceKind;
  /** The attribute is one of these words. */
  readonly oneOf?: readonly string[];
  /** The attribute is shown to the reader, and typeset. */
  readonly words?: boolean;
}

/** One component authors may write in MDX. */
export interface ComponentForm {
  /** Whether it holds text: never, always, or as the author likes. */
  readonly content: 'none' | 'needed' | 'optional';
  readonly attributes: Readonly<Record<string, ComponentAttribute>>;
  readonly about: Bilingual;
}

export type Vocabulary = Readonly<Record<string, ComponentForm>>;

/** All that authors may write in MDX beyond Markdown: the one list. */
export const COMPONENTS: Vocabulary = {
  Worksheet: {
    content: 'none',
    attributes: { id: { needed: true, refersTo: 'worksheet' } },
    about: { fr: 'La fiche, à remplir à cet endroit.', en: 'The worksheet, to be filled in here.' },
  },
  Reality: {
    content: 'needed',
    attributes: {},
    about: { fr: 'Ce qu’il faut confronter au réel.', en: 'What to confront with reality.' },
  },
  ForConsultant: {
    content: 'needed',
    attributes: {},
    about: { fr: 'Une note pour le consultant seul.', en: 'A note for the consultant alone.' },
  },
  Term: {
    content: 'optional',
    attributes: { id: { needed: true, refersTo: 'glossary' } },
    about: { fr: 'Un mot du glossaire.', en: 'A word of the glossary.' },
  },
  Aside: {
    content: 'needed',
    attributes: { title: { needed: false, words: true } },
    about: { fr: 'Un propos en marge.', en: 'A remark in the margin.' },
  },
  Sources: {
    content: 'needed',
    attributes: {},
    about: { fr: 'D’où vient ce qui est dit.', en: 'Where what is said comes from.' },
  },
  OfficialLink: {
    content: 'optional',
    attributes: { id: { needed: true, refersTo: 'official' } },
    about: {
      fr: 'Un lien officiel, pris dans la région.',
      en: 'An official link, taken from the region.',
    },
  },
  Region: {
    content: 'optional',
    attributes: {},
    about: { fr: 'Ce qui dépend du pays.', en: 'What depends on the country.' },
  },
  Regions: {
    content: 'none',
    attributes: {},
    about: { fr: 'L’aide dans les autres pays.', en: 'Help in the other countries.' },
  },
  Reading: {
    content: 'none',
    attributes: {},
    about: {
      fr: 'La durée de lecture et de chaque fiche.',
      en: 'How long reading and each worksheet take.',
    },
  },
  Branches: {
    content: 'none',
    attributes: {},
    about: { fr: 'Les branches de l’étape.', en: 'The branches of the stage.' },
  },
  Fact: {
    content: 'none',
    attributes: { of: { needed: true, oneOf: FACTS } },
    about: {
      fr: 'Un fait de la structure qui publie, pris dans edition.yaml.',
      en: 'A fact about the publisher, taken from edition.yaml.',
    },
  },
  Contacts: {
    content: 'none',
    attributes: {},
    about: { fr: 'À qui s’adresser dans la structure.', en: 'Whom to turn to in the firm.' },
  },
  ToComplete: {
    content: 'needed',
    attributes: {},
    about: {
      fr: 'Une note montrée tant que les faits de la structure manquent.',
      en: 'A note shown as long as facts about the publisher are missing.',
    },
  },
  Easy: {
    content: 'needed',
    attributes: {},
    about: { fr: 'La même chose en mots faciles.', en: 'The same in easy words.' },
  },
};

/** A component's description, if there is one of that name. */
export function findComponent(
  vocabulary: Vocabulary,
  name: string | null,
): ComponentForm | undefined {
  return name !== null && Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
}
