import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDict, PDFObject, PDFArray } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_LIMITS } from '../../../../src/exchange/pdf/limits.ts';
import { readForm } from '../../../../src/exchange/pdf/read.ts';

const LINE = 'passerelle-form 1 passerelle s fr';

/** A form of ours with these fields beside, however they are made. */
async function makePdf(
  make: (document: PDFDocument, fields: PDFArray) => void,
  line = LINE,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const fields = document.context.obj([]);
  fields.push(fieldOf(document, { T: 'passerelle:form', FT: 'Tx', V: line }));
  make(document, fields);
  document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ Fields: fields }));
  return document.save({ updateFieldAppearances: false });
}

interface Members {
  readonly T?: string;
  readonly FT?: string;
  readonly V?: PDFObject | string;
  readonly Kids?: PDFObject[];
}

function fieldOf(document: PDFDocument, { T, FT, V, Kids }: Members): PDFDict {
  return document.context.obj({
    ...(T === undefined ? {} : { T: PDFHexString.fromText(T) }),
    ...(FT === undefined ? {} : { FT }),
    ...(V === undefined ? {} : { V: typeof V === 'string' ? PDFHexString.fromText(V) : V }),
    ...(Kids ? { Kids } : {}),
  });
}

async function valuesOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const reading = await readForm(bytes);
  if (reading.refusal) throw new Error(reading.refusal);
  return Object.fromEntries(reading.values.map(({ name, text }) => [name, text]));
}

describe('reading a form', () => {
  it('takes words in every encoding that programs write', async () => {
    const pdf = await makePdf((document, fields) => {
      const put = (T: string, V: PDFObject) => fields.push(fieldOf(document, { T, FT: 'Tx', V }));
      put('s.utf16', PDFHexString.fromText('été € 日本'));
      put('s.utf8', PDFHexString.of(Buffer.from('\ufeffété € 日本').toString('hex')));
      put('s.doc', PDFString.of('\\351t\\351 \\240'));
      put('s.long', PDFString.of('x'.repeat(300_000)));
    });
    const values = await valuesOf(pdf);
    expect(values).toMatchObject({
      's.utf16': 'été € 日本',
      's.utf8': 'été € 日本',
      's.doc': 'été €',
    });
    expect(values['s.long']).toHaveLength(300_000);
  });

  it('takes the state of a box from what it shows, where its field does not say it', async () => {
    const pdf = await makePdf((document, fields) => {
      const kid = document.context.obj({ Subtype: 'Widget', AS: 'two' });
      fields.push(fieldOf(document, { T: 's.way', FT: 'Btn', Kids: [kid] }));
      fields.push(fieldOf(document, { T: 's.off', FT: 'Btn', V: PDFName.of('Off') }));
      fields.push(fieldOf(document, { T: 's.sign', FT: 'Sig' }));
    });
    expect(await valuesOf(pdf)).toEqual({ 's.way': 'two', 's.off': '' });
  });

  it('does not go round in circles, nor down for ever', async () => {
    const circle = await makePdf((document, fields) => {
      const ref = document.context.nextRef();
      document.context.assign(ref, fieldOf(document, { T: 's', FT: 'Tx', Kids: [ref] }));
      fields.push(ref);
    });
    expect(await valuesOf(circle)).toEqual({});
    const deep = await makePdf((document, fields) => {
      let field = fieldOf(document, { T: 'x', FT: 'Tx', V: 'down' });
      for (let level = 0; level < 60; level += 1)
        field = fieldOf(document, { T: 'x', Kids: [document.context.register(field)] });
      fields.push(field);
    });
    expect(await readForm(deep)).toEqual({ refusal: 'too-many' });
  });

  it('refuses what it cannot or must not read, each for its reason', async () => {
    const many = await makePdf((document, fields) => {
      for (let index = 0; index <= FORM_LIMITS.fields; index += 1)
        fields.push(fieldOf(document, { T: `s.f${index}`, FT: 'Tx', V: 'x' }));
    });
    expect(await readForm(many)).toEqual({ refusal: 'too-many' });
    const nothing = () => undefined;
    const newer = await makePdf(nothing, LINE.replace(' 1 ', ' 2 '));
    expect(await readForm(newer)).toEqual({ refusal: 'newer' });
    expect(await readForm(await makePdf(nothing, 'something else'))).toEqual({
      refusal: 'not-ours',
    });
    expect(await readForm(new Uint8Array([1, 2, 3]))).toHaveProperty('refusal');
  });

  it('never throws, whatever the bytes', async () => {
    const whole = await makePdf((document, fields) =>
      fields.push(fieldOf(document, { T: 's.a', FT: 'Tx', V: 'a' })),
    );
    const cut = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(cut, fc.nat({ max: 255 }), fc.boolean(), async (at, byte, isCut) => {
        const bytes = isCut ? whole.slice(0, at) : whole.slice();
        if (!isCut) bytes[at] = byte;
        await readForm(bytes);
      }),
      { numRuns: 60 },
    );
  });
});
