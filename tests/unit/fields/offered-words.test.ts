import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOffer, findOffers } from '../../../src/fields/offered-words.ts';

const offers = ['Élise', 'Cœur de métier', 'Vendre, négocier', 'Awa K.'].map((text, index) => ({
  id: `r${index}`,
  label: { text },
}));
const idsIn = (text: string) => findOffers(text, offers).found.map(({ id }) => id);

describe('the words of earlier answers', () => {
  it('are found without accents, capitals or the apostrophes of typography', () => {
    expect(findOffer(' elise ', offers)?.id).toBe('r0');
    expect(findOffer('coeur  de métier', offers)?.id).toBe('r1');
    expect(findOffer('', offers)).toBeUndefined();
  });

  it('are several on a line, parted as people part them', () => {
    expect(idsIn('Élise\nAwa K.')).toEqual(['r0', 'r3']);
    expect(idsIn('Awa K. ; vendre, négocier')).toEqual(['r3', 'r2']);
    expect(idsIn('awa k., élise, élise')).toEqual(['r3', 'r0']);
  });

  it('come back when nothing is offered under them', () => {
    expect(findOffers('Élise, inconnu', offers).left).toEqual(['inconnu']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (text) => void findOffers(text, offers),
      ),
    );
  });
});
