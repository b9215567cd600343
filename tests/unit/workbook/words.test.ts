import { describe, expect, it } from 'vitest';
import { isComplete, localise } from '../../../src/workbook/words.ts';

const locales = ['fr', 'en'];
const sheet = {
  id: 'fr',
  title: { fr: 'Titre', en: 'Title' },
  fields: [
    {
      label: { fr: { text: 'Un' }, en: { text: 'One' } },
      ends: { fr: ['a', 'b'], en: ['c', 'd'] },
    },
  ],
  rows: { start: 2 },
};
const half = { ...sheet, hint: { fr: 'Seulement en français' } };

describe('localise', () => {
  it('gives every word of a value in one language, however deep', () => {
    expect(localise(sheet, locales, 'en')).toEqual({
      lang: 'en',
      value: {
        id: 'fr',
        title: 'Title',
        fields: [{ label: { text: 'One' }, ends: ['c', 'd'] }],
        rows: { start: 2 },
      },
    });
  });

  it('gives a value whole in another language rather than half and half', () => {
    const { value, lang } = localise(half, locales, 'en');
    expect(lang).toBe('fr');
    expect(value).toMatchObject({ title: 'Titre', hint: 'Seulement en français' });
  });

  it('gives what there is when no language is complete', () => {
    const { value, lang } = localise({ a: { fr: 'a' }, b: { en: 'b' } }, locales, 'en');
    expect(lang).toBe('fr');
    expect(value).toEqual({ a: 'a', b: 'b' });
  });

  it('takes the first complete language, in the order of the edition', () => {
    const words = { a: { de: 'a', en: 'a' }, b: { de: 'b', en: 'b', fr: 'b' } };
    expect(localise(words, ['fr', 'de', 'en'], 'fr').lang).toBe('de');
  });

  it('leaves values without words as they are', () => {
    for (const value of ['fr', 12, true, null, [], {}, [{ a: 1 }]])
      expect(localise(value, locales, 'en').value).toEqual(value);
  });

  it('changes nothing of what it is given', () => {
    const before = structuredClone(half);
    localise(half, locales, 'en');
    expect(half).toEqual(before);
  });
});

describe('isComplete', () => {
  it('tells whether every word exists in a language', () => {
    expect(isComplete(sheet, locales, 'en')).toBe(true);
    expect(isComplete(half, locales, 'en')).toBe(false);
    expect(isComplete(half, locales, 'fr')).toBe(true);
  });
});
