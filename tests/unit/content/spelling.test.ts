import { readFileSync } from 'node:fs';
import english from 'dictionary-en-gb';
import french from 'dictionary-fr';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { guide } from './guide.ts';
import { pieces, readGuideProse } from './texts.ts';

/** Words that are right and in no dictionary: first names, terms of the trade, names of bodies. */
const ours = parse(readFileSync(new URL('own-words.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

/** A speller of a language, without the words of ours. */
function openDictionary(locale: 'fr' | 'en') {
  const { aff, dic } = locale === 'fr' ? french : english;
  return nspell(Buffer.from(aff), Buffer.from(dic));
}

/** Every text of the default edition, and of the guide to writing one. */
const read = [
  ...pieces,
  ...Object.values(guide)
    .flat()
    .flatMap(({ path, locale, text }) =>
      readGuideProse(text).map((piece) => ({ file: path, locale, text: piece })),
    ),
];

/** Addresses and file names are no words. */
const ADDRESS = /\S+@\S+|\S*(?:https?:|www\.|\w\.(?:fr|org|com|uk|ie|ca|gov|json|age))\S*/g;

/** Letters, with the apostrophes and hyphens inside a word. */
const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;

function listWords(text: string): string[] {
  // An initial, an abbreviation with a number, a placeholder: none is spelt.
  const plain = text.replace(ADDRESS, ' ').replace(/\{[\w-]+\}|`[^`]*`|\w*\d\w*/g, ' ');
  return [...plain.matchAll(WORD)].map(([word]) => word).filter((word) => word.length > 1);
}

/** Tells whether a word is in the dictionary: whole, in small letters, or hyphen by hyphen. */
function makeSpeller(locale: 'fr' | 'en'): (word: string) => boolean {
  const speller = openDictionary(locale);
  for (const word of [...(ours['both'] ?? []), ...(ours[locale] ?? [])]) speller.add(word);
  const known = new Map<string, boolean>();
  const isOne = (word: string) => speller.correct(word) || speller.correct(word.toLowerCase());
  // In French “l’”, “qu’”, “aujourd’” are cut from what follows; in English “’s” from what precedes.
  const stem = (word: string) =>
    locale === 'fr' ? word.replace(/^\p{L}{1,7}['’]/u, '') : word.replace(/['’]s?$/, '');
  const isKnown = (word: string): boolean =>
    isOne(word) ||
    (stem(word) !== word && isKnown(stem(word))) ||
    (word.includes('-') && word.split('-').every((part) => part.length === 1 || isKnown(part)));
  return (word) => {
    const found = known.get(word) ?? isKnown(word);
    known.set(word, found);
    return found;
  };
}

const spellers = { fr: makeSpeller('fr'), en: makeSpeller('en') };

describe.each(['fr', 'en'] as const)('spelling in %s', (locale) => {
  const isKnown = spellers[locale];

  it('catches a slip of the finger', () => {
    const slips = locale === 'fr' ? ['entretein', 'licenciment'] : ['interveiw', 'organisaton'];
    expect(slips.filter(isKnown)).toEqual([]);
  });

  it('is right in every authored text', () => {
    const wrong = new Map<string, string>();
    for (const { file, locale: language, text } of read) {
      if (language !== locale) continue;
      // A body keeps its own name in the text of another language.
      const isName = (word: string) =>
        file.startsWith('regions/') && (spellers.fr(word) || spellers.en(word));
      for (const word of listWords(text))
        if (!isKnown(word) && !isName(word)) wrong.set(word, file);
    }
    expect([...wrong].map(([word, file]) => `${word} (${file})`).sort()).toEqual([]);
  });

  it('has no word of ours that the dictionary or no text has', () => {
    const bare = openDictionary(locale);
    const used = new Set(
      read
        .filter((piece) => piece.locale === locale)
        .flatMap(({ text }) => listWords(text))
        .flatMap((word) => [word, ...word.split(/['’-]/)])
        .flatMap((word) => [word, word.toLowerCase()]),
    );
    const idle = (ours[locale] ?? []).filter((word) => bare.correct(word) || !used.has(word));
    expect(idle).toEqual([]);
  });
});
