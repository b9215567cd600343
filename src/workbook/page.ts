import { map, optional, required } from './shape/shape.ts';
import { text } from './shape/scalars.ts';
import type { Locale } from './words.ts';
import type { TextFile } from './stage.ts';

/** The head of a page’s MDX file, between two lines of `---`. */
export const pageShape = map({
  title: required(text, { fr: 'Le titre de la page.', en: 'The title of the page.' }),
  slug: optional(text, {
    fr: 'Le mot de l’adresse ; vide pour l’accueil.',
    en: 'The word in the address; empty for the home page.',
  }),
  summary: required(text, {
    fr: 'Une phrase qui dit la page.',
    en: 'One sentence that tells the page.',
  }),
  keywords: optional(text, {
    fr: 'Ce que l’on tape pour la trouver, en d’autres mots.',
    en: 'What one types to find it, in other words.',
  }),
});

/** A page in one language. */
export interface PageText extends TextFile {
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly keywords?: string;
}

/** A page of the site beside the stages: the trade, the method, help, privacy… */
export interface Page {
  readonly id: string;
  readonly texts: Readonly<Record<Locale, PageText>>;
}
