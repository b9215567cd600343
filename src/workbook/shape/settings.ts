import { reportUnexpected } from './shape.ts';
import type { Shape } from './shape.ts';
import { shorten } from './source.ts';
import type { Source } from './source.ts';
import type { Locale } from '../words.ts';
import { isRightToLeft, rootOf } from '../language.ts';
import type { Finding } from '../problem.ts';
import { isLanguage, LANGUAGE } from './language.ts';
import type { Bilingual } from '../words.ts';

/**
 * A text of at most `most` characters that a pattern describes; both go into the schema of the
 * file. A longer one is never held against the pattern, which might take very long over it.
 */
function matching(pattern: RegExp, expects: Bilingual, most = 300): Shape<string> {
  return {
    expects,
    schema: { type: 'string', pattern: pattern.source, maxLength: most },
    read(source, reading) {
      const value = source.type === 'scalar' && source.value !== null ? source.text : '';
      return value.length <= most && pattern.test(value)
        ? value
        : reportUnexpected(source, expects, reading);
    },
  };
}

/** An e-mail address. */
export const email = matching(/^[^\s@<>"\x00-\x1f]+@[^\s@<>"\x00-\x1f]+\.[^\s@<>".\x00-\x1f]+$/, {
  fr: 'une adresse électronique, comme contact@exemple.fr',
  en: 'an e-mail address, such as contact@example.org',
});

/** The path a site stands under, from its root on. */
export const sitePath = matching(/^\/?[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?$|^\/$/, {
  fr: 'un chemin comme /carnet/ : lettres sans accent, chiffres, traits d’union',
  en: 'a path such as /workbook/: plain letters, digits, hyphens',
});

const SITE = /^https?:\/\/[^\s/?#@.]+(?:\.[^\s/?#@.]+)+\/?$/;

/** The address of a site, without the path that the workbook has on it: what is printed begins with it. */
export const siteAddress: Shape<string> = {
  expects: {
    fr: 'une adresse qui commence par https://, sans chemin, comme https://www.exemple.fr',
    en: 'an address that begins with https://, without a path, such as https://www.example.org',
  },
  schema: { type: 'string', pattern: SITE.source },
  read(source, reading) {
    const written = source.type === 'scalar' && source.value !== null ? source.text : '';
    const isShort = written.length <= 300;
    if (isShort && SITE.test(written) && URL.canParse(written)) return written.replace(/\/$/, '');
    const [, site, path] = isShort
      ? (/^(https?:\/\/[^/?#@]+)\/([\w~./-]+)$/i.exec(written) ?? [])
      : [];
    if (site === undefined || path === undefined || !SITE.test(site))
      return reportUnexpected(source, this.expects, reading);
    const base = `/${path.replace(/\/*$/, '/')}`;
    reading.report({
      rule: 'wrong-value',
      place: source.place,
      message: {
        fr: `L’adresse du site se donne sans chemin : « ${shorten(written)} ».`,
        en: `The address of the site is given without a path: “${shorten(written)}”.`,
      },
      hint: {
        fr: `Écrivez deux lignes : « site: ${site} », puis « base: ${base} ».`,
        en: `Write two lines: “site: ${site}”, then “base: ${base}”.`,
      },
    });
    return undefined;
  },
};

/** A colour written with six hexadecimal digits. */
export const colour: Shape<string> = {
  ...matching(/^#[0-9a-fA-F]{6}$/, {
    fr: 'une couleur entre guillemets, comme "#7a1f3d"',
    en: 'a colour in quotes, such as "#7a1f3d"',
  }),
};

/** The path of a file inside the folder of an edition. */
export const insidePath = matching(
  /^(?![\s\S]*(?:^|\/)\.\.?(?:\/|$))[^/\\:\x00-\x1f\x7f][^\\:\x00-\x1f\x7f]*$/,
  {
    fr: 'le chemin d’un fichier de ce dossier, comme brand/logo.svg, sans « .. »',
    en: 'the path of a file of this folder, such as brand/logo.svg, without “..”',
  },
);

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A currency by its three letters, as ISO 4217 lists them. */
export const currency: Shape<string> = {
  expects: {
    fr: 'les trois lettres d’une monnaie, comme EUR ou CAD',
    en: 'the three letters of a currency, such as GBP or CAD',
  },
  schema: { type: 'string', pattern: '^[A-Z]{3}$' },
  read(source, reading) {
    const value = source.type === 'scalar' ? source.text : '';
    return CURRENCIES.has(value) ? value : reportUnexpected(source, this.expects, reading);
  },
};

/** The languages of an edition, the first one first, each named once. */
export const languages: Shape<readonly [Locale, ...Locale[]]> = {
  expects: {
    fr: 'une liste de langues, chacune une fois, comme [fr, en]',
    en: 'a list of languages, each once, such as [en, fr]',
  },
  schema: {
    anyOf: [
      { type: 'string', pattern: LANGUAGE.source },
      {
        type: 'array',
        items: { type: 'string', pattern: LANGUAGE.source },
        minItems: 1,
        uniqueItems: true,
      },
    ],
  },
  read(source, reading) {
    const items = source.type === 'list' ? source.items : [source];
    const seen = new Set<string>();
    for (const item of items) {
      const text = item.type === 'scalar' ? item.text : '';
      const spelled = isLanguage(text) ? undefined : respell(text);
      if (spelled !== undefined) {
        reading.report(describeSpelling(text, spelled, item));
        return undefined;
      }
      if (!isLanguage(text) || seen.has(text)) return reportUnexpected(item, this.expects, reading);
      const twin = [...seen].find((each) => rootOf(each) === rootOf(text));
      if (twin !== undefined || isRightToLeft(text)) {
        reading.report(
          twin === undefined ? describeRightToLeft(text, item) : describeTwins(twin, text, item),
        );
        return undefined;
      }
      seen.add(text);
    }
    const [first, ...others] = seen;
    return first === undefined
      ? reportUnexpected(source, this.expects, reading)
      : [first, ...others];
  },
};

/** The tag that was meant: `pt-BR` by `pt_br`, `fr` by `FR`; `undefined` where it is none. */
function respell(text: string): Locale | undefined {
  try {
    const [spelled = ''] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    return spelled !== text && isLanguage(spelled) ? spelled : undefined;
  } catch {
    return undefined;
  }
}

function describeSpelling(written: string, spelled: Locale, { place }: Source): Finding {
  return {
    rule: 'wrong-value',
    place,
    message: {
      fr: `Cette langue ne s’écrit pas « ${shorten(written)} ».`,
      en: `This language is not written “${shorten(written)}”.`,
    },
    hint: { fr: `Écrivez ${spelled}.`, en: `Write ${spelled}.` },
  };
}

function describeTwins(one: Locale, other: Locale, { place }: Source): Finding {
  return {
    rule: 'wrong-value',
    place,
    message: {
      fr: `« ${one} » et « ${other} » sont la même langue.`,
      en: `“${one}” and “${other}” are the same language.`,
    },
    hint: {
      fr: `Gardez l’une des deux : ce qui est écrit en « ${rootOf(other)} » vaut pour elle.`,
      en: `Keep one of them: what is written in “${rootOf(other)}” counts for it.`,
    },
  };
}

function describeRightToLeft(language: Locale, { place }: Source): Finding {
  return {
    rule: 'wrong-value',
    place,
    message: {
      fr: `« ${language} » s’écrit de droite à gauche : les pages et les feuilles ne le savent pas encore.`,
      en: `“${language}” is written from right to left: pages and printed sheets cannot do that yet.`,
    },
    hint: {
      fr: 'Retirez cette langue de la liste.',
      en: 'Remove this language from the list.',
    },
  };
}

const ORIGIN = /^https?:\/\/(?:\*\.)?[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*(?::\d{1,5})?\/?$/i;

/** Sites by scheme, host and port, as a Content-Security-Policy names them. */
export const origins: Shape<readonly string[]> = {
  expects: {
    fr: 'un site ou une liste de sites, comme https://www.exemple.fr, sans chemin',
    en: 'a site or a list of sites, such as https://www.example.org, without a path',
  },
  schema: {
    anyOf: [
      { type: 'string', pattern: ORIGIN.source },
      { type: 'array', items: { type: 'string', pattern: ORIGIN.source } },
    ],
  },
  read(source, reading) {
    const items = source.type === 'list' ? source.items : [source];
    return items.flatMap((item) => {
      const origin = originIn(item);
      if (origin === undefined) reportUnexpected(item, this.expects, reading);
      return origin ?? [];
    });
  },
};

function originIn(source: Source): string | undefined {
  const written = source.type === 'scalar' ? source.text : '';
  if (written.length > 300 || !URL.canParse(written.replace('://*.', '://any.'))) return undefined;
  return ORIGIN.test(written) ? written.replace(/\/$/, '').toLowerCase() : undefined;
}
