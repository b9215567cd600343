import type { Finding } from '../problem.ts';
import type { MapEntry, ScalarSource } from './source.ts';
import { shorten } from './source.ts';

/** Writes a text so that YAML reads it whole, in the quotes that need the fewest escapes. */
export function quoteText(text: string): string {
  return text.includes('"') && !/['\n\\]/.test(text) ? `'${text}'` : JSON.stringify(text);
}

/** An unquoted text that lost its end at a ` #`. */
export function describeComment({ text, comment = '', place }: ScalarSource): Finding {
  const whole = quoteText(`${text} #${comment}`);
  return {
    rule: 'cut-by-comment',
    place,
    message: {
      fr: `Le texte s’arrête avant « ${shorten(`#${comment}`)} » : un « # » après un espace ouvre un commentaire.`,
      en: `The text stops before “${shorten(`#${comment}`)}”: a “#” after a space opens a comment.`,
    },
    hint: { fr: `Écrivez : ${whole}`, en: `Write: ${whole}` },
  };
}

/** Words within braces, cut at a comma: `{ fr: Bonjour, le monde }`. */
export function describeComma(language: MapEntry, text: string, rest: MapEntry): Finding {
  const whole = `${language.key}: ${/: | #|^\W/.test(text) ? quoteText(text) : text}`;
  return {
    rule: 'cut-by-comma',
    place: rest.place,
    message: {
      fr: `Entre accolades, la virgule coupe ce texte avant « ${shorten(rest.key)} ».`,
      en: `Within braces, the comma cuts this text before “${shorten(rest.key)}”.`,
    },
    hint: {
      fr: `Retirez les accolades, et écrivez une langue par ligne : ${whole}`,
      en: `Remove the braces, and write one language a line: ${whole}`,
    },
  };
}

/** A text of a list that a `: ` turned into an attribute: `- Objectif : décrire`. */
export function describeColon({ key, value, place }: MapEntry): Finding {
  const rest = value.type === 'scalar' ? value.text : '…';
  const whole = quoteText(`${key} : ${rest}`);
  return {
    rule: 'unquoted-colon',
    place,
    message: {
      fr: 'Un « : » suivi d’un espace coupe ce texte sans guillemets.',
      en: 'A “:” followed by a space cuts this text, which has no quotes.',
    },
    hint: { fr: `Écrivez : ${whole}`, en: `Write: ${whole}` },
  };
}
