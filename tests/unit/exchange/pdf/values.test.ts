import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isControlName, sortValues } from '../../../../src/exchange/pdf/values.ts';
import {
  controlOf,
  nameBox,
  nameFields,
  readAbout,
  writeAbout,
} from '../../../../src/workbook/fillable.ts';

describe('the names of a form', () => {
  it('are those of the controls, and never stand below another field', () => {
    const controls = ['s.cards.own', 's.cards.own.words', 's.m.o.c', 's.m.o.c.fact', 's.t.r1.x'];
    const names = nameFields(controls);
    expect([...names.values()]).toEqual([
      's.cards.own',
      's.cards.own:words',
      's.m.o.c',
      's.m.o.c:fact',
      's.t.r1.x',
    ]);
    expect([...names.values()].map(controlOf)).toEqual(controls);
    expect(nameBox('s.list', 'one')).toBe('s.list:one');
  });

  it('lead back to their control, whatever stands below what', () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/);
    const control = fc.array(part, { minLength: 2, maxLength: 5 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(control), (controls) => {
        const names = nameFields(controls);
        const fields = [...names.values()];
        for (const [name, field] of names) expect(controlOf(field)).toBe(name);
        for (const one of fields)
          expect(fields.filter((other) => other.startsWith(`${one}.`))).toEqual([]);
      }),
    );
  });

  it('are ids parted by dots, and nothing else', () => {
    expect(isControlName('starting-point.today')).toBe(true);
    expect(isControlName('shared-vision.kept@consultant')).toBe(true);
    for (const name of ['', 'alone', '__proto__.x', 'a..b', 'a.b.c.d.e.f.g', 'a b.c', 'a.é', '.a'])
      expect(isControlName(name), name).toBe(false);
  });
});

describe('what a form is of', () => {
  it('is read as it was written', () => {
    const about = { version: 1, edition: 'acme', worksheet: 'network-map', locale: 'fr' };
    expect(readAbout(writeAbout(about))).toEqual(about);
  });

  it('is nothing when the line is another one', () => {
    for (const line of ['', 'passerelle-form', 'passerelle-form x a b fr', 'other 1 a b fr'])
      expect(readAbout(line)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (line) => void readAbout(line)));
  });
});

describe('the values of a form', () => {
  it('are sorted by worksheet; what is empty says nothing', () => {
    const { worksheets, strays } = sortValues([
      { name: 'one.a', text: 'Oui\r\nnon\u0000' },
      { name: 'two.a', text: ' \n' },
      { name: 'two.b:c', text: 'on' },
      { name: 'Signature1', text: 'M. D.' },
    ]);
    expect([...worksheets.keys()]).toEqual(['one', 'two']);
    expect(worksheets.get('one')).toEqual([{ name: 'one.a', text: 'Oui\nnon' }]);
    expect(worksheets.get('two')).toEqual([{ name: 'two.b:c', text: 'on' }]);
    expect(strays).toEqual([{ name: 'Signature1', text: 'M. D.', reason: 'unknown' }]);
  });

  it('are all there once, whatever their names and texts', () => {
    const value = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 30 }),
      text: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const { worksheets, strays } = sortValues(values);
        const told = [...worksheets.values()].flat().length + strays.length;
        expect(told).toBe(values.filter(({ text }) => cleanText(text).trim() !== '').length);
      }),
    );
  });
});
