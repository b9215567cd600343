import { describe, expect, it } from 'vitest';
import { cutExcerpt, cutText, markWords } from '../../../src/search/excerpt.ts';
import type { Piece } from '../../../src/search/excerpt.ts';
import { foldForIndex } from '../../../src/search/fold.ts';

function show(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

describe('an excerpt of a page', () => {
  const cut = (text: string, ...locations: number[]) =>
    show(
      cutExcerpt(
        foldForIndex(text, 'fr'),
        locations.map((location) => ({ location, score: 1 })),
        'fr',
      ),
    );

  it('marks the words found, without the signs around them', () => {
    expect(cut('On parle (vite) de « l’œuvre » ?', 2, 5)).toBe(
      'On parle ([vite]) de «\u00A0l’[œuvre]\u00A0»\u202F?',
    );
  });

  it('says where it was cut', () => {
    const text = Array.from({ length: 90 }, (_, place) => `m${place}`).join(' ');
    const shown = cut(text, 50);
    expect(shown).toMatch(/^… m44 .* \[m50\] m51 .* …$/);
  });

  it('shows the part where most words are', () => {
    const text = Array.from({ length: 90 }, (_, place) => `m${place}`).join(' ');
    expect(cut(text, 3, 60, 62)).toContain('[m60] m61 [m62]');
  });

  it('joins words that nothing parts', () => {
    const pieces = cutExcerpt(
      '我想\u200B找\u200B一份\u200B工作\u200B。 \u200BEn \u200Bligne',
      [{ location: 3, score: 1 }],
      'zh',
    );
    expect(show(pieces)).toBe('我想找一份[工作]。 En ligne');
  });

  it('starts at the beginning when only the title answers', () => {
    expect(cut('Un court texte.')).toBe('Un court texte.');
  });

  it('shows text that looks like markup as text', () => {
    expect(cut('Tapez <mark>ici</mark> &amp; là', 1)).toBe('Tapez <[mark>ici</mark]> &amp; là');
  });
});

describe('an excerpt of an answer', () => {
  it('is cut around the first word found', () => {
    const text = `${'avant '.repeat(40)}mon équipe à Besançon ${'après '.repeat(40)}`;
    expect(show(cutText(text, ['besancon']))).toMatch(
      /^… (avant )+mon équipe à \[Besançon\] .* …$/,
    );
  });

  it('shows a short answer whole, on one line', () => {
    expect(show(cutText('Une ligne\n\nune autre', ['autre']))).toBe('Une ligne une [autre]');
  });

  it('shows the word even in a text without spaces', () => {
    expect(show(cutText('x'.repeat(500), ['x'])).length).toBeLessThan(520);
  });
});

describe('marking words', () => {
  it('gives back the whole text', () => {
    expect(show(markWords('Le rôle, les rôles', ['role']))).toBe('Le [rôle], les [rôles]');
  });
});
