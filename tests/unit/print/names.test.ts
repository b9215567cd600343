import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameAll } from '../../../src/print/names/naming.ts';

/** An answer that names somebody, as it stands in a copy where nobody else is named. */
function reduce(answer: string): string {
  return nameAll([answer]).reduce(answer);
}

/** Answers as people write them, one after another, beside what a copy makes of them. */
function expectReduced(pairs: Readonly<Record<string, string>>): void {
  expect(Object.fromEntries(Object.keys(pairs).map((each) => [each, reduce(each)]))).toEqual(pairs);
}

describe('an answer that names somebody', () => {
  it('becomes initials', () => {
    expectReduced({
      'Marie Dupont': 'M. D.',
      'Jean-Paul Le Goff': 'J.-P. L. G.',
      'Mme Élise d’Arc': 'Mme É. d’A.',
      'Marie de la Tour': 'M. de la T.',
      'Ludwig van den Berg': 'L. van den B.',
      "Conan O'Brien": 'C. O.',
      'DUPONT Marie': 'D. M.',
      'marie dupont': 'M. D.',
      'Marie dupont': 'M. D.',
      Marie: 'M.',
    });
  });

  it('keeps initials as they were written, and what is no name', () => {
    expectReduced({ 'M.': 'M.', 'L. B.': 'L. B.', 'J.-P. M.': 'J.-P. M.', MD: 'MD', M: 'M.' });
    expectReduced({ '': '', '🙂': '🙂', '?': '?', '12': '12', ' ': ' ' });
    expect(reduce('Marie 🙂')).toBe('M. 🙂');
  });

  it('does the same in scripts without capitals', () => {
    expectReduced({ 'محمد علي': 'م. ع.', 王小明: '王.', '田中 太郎': '田. 太.' });
    expectReduced({ 'Олег Петров': 'О. П.', Γιώργος: 'Γ.', '王小明（会计）': '王.（会计）' });
  });

  it('keeps what is said of the person', () => {
    expectReduced({
      'Marie (compta)': 'M. (compta)',
      'Marie Dupont (Renault, DRH)': 'M. D. (Renault, DRH)',
      'Brigitte, cadre de santé': 'B., cadre de santé',
      'Judith, a resident’s daughter': 'J., a resident’s daughter',
      'Marie Dupont, DRH': 'M. D., DRH',
      'Inès – sa comptable': 'I. – sa comptable',
      'Farid quand je tourne en rond': 'F. quand je tourne en rond',
      'Karim at the counter': 'K. at the counter',
    });
  });

  it('is left alone where nobody is named, but for names inside', () => {
    expectReduced({
      'Le marchand d’outils': 'Le marchand d’outils',
      'L’équipe de nuit': 'L’équipe de nuit',
      'An instructor at the college': 'An instructor at the college',
      'Toute l’équipe': 'Toute l’équipe',
      Personne: 'Personne',
      'Mon oncle Daniel': 'Mon oncle D.',
      'An online group, where Tom writes': 'An online group, where T. writes',
      'Ma compagne, et Farid': 'Ma compagne, et F.',
    });
  });

  it('may name several people', () => {
    expectReduced({
      'Paul et Sylvie': 'P. et S.',
      'paul et sylvie': 'P. et S.',
      'Rachid, puis Sophie': 'R., puis S.',
      'Serge/Julien': 'S./J.',
      'Nadia\nMarion\nRose, ma tante': 'N.\nM.\nR., ma tante',
      'Marc, et quatre autres artisans': 'M., et quatre autres artisans',
    });
  });

  it('gives no address and no telephone number', () => {
    expectReduced({
      'Marie Dupont, marie.dupont@exemple.fr': 'M. D., …',
      'Marie 06 12 34 56 78': 'M. …',
      'Paul (+44 20 7946 0018)': 'P. (…)',
    });
  });
});

describe('people of the same initials', () => {
  const answers = ['Marie Dupont', 'Marc Durand', 'marie  DUPONT', 'Max Duval (RH)', 'M. D. 2'];

  it('are told apart, and each is always the same', () => {
    const naming = nameAll(answers);
    // “M. D. 2” was typed so: it is somebody already.
    expect(answers.map((each) => naming.reduce(each))).toEqual([
      'M. D.',
      'M. D. 3',
      'M. D.',
      'M. D. 4 (RH)',
      'M. D. 2',
    ]);
    expect(naming.clean('Vu Marc Durand, pas Max Duval')).toBe('Vu M. D. 3, pas M. D. 4');
  });
});

describe('another text', () => {
  const { clean } = nameAll(['Marie Dupont', 'Bo', 'Rose', 'lucie martin', 'M. Lefèvre', '王小明']);

  it('has initials for whole names that were given elsewhere, as they were written', () => {
    expect(clean('Appeler Marie Dupont.')).toBe('Appeler M. D.');
    expect(clean('Marie\u00a0Dupont, d’accord ? Oui, dit Marie Dupont…')).toBe(
      'M. D., d’accord ? Oui, dit M. D.…',
    );
    expect(clean('Lucie Martin et monsieur Lefèvre')).toBe('L. M. et monsieur L.');
    expect(clean('昨天王小明来了')).toBe('昨天王.来了');
  });

  it('is otherwise as it was: parts of names, other words, names of two letters', () => {
    const text = 'Une rose pour Marie, Bo, Roseline et Rose-Marie. DUPONT ? Dupont !';
    expect(clean(text)).toBe(text);
  });
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...[
      'Marie',
      'dupont',
      'DRH',
      'M.',
      'd’',
      'et',
      ',',
      '(',
      ')',
      ' ',
      '-',
      'Le',
      'le',
      'qui',
      '2',
    ],
    ...[
      'Mme',
      '王明',
      'ß',
      'é',
      'E\u0301',
      '🙂',
      '\n',
      '…',
      "O'",
      '@',
      '06',
      '.',
      'Mon',
      'ami',
      'x',
    ],
  );
  const typed = fc.oneof(
    fc.array(pieces, { maxLength: 10 }).map((each) => each.join('')),
    fc.array(pieces, { maxLength: 8 }).map((each) => each.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );

  it('is the same when it is done twice', () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 5 }), typed, (answers, text) => {
        const first = nameAll(answers);
        const once = answers.map((each) => first.reduce(each));
        const second = nameAll(once);
        expect(once.map((each) => second.reduce(each))).toEqual(once);
        expect(second.clean(first.clean(text))).toBe(first.clean(text));
      }),
      { numRuns: 300 },
    );
  });
});
