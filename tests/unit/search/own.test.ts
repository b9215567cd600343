import { describe, expect, it } from 'vitest';
import { searchOwn } from '../../../src/search/own.ts';

const answers = [
  {
    title: 'Engagement mutuel',
    label: 'Ce que j’attends',
    text: 'Retrouver une équipe à Besançon.',
    href: '/fiches/engagement-mutuel/#mutual-commitment.expectation',
  },
  { title: 'Point de départ', label: 'Mon dernier métier', text: 'Ouvrière', href: '/fiches/p/' },
];

function find(query: string): string[] {
  return searchOwn(answers, query, 'fr').map(({ href }) => href);
}

describe('searching in the reader’s answers', () => {
  it.each(['besancon', 'BESANÇON', "d'équipe", 'équipes', 'equipe besancon'])(
    'finds an answer by « %s »',
    (query) => {
      expect(find(query)).toEqual([answers[0]?.href]);
    },
  );

  it('finds by a word of the question when one of the answer is there too', () => {
    expect(find('métier ouvrière')).toEqual(['/fiches/p/']);
  });

  it('does not give all answers of a question that was not asked about', () => {
    expect(find('métier')).toEqual([]);
  });

  it('wants all words', () => {
    expect(find('équipe Lyon')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('says in which worksheet it is, and marks the words', () => {
    const [found] = searchOwn(answers, 'besancon', 'fr');
    expect(found?.excerpt.map(({ text }) => text).join('')).toContain(
      'Engagement mutuel · Retrouver',
    );
    expect(found?.excerpt.filter(({ marked }) => marked)).toEqual([
      { text: 'Besançon', marked: true },
    ]);
  });
});
