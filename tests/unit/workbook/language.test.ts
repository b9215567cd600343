import { describe, expect, it } from 'vitest';
import {
  completeWords,
  isRightToLeft,
  localeFor,
  nameOfLanguage,
  ownNameOf,
  takeLanguages,
} from '../../../src/workbook/language.ts';

describe('the language of an edition that words are for', () => {
  it('is their own, or its variant of a region', () => {
    expect(localeFor('fr', ['en', 'fr'])).toBe('fr');
    expect(localeFor('fr', ['fr-CA', 'en'])).toBe('fr-CA');
    expect(localeFor('fr-CA', ['fr', 'en'])).toBeUndefined();
    expect(localeFor('fr-BE', ['fr-CA'])).toBeUndefined();
  });

  it('takes what is written for its region rather than what is written for all', () => {
    const take = (...written: string[]) =>
      takeLanguages(written, (language) => language, ['fr-CA', 'en']).map(({ item, locale }) => [
        item,
        locale,
      ]);
    expect(take('fr', 'en', 'de')).toEqual([
      ['fr', 'fr-CA'],
      ['en', 'en'],
    ]);
    expect(take('fr-CA', 'fr')).toEqual([['fr-CA', 'fr-CA']]);
  });
});

describe('words that a language lacks', () => {
  it('are those of the first language that has them', () => {
    const words = { fr: { a: 'un', b: 'deux' }, en: { a: 'one', c: 'three' }, de: { b: 'zwei' } };
    expect(completeWords(words, ['fr', 'en', 'de'])).toEqual({
      fr: { a: 'un', b: 'deux', c: 'three' },
      en: { a: 'one', b: 'deux', c: 'three' },
      de: { a: 'un', b: 'zwei', c: 'three' },
    });
  });

  it('are no form of a plural whose general form the language has', () => {
    const words = {
      en: { 'rows.one': 'row', 'rows.other': 'rows' },
      zh: { 'rows.other': '行' },
      pl: { 'rows.few': 'wiersze', 'rows.many': 'wierszy' },
    };
    expect(completeWords(words, ['en', 'zh', 'pl'])).toEqual({
      en: words.en,
      zh: words.zh,
      pl: { ...words.pl, ...words.en },
    });
  });
});

describe('a language', () => {
  it('has a name in itself and in others', () => {
    expect(ownNameOf('fr-CA')).toBe('Français');
    expect(ownNameOf('de')).toBe('Deutsch');
    expect(nameOfLanguage('de', 'fr')).toBe('allemand');
  });

  it('is known to be written from right to left', () => {
    expect(['ar', 'he', 'fa', 'ur-PK'].filter(isRightToLeft)).toHaveLength(4);
    expect(['fr', 'en-US', 'tr', 'ru', 'ja'].filter(isRightToLeft)).toEqual([]);
  });
});
