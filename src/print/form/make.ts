import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext, PDFPage } from '@cantoo/pdf-lib';
import {
  ABOUT_FIELD,
  ABOUT_INFO,
  FORM_VERSION,
  nameBox,
  nameFields,
  writeAbout,
} from '../../workbook/fillable.ts';
import type { FormAbout } from '../../workbook/fillable.ts';
import { makeLooks } from './looks.ts';
import type { Place } from './places.ts';
import { steadyTags } from './steady.ts';
import { becomeForms } from './tags.ts';
import { makeTree } from './tree.ts';
import { look, makeBox, makeCircle, makeHidden, makeQuestion, makeText } from './widgets.ts';
import type { Link } from './widgets.ts';

/** What the address of a writing place begins with, in the PDF that a form is made from. */
export const PLACE_ADDRESS = 'https://form.invalid/?';

/** What a form is of, and when it is said to be made: the same date gives the same bytes. */
export interface FormOptions extends Omit<FormAbout, 'version'> {
  readonly title: string;
  readonly date: Date;
  /** The writing places of the page, as `markPlaces` gave them. */
  readonly places: readonly Place[];
}

/**
 * Makes a fillable form of the PDF of a worksheet whose writing places were marked by links: each
 * becomes a field where it stands, in the order of reading that the PDF's tags say.
 *
 * @param pdf the browser's tagged PDF of the marked page
 * @throws when a place has no link in the PDF: it would be a question nobody can answer
 */
export async function makeForm(pdf: Uint8Array, options: FormOptions): Promise<Uint8Array> {
  const { places, title, date, ...about } = options;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const links = findLinks(document.getPages(), context);
  const lost = places.filter((_, index) => !links.has(index)).map(({ name }) => name);
  if (lost.length > 0)
    throw new Error(`not on the paper of ${about.worksheet}: ${lost.join(', ')}`);
  const roots = makeFields(context, places, links);
  becomeForms(document.catalog, context, new Set([...links.values()].map(({ ref }) => ref)));
  steadyTags(context, document.catalog);

  const line = writeAbout({ ...about, version: FORM_VERSION });
  hide(document, roots, line);
  document.catalog.set(
    PDFName.of('AcroForm'),
    context.obj({
      Fields: roots,
      DR: fonts(context),
      DA: look('/Helv 10 Tf 0 g'),
    }),
  );
  document.catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  document.setTitle(title);
  document.setProducer('Passerelle');
  document.setCreator('Passerelle');
  document.setCreationDate(date);
  document.setModificationDate(date);
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict) info.set(PDFName.of(ABOUT_INFO), PDFHexString.fromText(line));
  delete context.trailerInfo.ID;
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}

/** The link of each place; where a place runs over two sheets, its larger part. */
function findLinks(pages: readonly PDFPage[], context: PDFContext): Map<number, Link> {
  const found = new Map<number, Link>();
  for (const page of pages) {
    const annotations = page.node.Annots();
    for (let index = (annotations?.size() ?? 0) - 1; annotations && index >= 0; index -= 1) {
      const ref = annotations.get(index);
      const dict = annotations.lookup(index);
      const number = dict instanceof PDFDict ? placeIn(dict) : undefined;
      if (!(ref instanceof PDFRef) || !(dict instanceof PDFDict) || number === undefined) continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = numbers(dict.lookup(PDFName.of('Rect')));
      const link = { ref, dict, page: page.ref, width: right - left, height: top - bottom };
      const other = found.get(number);
      const isLarger = !other || link.width * link.height > other.width * other.height;
      if (isLarger) found.set(number, link);
      const dropped = isLarger ? other : link;
      if (dropped) dropLink(pages, context, dropped);
    }
  }
  return found;
}

function dropLink(pages: readonly PDFPage[], context: PDFContext, { ref, page }: Link): void {
  const annotations = pages.find((each) => each.ref === page)?.node.Annots();
  const index = annotations?.asArray().indexOf(ref) ?? -1;
  if (index >= 0) annotations?.remove(index);
  context.delete(ref);
}

function placeIn(dict: PDFDict): number | undefined {
  const action = dict.lookup(PDFName.of('A'));
  const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  const text = uri && 'asString' in uri ? (uri as { asString(): string }).asString() : '';
  return text.startsWith(PLACE_ADDRESS) ? Number(text.slice(PLACE_ADDRESS.length)) : undefined;
}

function numbers(array: unknown): number[] {
  return array instanceof PDFArray ? array.asArray().map((each) => Number(each.toString())) : [];
}

function makeFields(
  context: PDFContext,
  places: readonly Place[],
  links: ReadonlyMap<number, Link>,
): PDFArray {
  const looks = makeLooks(context);
  const tree = makeTree(context);
  const names = nameFields(
    places
      .filter(({ type, value }) => type !== 'box' || value === undefined)
      .map(({ name }) => name),
  );
  const circles = new Map<
    string,
    { readonly ref: PDFRef; readonly kids: PDFRef[]; place: Place }
  >();
  for (const [index, place] of places.entries()) {
    const link = links.get(index);
    if (!link) continue;
    const name = names.get(place.name) ?? place.name;
    if (place.type === 'circle') {
      const group = circles.get(name) ?? { ref: context.nextRef(), kids: [], place };
      circles.set(name, group);
      group.kids.push(link.ref);
      context.assign(link.ref, makeCircle(context, looks, place, link, group.ref));
    } else {
      const isBox = place.type === 'box';
      const field = (isBox ? makeBox : makeText)(context, looks, place, link);
      context.assign(link.ref, field);
      const isOneOfMany = isBox && place.value !== undefined;
      tree.add(isOneOfMany ? nameBox(place.name, place.value) : name, link.ref, field);
    }
  }
  for (const [name, { ref, kids, place }] of circles) {
    const field = makeQuestion(context, place, kids);
    context.assign(ref, field);
    tree.add(name, ref, field);
  }
  return tree.roots;
}

function hide(document: PDFDocument, roots: PDFArray, line: string): void {
  const { context } = document;
  const [page] = document.getPages();
  if (!page) return;
  const field = makeHidden(context, line, page.ref);
  field.set(PDFName.of('T'), PDFHexString.fromText(ABOUT_FIELD));
  const ref = context.register(field);
  page.node.addAnnot(ref);
  roots.push(ref);
}

/** The fonts that every reader of PDF has: enough for French, English, and the euro. */
function fonts(context: PDFContext): PDFDict {
  const font = (name: string, encoding?: string) =>
    context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type1',
        BaseFont: name,
        ...(encoding === undefined ? {} : { Encoding: encoding }),
      }),
    );
  return context.obj({
    Font: { Helv: font('Helvetica', 'WinAnsiEncoding'), ZaDb: font('ZapfDingbats') },
  });
}
