import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PDFField } from '@cantoo/pdf-lib';
import { test } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { columnsOf } from '../../src/notebook/answers.ts';
import { printForm } from '../../src/site/handouts/form.ts';
import { ABOUT_FIELD, controlOf } from '../../src/workbook/fillable.ts';
import type { LocalField } from '../../src/workbook/kind.ts';
import type { Manifest } from '../../src/workbook/manifest.ts';
import { unpackField } from '../../src/workbook/unpack.ts';

type Sheet = Manifest['worksheets'][number];

const out = process.env.PASSERELLE_OUT ?? 'dist';

/** The workbook as the built site tells it, in one language. */
export function readManifest(locale: string): Manifest {
  return JSON.parse(readFileSync(`${out}/workbook.${locale}.json`, 'utf8')) as Manifest;
}

/** All fields of a worksheet by name, cells of tables by their column. */
export function fieldsOf(sheet: Sheet): ReadonlyMap<string, LocalField> {
  return new Map(sheet.fields.map((packed) => [`${sheet.id}.${packed.id}`, unpackField(packed)]));
}

/** Kinds that nobody fills in, or by hand alone. */
const UNFILLED = ['group', 'computed', 'chart', 'recall', 'signature'];

/** The kinds of a worksheet’s fields and of their columns, of those that are filled in. */
export function kindsOf(sheet: Sheet): ReadonlySet<string> {
  const all = [...fieldsOf(sheet).values()];
  const kinds = all.flatMap((field) =>
    [field, ...(columnsOf(field) ?? [])].map(({ kind }) => kind),
  );
  return new Set(kinds.filter((kind) => !UNFILLED.includes(kind)));
}

/** The fewest worksheets, about, in which each kind of field is met at least once. */
export function coverKinds(sheets: readonly Sheet[]): readonly Sheet[] {
  const missing = new Set(sheets.flatMap((sheet) => [...kindsOf(sheet)]));
  const chosen: Sheet[] = [];
  const gainOf = (sheet: Sheet) => [...kindsOf(sheet)].filter((kind) => missing.has(kind)).length;
  while (missing.size > 0) {
    const [best] = sheets.toSorted((one, other) => gainOf(other) - gainOf(one));
    if (!best) break;
    chosen.push(best);
    for (const kind of kindsOf(best)) missing.delete(kind);
  }
  return chosen;
}

/** The day all forms of the tests are made. */
const MADE = new Date('2026-01-01T00:00:00Z');

/** Makes the blank forms of worksheets, as the build does. */
export async function makeForms(
  browser: Browser,
  baseURL: string,
  sheets: readonly Sheet[],
  locale: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const forms = new Map<string, Uint8Array>();
  for (const { id, url } of sheets) {
    const about = { edition: 'passerelle', worksheet: id, locale, date: MADE };
    forms.set(id, await printForm(page, new URL(url, baseURL).href, about));
  }
  await context.close();
  return forms;
}

/** What is written in a form, by the name of each field; true ticks a box. */
export type Written = ReadonlyMap<string, string | true>;

/** Words with letters of both languages, and signs that forms lose easily. */
const WORDS = 'L’été à Évry : « œuvre », 12 € – naïve coöperation';

/** One answer for each field of a form, as its kind is written. */
export async function answerAll(form: Uint8Array, sheet: Sheet): Promise<Written> {
  const document = await PDFDocument.load(form);
  const fields = fieldsOf(sheet);
  const written = document
    .getForm()
    .getFields()
    .flatMap((field, index): [string, string | true][] => {
      const name = field.getName();
      if (name === ABOUT_FIELD) return [];
      const asked = fieldAt(controlOf(name), fields);
      return [[name, answer(field, asked, index)]];
    });
  return new Map(written);
}

function fieldAt(name: string, fields: ReadonlyMap<string, LocalField>): LocalField | undefined {
  const [worksheet = '', id = '', , column] = name.split('.');
  const field = fields.get(`${worksheet}.${id}`);
  return field && (columnsOf(field)?.find((each) => each.id === column) ?? field);
}

function answer(field: PDFField, asked: LocalField | undefined, index: number): string | true {
  const type = field.constructor.name;
  if (type === 'PDFCheckBox') return true;
  const options = optionsOf(field);
  if (options.length > 0) return options[index % options.length] ?? '';
  const name = field.getName();
  if (asked?.kind === 'number') return `${index + 1},5`;
  const isDate = asked?.kind === 'date' || /\.(due|date)$/.test(name);
  if (!isDate) return `${WORDS} ${index}`;
  const { precision = 'day' } = (asked ?? {}) as { precision?: 'day' | 'month' | 'year' };
  return { day: '23/11/2026', month: '11/2026', year: '2026' }[precision];
}

/** What may be chosen in a field, by the value that the form keeps. */
function optionsOf(field: PDFField): readonly string[] {
  if ('getOptions' in field && field.constructor.name === 'PDFRadioGroup')
    return (field as unknown as { getOptions(): string[] }).getOptions();
  const { acroField } = field as unknown as {
    acroField: { getOptions?: () => { value: { decodeText(): string } }[] };
  };
  return (acroField.getOptions?.() ?? []).map(({ value }) => value.decodeText()).filter(Boolean);
}

/** Fills a form with the library that made it. */
export async function fillWithPdfLib(form: Uint8Array, written: Written): Promise<Uint8Array> {
  const document = await PDFDocument.load(form);
  const fields = document.getForm();
  for (const [name, value] of written) {
    const field = fields.getField(name);
    const type = field.constructor.name;
    if (value === true) fields.getCheckBox(name).check();
    else if (type === 'PDFRadioGroup') fields.getRadioGroup(name).select(value);
    else if (type === 'PDFDropdown') fields.getDropdown(name).select(value);
    else fields.getTextField(name).setText(value);
  }
  return document.save();
}

interface PdfJsField {
  readonly id: string;
  readonly type: string;
  readonly exportValues?: string;
}

/** Fills a form with the library of Firefox, which reads and writes it in its own way. */
export async function fillWithPdfJs(form: Uint8Array, written: Written): Promise<Uint8Array> {
  const document = await getDocument({ data: form.slice(), useSystemFonts: true, verbosity: 0 })
    .promise;
  const fields = (await document.getFieldObjects()) as unknown as Record<string, PdfJsField[]>;
  for (const [name, value] of written) {
    const widgets = (fields[name] ?? []).filter(({ id, type }) => id !== '' && type !== '');
    if (widgets.length === 0) throw new Error(`pdf.js has no field ${name}`);
    for (const { id, type, exportValues } of widgets) {
      const isChosen = type === 'radiobutton' ? exportValues === value : value;
      document.annotationStorage.setValue(id, { value: isChosen });
    }
  }
  const saved = await document.saveDocument();
  await document.destroy();
  return saved;
}

/** Puts a file where the notebook’s page can choose it; gives its path. */
export function pathOf(name: string): string {
  return test.info().outputPath(`${name}.pdf`);
}
