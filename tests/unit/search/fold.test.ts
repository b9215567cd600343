import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findMatches,
  foldForIndex,
  foldPlain,
  foldQuery,
  isAkin,
  unfold,
} from '../../../src/search/fold.ts';

/** What is left of a folded text for Pagefind, which keeps letters and figures only. */
function wordsOf(folded: string): string[] {
  return folded.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}']/gu, ''));
}

const letters = fc.constantFrom(...'aeilmnqtuéèœŒæLDQ’ ;:!?«».-1\u00A0\u202F');
const french = fc.string({ unit: letters, maxLength: 60 });

describe('folding for the index', () => {
  it.each([
    ['l’accompagnement', 'accompagnement'],
    ['L’Emploi', 'Emploi'],
    ['d’emploi', 'emploi'],
    ["qu'il", 'il'],
    ['Lorsqu’une', 'une'],
    ['jusqu’à', 'à'],
    ['aujourd’hui', "aujourd'hui"],
    ['quelqu’un', "quelqu'un"],
    ['prud’hommes', "prud'hommes"],
    ['cœur', 'coeur'],
    ['Œuvre', 'Oeuvre'],
    ['l’œuvre', 'oeuvre'],
    ['ex æquo', 'ex aequo'],
    ['rendez\u2011vous', 'rendezvous'],
  ])('makes of %s the words %s', (text, words) => {
    expect(wordsOf(foldForIndex(text, 'fr')).join(' ')).toBe(words);
  });

  it('knows an elision before a word that stands in another element', () => {
    expect(wordsOf(`${foldForIndex('de l’', 'fr')}outplacement`)).toEqual(['de', 'outplacement']);
  });

  it('leaves English words whole', () => {
    expect(foldForIndex('the consultant’s own l’etter', 'en')).toBe("the consultant's own l'etter");
  });

  it('gives back the text as it was in the page', () => {
    fc.assert(
      fc.property(french, (text) => {
        // Spaces before French signs come back by rule, whatever they were.
        const plain = (value: string) => value.replace(/\s/g, ' ');
        expect(plain(unfold(foldForIndex(text, 'fr'), 'fr'))).toBe(plain(text));
      }),
    );
  });

  it('keeps as many words as it was given', () => {
    fc.assert(
      fc.property(french, (text) => {
        expect(foldForIndex(text, 'fr').split(/\s+/)).toHaveLength(text.split(/\s+/).length);
      }),
    );
  });

  it('sets the spaces of French signs in an excerpt', () => {
    expect(unfold('Pourquoi ? « Oui » : voilà !', 'fr')).toBe(
      'Pourquoi\u202F? «\u00A0Oui\u00A0»\u00A0: voilà\u202F!',
    );
    expect(unfold('Why ?', 'en')).toBe('Why ?');
  });
});

describe('folding a query', () => {
  it.each([
    ['l’accompagnement', 'accompagnement'],
    ["d'emploi", 'emploi'],
    ["qu'il", 'il'],
    ['Cœur', 'coeur'],
    ["Qu'est-ce que l'outplacement ?", 'outplacement'],
    ['comment utiliser le carnet', 'comment utiliser carnet'],
    ['Où', 'où'],
    ['le', 'le'],
    ['«\u00A0engagement de moyens\u00A0»', '"engagement de moyens"'],
    ['"l’engagement"', '"engagement"'],
    ['  ', ''],
    ['?!', ''],
  ])('makes of %s the query %s', (query, folded) => {
    expect(foldQuery(query, 'fr')).toBe(folded);
  });

  it('leaves the commonest English words out', () => {
    expect(foldQuery('How to use the workbook', 'en')).toBe('how use workbook');
  });

  it('says the same when it is folded twice', () => {
    fc.assert(
      fc.property(french, (text) => {
        const once = foldQuery(text, 'fr');
        expect(foldQuery(once, 'fr')).toBe(once);
      }),
    );
  });
});

describe('folding in memory', () => {
  it('knows for each folded letter where it was', () => {
    expect(foldPlain('Œil')).toEqual({ text: 'oeil', starts: [0, 0, 1, 2], ends: [1, 1, 2, 3] });
  });

  it('never leaves the text, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const { text: folded, starts, ends } = foldPlain(text);
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        expect(starts.every((start, at) => start < (ends[at] ?? 0))).toBe(true);
        expect(ends.every((end) => end <= text.length)).toBe(true);
      }),
    );
  });
});

describe('finding words in a text', () => {
  const marked = (text: string, ...words: string[]) =>
    findMatches(text, words).map(([start, end]) => text.slice(start, end));

  it.each([
    ['Une réponse à l’équipe', ['equipe'], ['équipe']],
    ['Une ÉQUIPE e\u0301quipe', ['équipe'], ['ÉQUIPE', 'e\u0301quipe']],
    ['Mon cœur de métier', ['coeur', 'metiers'], ['cœur', 'métier']],
    ['Mes réseaux, mon réseau', ['réseaux'], ['réseaux', 'réseau']],
    ['négociation', ['nego'], ['négociation']],
    ['un emploi, déplacement', ['emploi', 'placement'], ['emploi']],
    ['rien', [''], []],
  ])('in « %s », %j gives %j', (text, words, found) => {
    expect(marked(text, ...words)).toEqual(found);
  });

  it('gives places in order that never overlap', () => {
    fc.assert(
      fc.property(french, fc.array(fc.string({ unit: letters, maxLength: 4 })), (text, words) => {
        const found = findMatches(text, words).flat();
        expect(found).toEqual([...found].sort((a, b) => a - b));
        expect(found.every((place) => place >= 0 && place <= text.length)).toBe(true);
      }),
    );
  });
});

describe('letters of other languages', () => {
  it.each([
    ['Łukasz źdźbło', 'pl'],
    ['Đặng, đường', 'vi'],
    ['Ørsted', 'da'],
    ['Işık', 'tr'],
  ])('are plain ones in the index, and themselves again in a result: %s', (text, locale) => {
    const folded = foldForIndex(text, locale);
    expect(folded.replace(/[\p{L}\s,]/gu, '')).toMatch(/^\u2061+$/);
    expect(folded).not.toMatch(/[łŁđĐøØı]/);
    expect(unfold(folded, locale)).toBe(text);
  });

  it.each([
    ['ŁUKASZ', 'pl', 'lukasz'],
    ['Đặng', 'vi', 'dặng'],
    ['IŞIK', 'tr', 'işik'],
    ['ışık', 'tr', 'işik'],
    ['İlk', 'tr', 'ilk'],
  ])('are plain ones in a query: %s', (query, locale, folded) => {
    expect(foldQuery(query, locale)).toBe(folded);
  });

  it.each([
    ['Vu Łukasz hier', 'lukasz', ['Łukasz']],
    ['Đặng et Dang', 'dang', ['Đặng', 'Dang']],
    ['Diyarbakır, IŞIK', 'isik', ['IŞIK']],
    ['Große Straße', 'strasse', ['Straße']],
    ['Ο Γιώργος', 'γιωργοσ', ['Γιώργος']],
    ['Ирина Сергеевна', 'ирина', ['Ирина']],
    ['e\u0301te\u0301', 'ete', ['e\u0301te\u0301']],
    ['عمر بن', 'عمر', ['عمر']],
    ['我的工作，工作', '工作', ['工作', '工作']],
    ['李先生', '李', ['李']],
    ['ทำงานที่บ้าน', 'บ้าน', ['บ้าน']],
  ])('are found in an answer, without those that one cannot type: %s', (text, word, found) => {
    expect(findMatches(text, [word]).map(([start, end]) => text.slice(start, end))).toEqual(found);
  });
});

describe('words of one family', () => {
  it.each([
    ['négociation', 'négocier', true],
    ['hypothèse', 'hypothèses', true],
    ['d’emploi', 'emploi', true],
    ['rendez-vous', 'vous', true],
    ['rendez-vous', 'rendezvous', true],
    ['comment', 'coeur', false],
    ['valeur', 'VAE', false],
    ['employer', 'employabilité', false],
    ['п’ять.', 'п’ять', true],
    ['工作。', '工作', true],
    ['我想', '我想找', true],
    ['。', '工作', false],
    ['善意', '工作', false],
    [foldForIndex('Pierwsze słowa', 'pl'), 'slowa', true],
  ])('%s answers %s: %s', (text, word, expected) => {
    expect(isAkin(text, word)).toBe(expected);
  });
});
