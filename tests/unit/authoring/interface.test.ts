import { describe, expect, it } from 'vitest';
import { baseText, readWith, showProblems } from '../../editions.ts';

const french = 'interface/fr.yaml';
const english = 'interface/en.yaml';

function readNav(fr: string, en: string) {
  return readWith({
    [french]: `${baseText(french)}${fr}\n`,
    [english]: `${baseText(english)}${en}\n`,
  });
}

describe('the words of the interface', () => {
  it('have keys joined by dots, and are typeset', () => {
    const { workbook, problems } = readNav("  a:\n    b: L'accueil ?", "  a:\n    b: It's home");
    expect(problems).toEqual([]);
    expect(workbook.interface['fr']?.['nav.a.b']).toBe('L’accueil\u202F?');
    expect(workbook.interface['en']?.['nav.a.b']).toBe('It’s home');
  });

  it('are what was typed, whatever YAML makes of it', () => {
    const { workbook } = readNav('  no: 1.50\n  yes: true', '  no: no\n  yes: 007');
    expect(workbook.interface['fr']).toMatchObject({ 'nav.no': '1.50', 'nav.yes': 'true' });
    expect(workbook.interface['en']).toMatchObject({ 'nav.no': 'no', 'nav.yes': '007' });
  });

  it('have their addresses left as they are', () => {
    const { workbook } = readWith({ [french]: baseText(french).replace('etapes', 'les-etapes') });
    expect(workbook.interface['fr']?.['address.stages']).toBe('les-etapes');
  });

  it('are in every language', () => {
    const { problems } = readNav('  a: x\n  b: y', '  b: y\n  c: z');
    expect(showProblems(problems)).toEqual([
      `${english}:9:3 missing-words`,
      `${french}:8:3 missing-words`,
    ]);
  });

  it.each(['', '~', '""', '[a, b]', '[]', '{}'])('are not %j', (value) => {
    const { problems } = readNav(`  a: ${value}`, '  a: x');
    expect(problems.map(({ file, line }) => [file, line])).toContainEqual([french, 8]);
  });

  it('that are missing in a whole language are told as one missing file', () => {
    const { problems } = readWith({ [english]: undefined });
    expect(showProblems(problems)).toEqual([`${english}:1:1 missing-file`]);
  });

  it('of a language that the edition does not have are left out', () => {
    const { workbook, problems } = readWith({ 'interface/de.yaml': 'nav:\n  home: Start\n' });
    expect(problems).toEqual([]);
    expect(Object.keys(workbook.interface).sort()).toEqual(['en', 'fr']);
  });

  it('cannot change what every object has', () => {
    const { workbook } = readWith({ [french]: `${baseText(french)}__proto__:\n  home: x\n` });
    expect(({} as Record<string, unknown>)['home']).toBeUndefined();
    expect(workbook.interface['fr']?.['__proto__.home']).toBe('x');
  });
});
