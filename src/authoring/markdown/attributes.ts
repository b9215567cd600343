import { nearest } from '../../workbook/nearest.ts';
import type { Finding, Place } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';
import { describe, placeOf, quote } from './findings.ts';
import type { Report } from './findings.ts';
import type { Element } from './tree.ts';
import type { ComponentForm } from './vocabulary.ts';

/**
 * Checks the attributes of one component, takes those that are not allowed off it, and gives the
 * others as text.
 */
export function checkAttributes(
  element: Element,
  name: string,
  form: ComponentForm,
  report: Report,
): Record<string, string> {
  const values: Record<string, string> = {};
  const written = new Set<string>();
  element.attributes = element.attributes.filter((attribute) => {
    const place = placeOf(attribute.position ? attribute : element);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(describeCode(attribute.value, place));
      return false;
    }
    const { name: key, value } = attribute;
    if (!Object.hasOwn(form.attributes, key)) {
      report(describe('unknown-attribute', place, ...unknownWords(key, name, form)));
      return false;
    }
    const twice = written.has(key);
    written.add(key);
    if (typeof value === 'object' && value !== null) {
      report(describeCode(value.value, place));
      return false;
    }
    if (twice || !value?.trim()) {
      report(
        describe(
          'wrong-value',
          place,
          twice
            ? { fr: `« ${key} » est écrit deux fois.`, en: `“${key}” is written twice.` }
            : { fr: `« ${key} » n’a pas de texte.`, en: `“${key}” has no text.` },
          { fr: `Écrivez ${key}="…", une fois.`, en: `Write ${key}="…", once.` },
        ),
      );
      return false;
    }
    const { oneOf } = form.attributes[key] ?? {};
    if (oneOf && !oneOf.includes(value)) {
      report(describe('wrong-value', place, ...wrongWords(key, value, oneOf)));
      return false;
    }
    values[key] = value;
    return true;
  });
  for (const [key, attribute] of Object.entries(form.attributes)) {
    if (!attribute.needed || written.has(key)) continue;
    report(
      describe(
        'missing-attribute',
        placeOf(element),
        { fr: `Il manque « ${key} » à « <${name}> ».`, en: `“<${name}>” lacks “${key}”.` },
        {
          fr: `Écrivez <${name} ${key}="…"${form.content === 'none' ? ' /' : ''}>.`,
          en: `Write <${name} ${key}="…"${form.content === 'none' ? ' /' : ''}>.`,
        },
      ),
    );
  }
  return values;
}

function wrongWords(
  key: string,
  value: string,
  known: readonly string[],
): [message: Bilingual, hint: Bilingual] {
  const close = nearest(value, known);
  const list = known.join(', ');
  return [
    {
      fr: `Valeur inconnue pour « ${key} » : « ${quote(value)} ».`,
      en: `Unknown value for “${key}”: “${quote(value)}”.`,
    },
    close === undefined
      ? { fr: `Écrivez l’un de : ${list}.`, en: `Write one of: ${list}.` }
      : { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` },
  ];
}

function describeCode(code: string, place: Place): Finding {
  const found = quote(code);
  return describe(
    'mdx-expression',
    place,
    {
      fr: `« {${found}} » : un contenu n’est pas du code.`,
      en: `“{${found}}”: content is not code.`,
    },
    {
      fr: 'Écrivez chaque attribut avec son texte entre guillemets droits.',
      en: 'Write each attribute with its text between straight quotes.',
    },
  );
}

function unknownWords(
  key: string,
  name: string,
  form: ComponentForm,
): [message: Bilingual, hint: Bilingual] {
  const known = Object.keys(form.attributes);
  const close = nearest(key, known);
  const list = known.join(', ');
  const message = {
    fr: `Attribut inconnu sur « <${name}> » : « ${key} ».`,
    en: `Unknown attribute on “<${name}>”: “${key}”.`,
  };
  if (close !== undefined)
    return [message, { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` }];
  if (known.length === 0)
    return [
      message,
      { fr: `« <${name}> » n’a pas d’attribut.`, en: `“<${name}>” has no attribute.` },
    ];
  return [message, { fr: `Attributs possibles : ${list}.`, en: `Possible attributes: ${list}.` }];
}
