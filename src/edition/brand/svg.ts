import type { Finding } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';
import { placeIn } from './place.ts';
import { isHarmlessCss } from './svg/css.ts';
import { svgTokens } from './svg/tokens.ts';
import type { SvgAttribute } from './svg/tokens.ts';
import { weighing } from './svg/weight.ts';
import { ATTRIBUTES, ELEMENTS, NAMESPACES } from './svg/vocabulary.ts';

/** Beyond this no drawing goes: what is deeper or longer is there to wear out who reads it. */
const DEEPEST = 64;
const MOST_ELEMENTS = 20_000;

/** What XML does not hold; some encodings switch alphabets with it. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

/** Findings told of one file; the first few say what is the matter with it. */
const TOLD = 5;

/**
 * Tells what forbids to publish a drawing: anything that is not shapes, text and colours. Scripts,
 * links, what comes from elsewhere, entities and HTML are all refused; what is unknown is, too.
 * @param text the SVG file, as text
 * @returns nothing for a harmless drawing; else up to five findings, each at its line and column
 */
export function checkSvg(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  const source = text.replace(/^\uFEFF/, '');
  const open: string[] = [];
  const weight = weighing();
  let elements = 0;
  let hasRoot = false;
  let css = { text: '', at: 0 };
  const tell = (at: number, message: Bilingual, hint: Bilingual = PLAIN) =>
    findings.push({ rule: 'svg-unsafe', place: placeIn(source, at), message, hint });

  const control = source.search(CONTROLS);
  if (control >= 0) tell(control, NOT_XML);
  for (const token of svgTokens(source)) {
    if (findings.length >= TOLD) break;
    const { at } = token;
    if (token.type === 'fault') tell(at, NOT_XML);
    else if (token.type === 'doctype') tell(at, DOCTYPE);
    else if (token.type === 'instruction') tell(at, INSTRUCTION);
    else if (token.type === 'text') {
      // A comment between them does not keep two halves of a word apart.
      if (open.at(-1) === 'style')
        css = { text: css.text + token.text, at: css.text ? css.at : at };
      if (open.length === 0 && token.text.trim() !== '') tell(at, NOT_XML);
    } else if (token.type === 'close') {
      if (open.pop() !== token.name) {
        tell(at, NOT_XML);
        break;
      }
      if (token.name === 'style' && !isHarmlessCss(css.text)) tell(css.at, STYLE);
      css = { text: '', at };
    } else if (token.type === 'open') {
      const { name, attributes, isEmpty } = token;
      elements += 1;
      const isRoot = open.length === 0;
      if (isRoot && (hasRoot || name !== 'svg' || !declaresSvg(attributes))) {
        tell(at, NO_ROOT);
        break;
      }
      hasRoot = true;
      if (open.length >= DEEPEST || elements > MOST_ELEMENTS) {
        tell(at, TOO_MUCH);
        break;
      }
      if (!ELEMENTS.has(name)) tell(at, unknownElement(name));
      for (const attribute of attributes) {
        const message = faultOf(attribute, name);
        if (message) tell(attribute.at, message);
      }
      weight.open(name, attributes, open.length);
      if (!isEmpty) open.push(name);
    }
  }
  if (findings.length === 0 && (!hasRoot || open.length > 0)) tell(source.length, NOT_XML);
  if (findings.length === 0 && weight.total() > MOST_ELEMENTS) tell(0, TOO_MUCH);
  return findings.slice(0, TOLD);
}

function declaresSvg(attributes: readonly SvgAttribute[]): boolean {
  return attributes.some(({ name, value }) => name === 'xmlns' && value === NAMESPACES['xmlns']);
}

function faultOf({ name, value }: SvgAttribute, element: string): Bilingual | undefined {
  if (name === 'xmlns' || name.startsWith('xmlns:'))
    return NAMESPACES[name] === value ? undefined : unknownAttribute(name);
  if (/^on/i.test(name)) return unknownAttribute(name);
  // Notes of the program that drew it, and words for those who listen.
  if (/^(?:data|aria)-[a-z][\w-]*$/.test(name)) return undefined;
  if (!ATTRIBUTES.has(name)) return unknownAttribute(name);
  if (name === 'href' || name === 'xlink:href')
    return isInside(value, element) ? undefined : outside(value);
  return isHarmlessCss(value) ? undefined : outside(value);
}

/** A part of the drawing itself, or an image that is written in it. */
function isInside(href: string, element: string): boolean {
  if (/^#[\w.:-]+$/.test(href)) return true;
  return (
    element === 'image' && /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*$/.test(href)
  );
}

const PLAIN: Bilingual = {
  fr: 'Enregistrez le dessin en « SVG simple » ou « SVG optimisé » : des formes et des couleurs, sans script, lien ni image d’ailleurs.',
  en: 'Save the drawing as “plain SVG” or “optimised SVG”: shapes and colours, without scripts, links or images from elsewhere.',
};
const NOT_XML: Bilingual = {
  fr: 'Ce dessin SVG ne se lit pas à partir d’ici.',
  en: 'This SVG drawing cannot be read from here on.',
};
const NO_ROOT: Bilingual = {
  fr: 'Ce fichier n’est pas un dessin SVG : il commence par <svg xmlns="http://www.w3.org/2000/svg">.',
  en: 'This file is no SVG drawing: it begins with <svg xmlns="http://www.w3.org/2000/svg">.',
};
const DOCTYPE: Bilingual = {
  fr: 'Ce dessin SVG contient un « <!DOCTYPE » ou des entités.',
  en: 'This SVG drawing holds a “<!DOCTYPE” or entities.',
};
const INSTRUCTION: Bilingual = {
  fr: 'Ce dessin SVG contient une instruction « <? … ?> ».',
  en: 'This SVG drawing holds an instruction “<? … ?>”.',
};
const STYLE: Bilingual = {
  fr: 'Le style de ce dessin SVG va chercher autre chose que le dessin.',
  en: 'The style of this SVG drawing fetches something else than the drawing.',
};
const TOO_MUCH: Bilingual = {
  fr: `Ce dessin SVG a plus de ${MOST_ELEMENTS} formes, ou plus de ${DEEPEST} niveaux.`,
  en: `This SVG drawing has more than ${MOST_ELEMENTS} shapes, or more than ${DEEPEST} levels.`,
};

function unknownElement(name: string): Bilingual {
  const shown = short(name);
  return {
    fr: `Un dessin SVG n’a pas le droit de contenir <${shown}>.`,
    en: `An SVG drawing may not hold <${shown}>.`,
  };
}

function unknownAttribute(name: string): Bilingual {
  const shown = short(name);
  return {
    fr: `Un dessin SVG n’a pas le droit de contenir l’attribut « ${shown} ».`,
    en: `An SVG drawing may not hold the attribute “${shown}”.`,
  };
}

function outside(value: string): Bilingual {
  const shown = short(value);
  return {
    fr: `Ce dessin SVG va chercher « ${shown} » : il ne peut nommer que ses propres parties.`,
    en: `This SVG drawing fetches “${shown}”: it may name nothing but its own parts.`,
  };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
