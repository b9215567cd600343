import type { Severity } from './problem.ts';
import type { Bilingual } from './words.ts';

interface Rule {
  readonly severity: Severity;
  /** What holds when the rule is kept. */
  readonly about: Bilingual;
}

function error(fr: string, en: string): Rule {
  return { severity: 'error', about: { fr, en } };
}

function warning(fr: string, en: string): Rule {
  return { severity: 'warning', about: { fr, en } };
}

/**
 * Every rule of the authoring language, by id: the one list. Each has its folder of broken
 * content in `tests/editions/broken`. An error forbids a build, a warning does not.
 */
export const RULES = {
  // Files
  'missing-file': error('Un fichier nécessaire est là.', 'A needed file is there.'),
  'unknown-file': warning('Un fichier est à une place connue.', 'A file stands in a known place.'),
  'outside-folder': error(
    'Un dossier ne mène pas hors de lui-même.',
    'A folder does not lead out of itself.',
  ),
  'unreadable-file': error(
    'Un fichier se lit, en UTF-8, et reste de taille raisonnable.',
    'A file can be read, as UTF-8, and has a reasonable size.',
  ),

  // Files that an edition publishes as they are
  'public-file': error(
    'Un fichier de public/ est d’une sorte et d’un nom sans danger.',
    'A file of public/ is of a harmless sort and name.',
  ),
  'public-heavy': warning('Un fichier de public/ reste léger.', 'A file of public/ stays light.'),

  // The brand of an edition
  'svg-unsafe': error(
    'Un dessin SVG n’a ni script, ni lien, ni rien d’ailleurs.',
    'An SVG drawing has no script, no link and nothing from elsewhere.',
  ),
  'brand-contrast': warning(
    'Les couleurs se lisent bien les unes sur les autres.',
    'Colours can be read well on one another.',
  ),
  'brand-unreadable': error(
    'Un texte se lit sur la couleur du fond.',
    'Text can be read on the colour of the background.',
  ),
  'brand-file': error(
    'Le logo et la police sont des fichiers que tout navigateur lit.',
    'Logo and typeface are files that any browser reads.',
  ),
  'brand-size': warning('Le logo et la police restent légers.', 'Logo and typeface stay light.'),
  'theme-syntax': error(
    'theme.css ne contient que des valeurs nommées.',
    'theme.css holds named values and nothing else.',
  ),
  'theme-name': error(
    'theme.css ne nomme que ce qui existe.',
    'theme.css names only what there is.',
  ),

  // YAML
  'yaml-syntax': error('Le YAML se lit.', 'The YAML can be read.'),
  'unquoted-text': error(
    'Un texte qui commence par un signe du YAML est entre guillemets.',
    'A text that begins with a sign of YAML is in quotes.',
  ),
  'unquoted-colon': error(
    'Un texte qui contient « : » est entre guillemets.',
    'A text that holds “: ” is in quotes.',
  ),
  'cut-by-comment': error(
    'Un texte qui contient « # » est entre guillemets.',
    'A text that holds “ #” is in quotes.',
  ),
  'cut-by-comma': error(
    'Les mots d’une langue tiennent sur leur ligne, sans accolades.',
    'The words of a language stand on their own line, without braces.',
  ),
  'duplicate-key': error('Un attribut est écrit une fois.', 'An attribute is written once.'),

  // Values, ids and references, in YAML and in MDX
  'wrong-value': error('Une valeur a la forme attendue.', 'A value has the expected form.'),
  'unknown-attribute': error('Un attribut est connu.', 'An attribute is known.'),
  'missing-attribute': error('Un attribut nécessaire est là.', 'A needed attribute is there.'),
  'missing-label': error('Un champ a une question.', 'A field has a question.'),
  'missing-language': warning(
    'Chaque langue de l’édition est là.',
    'Every language of the edition is there.',
  ),
  'missing-first-language': warning(
    'La première langue de l’édition est partout.',
    'The first language of the edition is everywhere.',
  ),
  'missing-words': error(
    'Chaque mot de l’interface existe dans chaque langue.',
    'Every word of the interface exists in each language.',
  ),
  'unknown-kind': error('Le genre d’un champ est connu.', 'The kind of a field is known.'),
  'wrong-column': error('Une colonne est un champ simple.', 'A column is a plain field.'),
  'wrong-id': error('Un identifiant est bien formé.', 'An id is well formed.'),
  'duplicate-id': error('Un identifiant est unique.', 'An id is unique.'),
  'wrong-slug': error(
    'Une adresse est en minuscules sans accent.',
    'An address is in lower case without accents.',
  ),
  'duplicate-slug': error('Une adresse est unique.', 'An address is unique.'),
  'unknown-reference': error('Ce qui est nommé existe.', 'What is named exists.'),
  'unknown-anchor': error('L’ancre d’un lien existe.', 'The anchor of a link exists.'),

  // Formulas, worksheets, sessions
  formula: error('Une formule se lit et a un sens.', 'A formula can be read and makes sense.'),
  'formula-cycle': error('Aucune formule ne dépend d’elle-même.', 'No formula depends on itself.'),
  'unused-worksheet': warning(
    'Une fiche est placée dans son étape.',
    'A worksheet is placed in its stage.',
  ),
  'placed-twice': error(
    'Une fiche est placée une seule fois dans un texte.',
    'A worksheet is placed once in a text.',
  ),
  'agenda-minutes': error(
    'Les minutes du déroulé font la durée.',
    'The minutes of the agenda add up.',
  ),

  // What an edition shows
  'nothing-to-choose': warning(
    'Une question a de quoi proposer.',
    'A question has something to offer.',
  ),
  'stage-number': warning(
    'Une étape citée par son numéro porte ce numéro.',
    'A stage named by its number has that number.',
  ),

  // What was published
  'dropped-field': error('Un champ publié ne disparaît pas.', 'A published field does not vanish.'),
  'retyped-field': error(
    'Un champ publié ne change pas de genre.',
    'A published field does not change kind.',
  ),
  'dropped-by-edition': warning(
    'Une fiche remplacée garde les champs de la fiche d’origine.',
    'A worksheet that replaces another keeps its fields.',
  ),
  'unlocked-field': warning(
    'Un champ nouveau entre dans answers.lock.yaml.',
    'A new field enters answers.lock.yaml.',
  ),

  // MDX
  'frontmatter-unclosed': error('L’en-tête « --- » est refermé.', 'The “---” head is closed.'),
  'mdx-syntax': error('Le lecteur comprend le texte.', 'The reader understands the text.'),
  'mdx-less-than': error('Un « < » ouvre une balise.', 'A “<” opens a tag.'),
  'mdx-comment': error('Un commentaire s’écrit {/* … */}.', 'A comment is written {/* … */}.'),
  'mdx-unfinished-tag': error('Une balise est bien écrite.', 'A tag is well written.'),
  'mdx-unclosed-tag': error(
    'Une balise est refermée là où elle est ouverte.',
    'A tag is closed where it is open.',
  ),
  'mdx-brace': error('Aucune accolade n’ouvre du code.', 'No brace opens code.'),
  'mdx-import': error(
    'Aucune ligne ne commence par « import » ou « export ».',
    'No line begins with “import” or “export”.',
  ),
  'mdx-expression': error('Aucun code entre accolades.', 'No code between braces.'),
  'mdx-html': error('Aucune balise HTML.', 'No HTML tag.'),
  'component-unknown': error('Un composant est connu.', 'A component is known.'),
  'component-content': error(
    'Un composant est vide ou plein comme il le doit.',
    'A component is empty or full as it should be.',
  ),
  'heading-first-level': error(
    'Le premier niveau de titre est celui de la page.',
    'The first level of heading is the page’s.',
  ),
  'heading-skips-level': error(
    'Aucun niveau de titre n’est sauté.',
    'No level of heading is skipped.',
  ),
  'heading-empty': error('Un titre a un texte.', 'A heading has a text.'),
  'link-own-page': error(
    'Un lien vers le site nomme ce qu’il vise.',
    'A link to the site names what it points to.',
  ),
  'link-form': error('Un lien est d’une sorte permise.', 'A link is of an allowed sort.'),
  'link-external': warning(
    'Une adresse extérieure est dans la région.',
    'An outside address is in the region.',
  ),
  'image-alt': error('Une image a un texte de remplacement.', 'An image has an alternative text.'),
  'image-external': error('Une image est du site.', 'An image is the site’s own.'),
  'inline-only': error(
    'Des mots n’ont que de l’emphase et des liens.',
    'Words hold only emphasis and links.',
  ),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** How severe some rules are in one edition; `off` when they are not told at all. */
export type Severities = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

/** The severity of a rule, in an edition that may judge some of them otherwise. */
export function severityOf(rule: RuleId, severities: Severities = {}): Severity | 'off' {
  return severities[rule] ?? RULES[rule].severity;
}
