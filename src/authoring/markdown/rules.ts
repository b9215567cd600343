import type { Severity } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';

interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: Bilingual;
}

/** Every rule of the prose: MDX files, and the words of YAML in which markup is allowed. */
export const MARKDOWN_RULES = [
  rule('mdx-less-than', 'error', 'Un « < » qui n’ouvre aucune balise.', 'A “<” that opens no tag.'),
  rule('mdx-comment', 'error', 'Un commentaire écrit en HTML.', 'A comment written in HTML.'),
  rule('mdx-unfinished-tag', 'error', 'Une balise mal écrite.', 'A tag that is not well written.'),
  rule(
    'mdx-unclosed-tag',
    'error',
    'Une balise ouverte et fermée à des endroits qui ne vont pas ensemble.',
    'A tag opened and closed in places that do not match.',
  ),
  rule('mdx-brace', 'error', 'Une accolade « { » dans le texte.', 'A brace “{” in the text.'),
  rule(
    'mdx-import',
    'error',
    'Une ligne qui commence par « import » ou « export ».',
    'A line that begins with “import” or “export”.',
  ),
  rule('mdx-expression', 'error', 'Du code entre accolades.', 'Code between braces.'),
  rule('mdx-html', 'error', 'Une balise HTML.', 'An HTML tag.'),
  rule(
    'mdx-syntax',
    'error',
    'Une écriture que le lecteur ne comprend pas.',
    'Something the reader does not understand.',
  ),
  rule(
    'frontmatter-unclosed',
    'error',
    'L’en-tête « --- » n’est pas refermé.',
    'The “---” head is not closed.',
  ),
  rule('component-unknown', 'error', 'Un composant inconnu.', 'An unknown component.'),
  rule(
    'component-attribute-unknown',
    'error',
    'Un attribut inconnu sur un composant.',
    'An unknown attribute on a component.',
  ),
  rule(
    'component-attribute-missing',
    'error',
    'Un attribut manquant sur un composant.',
    'A missing attribute on a component.',
  ),
  rule(
    'component-attribute-value',
    'error',
    'Un attribut sans texte, ou écrit deux fois.',
    'An attribute without text, or written twice.',
  ),
  rule(
    'component-content',
    'error',
    'Un composant vide qui devait être plein, ou l’inverse.',
    'A component that should be empty and is not, or the reverse.',
  ),
  rule(
    'heading-first-level',
    'error',
    'Un titre de premier niveau dans la prose.',
    'A first-level heading in the prose.',
  ),
  rule(
    'heading-skips-level',
    'error',
    'Un titre qui saute un niveau.',
    'A heading that skips a level.',
  ),
  rule('heading-empty', 'error', 'Un titre sans texte.', 'A heading without text.'),
  rule(
    'link-unknown',
    'error',
    'Un lien vers quelque chose qui n’existe pas.',
    'A link to something that does not exist.',
  ),
  rule(
    'link-unknown-anchor',
    'error',
    'Un lien vers un titre qui n’existe pas.',
    'A link to a heading that does not exist.',
  ),
  rule(
    'link-own-page',
    'error',
    'Un lien vers une page du site écrit comme une adresse.',
    'A link to a page of the site written as an address.',
  ),
  rule(
    'link-form',
    'error',
    'Un lien d’une sorte inconnue ou interdite.',
    'A link of an unknown or forbidden sort.',
  ),
  rule(
    'link-external',
    'warning',
    'Une adresse extérieure dans la prose.',
    'An outside address in the prose.',
  ),
  rule(
    'image-alt',
    'error',
    'Une image sans texte de remplacement.',
    'An image without alternative text.',
  ),
  rule(
    'image-external',
    'error',
    'Une image venue d’un autre site.',
    'An image from another site.',
  ),
  rule(
    'inline-only',
    'error',
    'Dans un mot, autre chose que de l’emphase ou un lien.',
    'In words, something else than emphasis or a link.',
  ),
] as const;

export type MarkdownRuleId = (typeof MARKDOWN_RULES)[number]['id'];

function rule<const Id extends string>(
  id: Id,
  severity: Severity,
  french: string,
  english: string,
): Rule & { readonly id: Id } {
  return { id, severity, summary: { fr: french, en: english } };
}
