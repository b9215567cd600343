import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPAQUE, typeset, typesetPieces } from '../../../src/authoring/typography.ts';

/** No-break spaces as visible signs: `~` for U+00A0, `_` for U+202F. */
function show(text: string): string {
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
}

const FRENCH: readonly (readonly [typed: string, set: string])[] = [
  ['Vous venez ?', 'Vous venez_?'],
  ['Vous venez?', 'Vous venez_?'],
  ['Bravo !', 'Bravo_!'],
  ['Bravo!', 'Bravo_!'],
  ['un point ; un autre', 'un point_; un autre'],
  ['Objectif : décrire', 'Objectif~: décrire'],
  ['Objectif: décrire', 'Objectif~: décrire'],
  ['Quoi ?!', 'Quoi_?!'],
  ['Quoi ? !', 'Quoi_?_!'],
  ['Et puis... ?', 'Et puis…_?'],
  ['Et puis...?', 'Et puis…?'],
  ['Vous venez\u00A0?', 'Vous venez_?'],
  ['Objectif\u202F: décrire', 'Objectif~: décrire'],
  ['trop   !', 'trop_!'],
  ['coupé\n! ici', 'coupé_! ici'],
  ["aujourd'hui", 'aujourd’hui'],
  ["l'offre d'emploi qu'on m'a faite", 'l’offre d’emploi qu’on m’a faite'],
  ['l\'"offre"', 'l’«~offre~»'],
  ['"Bonjour"', '«~Bonjour~»'],
  ['" Bonjour "', '«~Bonjour~»'],
  ['«Bonjour»', '«~Bonjour~»'],
  ['« Bonjour »', '«~Bonjour~»'],
  ['« Bonjour ! »', '«~Bonjour_!~»'],
  ['« Vraiment ? » dit-il.', '«~Vraiment_?~» dit-il.'],
  ['Il dit : "Non !"', 'Il dit~: «~Non_!~»'],
  ['"Il a dit "non" hier"', '«~Il a dit “non” hier~»'],
  ['« Il a dit "non" hier »', '«~Il a dit “non” hier~»'],
  ['Le mot "marché", puis "réseau".', 'Le mot «~marché~», puis «~réseau~».'],
  ['("oui")', '(«~oui~»)'],
  ['"quoi"?', '«~quoi~»_?'],
  ['un écran de 15" et un stylo', 'un écran de 15" et un stylo'],
  ["le mot 'réseau' seul", 'le mot ‘réseau’ seul'],
  ['9 h 30', '9~h~30'],
  ['9h30', '9h30'],
  ['de 10:30 à 11:45', 'de 10:30 à 11:45'],
  ['un rapport de 3:1', 'un rapport de 3:1'],
  ['50 min', '50~min'],
  ['50 minutes', '50 minutes'],
  ['50 %', '50~%'],
  ['50%', '50~%'],
  ['100 % ?', '100~%_?'],
  ['12 000 €', '12_000~€'],
  ['1 250 000 euros', '1_250_000 euros'],
  ['12 00', '12 00'],
  ['en 2024 300 personnes', 'en 2024 300 personnes'],
  ['800€', '800~€'],
  ['70 kg', '70~kg'],
  ["l'étape 1 s'est ouverte", 'l’étape 1 s’est ouverte'],
  ['01 23 45 67 89', '01~23~45~67~89'],
  ['n° 5', 'n°~5'],
  ['n°5', 'n°~5'],
  ['M. Martin et Mme Dupont', 'M.~Martin et Mme~Dupont'],
  ['de 2019–2021', 'de 2019–2021'],
  ['de 10-12 personnes', 'de 10-12 personnes'],
  ['un mot – en passant – suffit', 'un mot –~en passant~– suffit'],
  ['un mot – seul', 'un mot~– seul'],
  ['— Bonjour.\n— Bonsoir !', '—~Bonjour.\n—~Bonsoir_!'],
  ['Voir https://exemple.fr/a?b=c;d!', 'Voir https://exemple.fr/a?b=c;d!'],
  ['Voir https://exemple.fr ?', 'Voir https://exemple.fr_?'],
  ['"https://exemple.fr"', '«~https://exemple.fr~»'],
  ['Écrivez à jean.d@exemple.fr !', 'Écrivez à jean.d@exemple.fr_!'],
  ['note:ici et Foo::bar', 'note:ici et Foo::bar'],
  ['Merci :sourire: beaucoup', 'Merci :sourire: beaucoup'],
  ['Merci :) et ;-)', 'Merci :) et ;-)'],
  ['le code `a ? "b" : c` reste', 'le code `a ? "b" : c` reste'],
  ['{count} fiches ?', '{count} fiches_?'],
  ['{who}: "{what}"', '{who}~: «~{what}~»'],
  ['a &nbsp; b', 'a &nbsp; b'],
  ['suite...', 'suite…'],
  ['....', '....'],
  ['[...]', '[…]'],
  ['? seul', '? seul'],
  ['', ''],
];

const ENGLISH: readonly (readonly [typed: string, set: string])[] = [
  ['Really?', 'Really?'],
  ['Really ?', 'Really ?'],
  ['Goal: describe', 'Goal: describe'],
  ['"Hello," she said.', '“Hello,” she said.'],
  ['"He said "no" twice"', '“He said ‘no’ twice”'],
  ["'Hello,' she said.", '‘Hello,’ she said.'],
  ['She said, "call it \'work\'."', 'She said, “call it ‘work’.”'],
  ["don't, it's, I'd", 'don’t, it’s, I’d'],
  ["the readers' notes", 'the readers’ notes'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["the '90s, 'til now", 'the ’90s, ’til now'],
  ['wait...', 'wait…'],
  ['50%', '50%'],
  ['50 %', '50~%'],
  ['12 000 people', '12_000 people'],
  ['70 kg', '70~kg'],
  ['Mr Smith and Dr. Jones', 'Mr~Smith and Dr.~Jones'],
  ['a word – an aside – goes on', 'a word –~an aside~– goes on'],
  ['a 24" screen', 'a 24" screen'],
  ["https://example.com/l'x?y...", "https://example.com/l'x?y..."],
];

describe('typeset in French', () => {
  it.each(FRENCH)('sets %j', (typed, set) => {
    expect(show(typeset(typed, 'fr'))).toBe(set);
  });

  it('follows French rules in every French-speaking region', () => {
    expect(show(typeset('Quoi ?', 'fr-CH'))).toBe('Quoi_?');
  });
});

describe('typeset in English', () => {
  it.each(ENGLISH)('sets %j', (typed, set) => {
    expect(show(typeset(typed, 'en'))).toBe(set);
  });
});

describe('typeset in another language', () => {
  it('leaves quotes and French spaces as they were typed', () => {
    const typed = '»Wie geht\'s?«, "so" ... 5 km; l\'amico e "basta"!';
    const set = '»Wie geht’s?«, "so" … 5~km; l’amico e "basta"!';
    expect(show(typeset(typed, 'de'))).toBe(set);
    expect(typeset(typed, 'de-AT')).toBe(typeset(typed, 'it'));
  });
});

describe('typesetPieces', () => {
  it('opens a quotation in one piece and closes it in another', () => {
    expect(typesetPieces(['Il dit "', 'oui', '" !'], 'fr').map(show)).toEqual([
      'Il dit «~',
      'oui',
      '~»_!',
    ]);
  });

  it('puts the space with its mark when the word before is emphasised', () => {
    expect(typesetPieces(['Un ', 'mot', ' : la suite'], 'fr').map(show)).toEqual([
      'Un ',
      'mot',
      '~: la suite',
    ]);
    expect(typesetPieces(['Un ', 'mot', '?'], 'fr').map(show)).toEqual(['Un ', 'mot', '_?']);
  });

  it('treats what is not text as a word', () => {
    expect(typesetPieces(['Voir "', OPAQUE, '"?'], 'fr').map(show)).toEqual([
      'Voir «~',
      OPAQUE,
      '~»_?',
    ]);
  });

  it('reads an apostrophe across pieces', () => {
    expect(typesetPieces(["l'", 'offre', " d'emploi"], 'fr')).toEqual(['l’', 'offre', ' d’emploi']);
  });
});

const SIGNS = [
  ...' \n\t\u00A0\u202F"\'«»“”‘’.…;:!?-–—()[]{}`@/%€°hkmn059aéBwM&#<>*,',
  '...',
  'https://',
  'www.',
  'a@b.fr',
  '12 000',
  OPAQUE,
  ':a_b:',
  '  ',
  ' – ',
  '😀',
  '\r\n',
];
const typedText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const locales = fc.constantFrom('fr', 'en', 'de');

/** What typography must never change: everything but spaces, quotes, apostrophes and ellipses. */
function skeleton(text: string): string {
  return text.replaceAll('…', '...').replace(/[\s"'‘’“”«»]/g, '');
}

describe('typography', () => {
  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.array(typedText, { maxLength: 4 }), locales, (pieces, locale) => {
        const once = typesetPieces(pieces, locale);
        expect(typesetPieces(once, locale)).toEqual(once);
      }),
      { numRuns: 4000 },
    );
  });

  it('changes nothing but spaces, quotes, apostrophes and ellipses', () => {
    fc.assert(
      fc.property(typedText, locales, (text, locale) => {
        expect(skeleton(typeset(text, locale))).toBe(skeleton(text));
      }),
      { numRuns: 4000 },
    );
  });

  it('gives back as many pieces as it got, with the same text as the whole', () => {
    fc.assert(
      fc.property(fc.array(typedText, { maxLength: 4 }), locales, (pieces, locale) => {
        const set = typesetPieces(pieces, locale);
        expect(set).toHaveLength(pieces.length);
        expect(set.join('')).toBe(typeset(pieces.join(''), locale));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves addresses and times as they are', () => {
    const kept = fc.constantFrom('https://a.fr/x?y=1;z', 'a@b.fr', '10:30', 'note:ici', '`a ? b`');
    fc.assert(
      fc.property(kept, fc.constantFrom('Voir ', '', 'À '), locales, (word, before, locale) => {
        expect(typeset(`${before}${word} puis`, locale)).toBe(`${before}${word} puis`);
      }),
    );
  });

  it('takes long and hostile lines in its stride', () => {
    for (const sign of SIGNS) expect(() => typeset(sign.repeat(20_000), 'fr')).not.toThrow();
  });
});
