import { describe, expect, it } from 'vitest';
import { sayer } from '../../../src/workbook/saying.ts';

const words = {
  'nav.home': 'Accueil',
  'save.at': 'Enregistré à {time}, {time}.',
  'rows.one': '{count} ligne',
  'rows.other': '{count} lignes',
  'only.other': '{count} en tout',
  plain: 'Compté : {count}',
};

describe('sayer', () => {
  const say = sayer(words, 'fr');

  it('gives a word, its placeholders filled in', () => {
    expect(say('nav.home')).toBe('Accueil');
    expect(say('save.at', { time: '10:30' })).toBe('Enregistré à 10:30, 10:30.');
  });

  it('takes the plural of the language', () => {
    expect(say('rows', { count: 0 })).toBe('0 ligne');
    expect(say('rows', { count: 2 })).toBe('2 lignes');
    expect(sayer(words, 'en')('rows', { count: 0 })).toBe('0 lignes');
  });

  it('takes the general form, or the word itself, where there is no plural of that sort', () => {
    expect(say('only', { count: 1 })).toBe('1 en tout');
    expect(say('plain', { count: 3 })).toBe('Compté : 3');
    expect(say('rows', { count: 2_000_000 })).toBe('2\u202F000\u202F000 lignes');
  });

  it('says one as the language does that the words are borrowed from', () => {
    expect(sayer(words, 'zh')('rows', { count: 1 })).toBe('1 ligne');
    expect(sayer({ 'rows.other': '{count} 行' }, 'zh')('rows', { count: 1 })).toBe('1 行');
  });

  it('writes numbers as the language does', () => {
    expect(say('plain', { count: 1234.5 })).toBe('Compté : 1\u202F234,5');
    expect(sayer(words, 'en')('plain', { count: 1234.5 })).toBe('Compté : 1,234.5');
  });

  it('shows a key that has no word, and a placeholder that has no value', () => {
    expect(say('nav.away')).toBe('nav.away');
    expect(say('save.at')).toBe('Enregistré à {time}, {time}.');
  });

  it('never takes a value for a placeholder, or for a pattern', () => {
    expect(say('save.at', { time: '{count} $& $1', count: 3 })).toBe(
      'Enregistré à {count} $& $1, {count} $& $1.',
    );
  });

  it('has no words that come with every object', () => {
    expect(say('constructor')).toBe('constructor');
    expect(sayer({ a: '{toString}' }, 'en')('a')).toBe('{toString}');
  });
});
