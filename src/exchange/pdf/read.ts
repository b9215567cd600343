/** Reads what a PDF form holds, and nothing else of it: loaded with the first form opened. */
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  pdfDocEncodingDecode,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { ABOUT_FIELD, ABOUT_INFO, FORM_VERSION, readAbout } from '../../workbook/fillable.ts';
import type { FormAbout } from '../../workbook/fillable.ts';
import { FORM_LIMITS } from './limits.ts';
import type { FormValue } from './values.ts';

/** Why a form is not opened. */
export type FormRefusal = 'broken' | 'locked' | 'not-ours' | 'newer' | 'too-many' | 'flat';

export type FormReading =
  | { readonly refusal: FormRefusal }
  | {
      readonly refusal?: never;
      readonly about: FormAbout;
      readonly values: readonly FormValue[];
      /** When the program that filled it says it was changed, in ms. */
      readonly changed?: number;
    };

const key = (name: string): PDFName => PDFName.of(name);

/**
 * Reads the values of a form. Its scripts, attachments and other layers are never looked at. Never
 * throws and changes nothing.
 */
export async function readForm(bytes: Uint8Array): Promise<FormReading> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
    });
  } catch (error) {
    return { refusal: error instanceof EncryptedPDFError ? 'locked' : 'broken' };
  }
  try {
    return readDocument(document);
  } catch {
    return { refusal: 'broken' };
  }
}

function readDocument(document: PDFDocument): FormReading {
  const { context, catalog } = document;
  if (context.trailerInfo.Encrypt) return { refusal: 'locked' };
  const form = look(catalog, 'AcroForm');
  const fields = form instanceof PDFDict ? look(form, 'Fields') : undefined;
  const values: FormValue[] = [];
  const walk = makeWalk(values);
  if (fields instanceof PDFArray) {
    for (const each of elements(fields))
      if (!walk(each, '', undefined, 0)) return { refusal: 'too-many' };
  }
  const info = context.trailerInfo.Info && context.lookup(context.trailerInfo.Info);
  const hidden = values.find(({ name }) => name === ABOUT_FIELD)?.text;
  const told = info instanceof PDFDict ? textOf(look(info, ABOUT_INFO)) : undefined;
  const about = readAbout(hidden ?? '') ?? readAbout(told ?? '');
  if (!about) return { refusal: 'not-ours' };
  if (about.version > FORM_VERSION) return { refusal: 'newer' };
  if (values.length === 0 && !(fields instanceof PDFArray && fields.size() > 0))
    return { refusal: 'flat' };
  const [made, changed] = [document.getCreationDate(), document.getModificationDate()];
  const isChanged = changed && changed.getTime() !== made?.getTime();
  return {
    about,
    values: values.filter(({ name }) => name !== ABOUT_FIELD),
    ...(isChanged ? { changed: changed.getTime() } : {}),
  };
}

/** What a field has from those above it. */
interface Inherited {
  readonly type: string;
  readonly value: PDFObject | undefined;
  readonly label: string | undefined;
}

/** Makes what walks through the tree of fields; it gives false when there are too many of them. */
function makeWalk(values: FormValue[]) {
  const seen = new Set<PDFDict>();
  return function walk(
    field: PDFObject | undefined,
    above: string,
    inherited: Inherited | undefined,
    depth: number,
  ): boolean {
    if (!(field instanceof PDFDict) || seen.has(field)) return true;
    seen.add(field);
    if (depth > FORM_LIMITS.depth || seen.size > FORM_LIMITS.fields * 4) return false;
    const part = textOf(look(field, 'T'));
    const name = [above, part].filter(Boolean).join('.').slice(0, FORM_LIMITS.name);
    const own: Inherited = {
      type: nameOf(look(field, 'FT')) ?? inherited?.type ?? '',
      value: look(field, 'V') ?? inherited?.value,
      label: textOf(look(field, 'TU')) ?? inherited?.label,
    };
    const kids = look(field, 'Kids');
    const below = kids instanceof PDFArray ? elements(kids) : [];
    const fields = below.filter((kid) => kid instanceof PDFDict && look(kid, 'T'));
    if (fields.length > 0) return fields.every((kid) => walk(kid, name, own, depth + 1));
    const text = valueOf(own, [field, ...below]);
    if (text === undefined || name === '') return true;
    const label = own.label?.slice(0, FORM_LIMITS.name);
    values.push({ name, text, ...(label === undefined ? {} : { label }) });
    return values.length <= FORM_LIMITS.fields;
  };
}

/** What a field says; `undefined` when it is one that says nothing: a button, a signature. */
function valueOf({ type, value }: Inherited, widgets: readonly unknown[]): string | undefined {
  if (type === 'Tx') return textOf(value) ?? '';
  if (type === 'Ch') return textOf(value instanceof PDFArray ? value.lookup(0) : value) ?? '';
  if (type !== 'Btn') return undefined;
  const state = nameOf(value) ?? widgets.map(stateOf).find((each) => each !== undefined);
  return state === undefined || state === 'Off' ? '' : state;
}

/** The state that a box shows, where its field does not say it. */
function stateOf(widget: unknown): string | undefined {
  const state = widget instanceof PDFDict ? nameOf(look(widget, 'AS')) : undefined;
  return state === 'Off' ? undefined : state;
}

function look(dict: PDFDict, name: string): PDFObject | undefined {
  const held = dict.get(key(name));
  return held instanceof PDFRef ? dict.context.lookup(held) : held;
}

function elements(array: PDFArray): (PDFObject | undefined)[] {
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index));
}

function nameOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFName) return object.decodeText();
  return textOf(object);
}

/** How a text says which encoding it is in, by its first bytes. */
const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
];

/** So many bytes are decoded at once: the library would run out of stack over a long text. */
const AT_ONCE = 10_000;

function textOf(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return undefined;
  const bytes = object.asBytes();
  const mark = MARKS.find(([, ...first]) => first.every((byte, index) => bytes[index] === byte));
  if (mark) return new TextDecoder(mark[0]).decode(bytes);
  let text = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE)
    text += pdfDocEncodingDecode(bytes.subarray(start, start + AT_ONCE));
  return text;
}
