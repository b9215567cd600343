import type { PDFArray } from '@cantoo/pdf-lib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../../src/exchange/pdf/read.ts';
import { makeForm, PLACE_ADDRESS } from '../../../../src/print/form/make.ts';
import type { Place } from '../../../../src/print/form/places.ts';

const places: Place[] = [
  { name: 's.words', type: 'lines', label: 'Mes mots\u202f: l’été' },
  { name: 's.list', type: 'box', label: 'Un', value: 'one' },
  { name: 's.list', type: 'box', label: 'Deux', value: 'two' },
  { name: 's.way', type: 'circle', label: 'Oui', value: 'yes', question: 'La voie' },
  { name: 's.way', type: 'circle', label: 'Non', value: 'no', question: 'La voie' },
  { name: 's.way.other', type: 'line', label: 'Autre' },
  { name: 's.place', type: 'list', label: 'Lieu', options: [['paris', 'À\u202fParis']] },
];

/** A page with a link for each of so many places, as the browser prints a marked one. */
async function printMarked(count = places.length): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  for (let index = 0; index < count; index += 1) {
    const link = document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [60, 700 - index * 40, 300, 720 - index * 40],
      A: { S: 'URI', URI: PDFString.of(`${PLACE_ADDRESS}${index}`) },
    });
    page.node.addAnnot(document.context.register(link));
  }
  return document.save();
}

const options = {
  edition: 'passerelle',
  worksheet: 's',
  locale: 'fr',
  title: 'La fiche',
  date: new Date('2026-01-01T00:00:00Z'),
  places,
};

describe('a form', () => {
  it('says in plain bytes how what is typed looks: in letters of two bytes nothing is shown', async () => {
    const document = await PDFDocument.load(await makeForm(await printMarked(), options));
    const form = document.getForm();
    const looks = [
      form.acroForm,
      ...form.getFields().flatMap(({ acroField }) => [acroField, ...acroField.getWidgets()]),
    ]
      .map(({ dict }) => dict.lookup(PDFName.of('DA')))
      .filter((each) => each !== undefined);
    expect(looks.length).toBeGreaterThan(places.length);
    for (const look of looks) {
      const bytes = look instanceof PDFString ? look.asBytes() : new Uint8Array();
      expect(new TextDecoder('latin1').decode(bytes)).toMatch(
        /^\/(Helv|ZaDb) \d+ Tf [\d. ]+ (rg|g)$/,
      );
    }
  });

  it('has a field for each place, named as its control, with its words and choices', async () => {
    const document = await PDFDocument.load(await makeForm(await printMarked(), options));
    const form = document.getForm();
    expect(form.getFields().map((field) => field.getName())).toEqual(
      [
        's.words',
        's.list:one',
        's.list:two',
        's.place',
        's.way:other',
        's.way',
        'passerelle:form',
      ].toSorted((one, other) => order(form, one) - order(form, other)),
    );
    expect(form.getRadioGroup('s.way').getOptions()).toEqual(['yes', 'no']);
    expect(form.getTextField('s.words').isMultiline()).toBe(true);
    expect(form.getDropdown('s.place').getOptions()).toContain('À\u00a0Paris');
    const tooltip = form.getTextField('s.words').acroField.dict.lookup(PDFName.of('TU'));
    expect(tooltip && 'decodeText' in tooltip && (tooltip as PDFString).decodeText()).toBe(
      'Mes mots\u00a0: l’été',
    );
    expect(document.getTitle()).toBe('La fiche');
    const [page] = document.getPages();
    expect(page?.node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
    const kinds = (page?.node.Annots() as PDFArray)
      .asArray()
      .map((ref) => document.context.lookup(ref)?.toString());
    expect(kinds.every((text) => text?.includes('/Widget'))).toBe(true);
  });

  it('is the same to the byte when it is made again', async () => {
    const print = await printMarked();
    const [one, other] = [await makeForm(print, options), await makeForm(print, options)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('is not made when a question has no place on the paper', async () => {
    await expect(makeForm(await printMarked(6), options)).rejects.toThrow('s.place');
  });

  it('says what it is of, and reads back what was written', async () => {
    const document = await PDFDocument.load(await makeForm(await printMarked(), options));
    const form = document.getForm();
    form.getTextField('s.words').setText('Œuvre, 12 €\nl’été');
    form.getCheckBox('s.list:two').check();
    form.getRadioGroup('s.way').select('no');
    const reading = await readForm(await document.save());
    if (reading.refusal) throw new Error(reading.refusal);
    expect(reading.about).toEqual({
      version: 1,
      edition: 'passerelle',
      worksheet: 's',
      locale: 'fr',
    });
    const written = reading.values.filter(({ text }) => text !== '');
    expect(Object.fromEntries(written.map(({ name, text }) => [name, text]))).toEqual({
      's.words': 'Œuvre, 12 €\nl’été',
      's.list:two': 'two',
      's.way': 'no',
    });
  });
});

function order(form: ReturnType<PDFDocument['getForm']>, name: string): number {
  return form.getFields().findIndex((field) => field.getName() === name);
}
