import type { Bilingual, Locale } from '../../workbook/words.ts';
import type { WrittenEdition } from '../shape.ts';
import { wordsLines } from './write.ts';

export type Key = keyof WrittenEdition;

/** The keys of `edition.yaml` in the order they are written in, by what they are about. */
export const GROUPS: readonly { readonly title: Bilingual; readonly keys: readonly Key[] }[] = [
  {
    title: { fr: 'L’essentiel', en: 'The essentials' },
    keys: ['id', 'name', 'languages', 'legal-name'],
  },
  {
    title: { fr: 'Le pays', en: 'The country' },
    keys: ['region', 'currency', 'paper'],
  },
  {
    title: { fr: 'L’adresse du site', en: 'The address of the site' },
    keys: ['site', 'base', 'frame-ancestors'],
  },
  { title: { fr: 'La marque', en: 'The brand' }, keys: ['brand'] },
  {
    title: { fr: 'La structure qui publie', en: 'The publisher' },
    keys: ['contacts', 'consultants', 'legal', 'privacy-contact'],
  },
  {
    title: { fr: 'Le contenu', en: 'The content' },
    keys: ['routes', 'hide', 'order', 'session-path', 'consultant-pages'],
  },
  { title: { fr: 'Le papier', en: 'Paper' }, keys: ['handouts'] },
  { title: { fr: 'La vérification', en: 'Checking' }, keys: ['rules'] },
];

/** An example of each key, as lines to write; `name` is that of the edition. */
export function examplesFor(
  languages: readonly Locale[],
  name: string,
): Readonly<Record<Key, readonly string[]>> {
  const inEach = (key: string, fr: string, en: string) => wordsLines(key, { fr, en }, languages);
  const item = ([first = '', ...others]: readonly string[]) => [
    `- ${first}`,
    ...others.map((line) => `  ${line}`),
  ];
  const below = (key: string, ...lines: readonly string[]) => [
    `${key}:`,
    ...lines.map((line) => `  ${line}`),
  ];
  return {
    id: ['id: acme'],
    name: ['name: Acme'],
    languages: ['languages: [fr, en]'],
    'legal-name': inEach('legal-name', `${name}, société à responsabilité limitée`, `${name} Ltd`),
    region: ['region: fr'],
    currency: ['currency: EUR'],
    paper: ['paper: letter'],
    site: ['site: https://example.org'],
    base: [languages[0] === 'fr' ? 'base: /carnet/' : 'base: /workbook/'],
    'frame-ancestors': ['frame-ancestors: [https://www.example.org]'],
    brand: below(
      'brand',
      'accent: "#7a1f3d"',
      'background: "#fbf7f0"',
      'logo: brand/logo.svg',
      ...below('font', 'regular: brand/font.woff2'),
    ),
    contacts: below(
      'contacts',
      ...item([
        ...inEach('name', 'Accueil', 'Front desk'),
        'phone: "01 99 00 12 34"',
        'email: contact@example.org',
        ...inEach('when', 'Du lundi au vendredi, de 9 h à 17 h', 'Monday to Friday, 9 to 5'),
      ]),
    ),
    consultants: below('consultants', '- Camille', '- Sacha'),
    legal: below(
      'legal',
      ...inEach('director', 'La direction du cabinet', 'The head of the firm'),
      ...inEach('host', 'Le nom de votre hébergeur', 'The name of your host'),
    ),
    'privacy-contact': ['privacy-contact: privacy@example.org'],
    routes: ['routes: [salaried, training]'],
    hide: below(
      'hide',
      'stages: [technology]',
      'worksheets: [interests]',
      'sessions: [long]',
      'pages: [routes]',
    ),
    order: ['order: [kickoff, stock, social-link]'],
    'session-path': ['session-path: short'],
    'consultant-pages': ['consultant-pages: false'],
    handouts: below(
      'handouts',
      ...inEach('header', `${name} : document remis en séance`, `${name}: given in a session`),
      ...inEach('footer', 'Ce que vous écrivez vous appartient.', 'What you write is yours.'),
    ),
    rules: below('rules', 'missing-language: error'),
  };
}
