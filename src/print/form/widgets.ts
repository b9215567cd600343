import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { INK } from './looks.ts';
import type { Looks } from './looks.ts';
import type { Place } from './places.ts';

/** Flags of fields, by the bits of the standard (ISO 32000, 12.7.4). */
const FLAG = { readOnly: 1, multiline: 1 << 12, radio: 1 << 15, combo: 1 << 17, edit: 1 << 18 };

/** A place of the page as the PDF has it: the link that stands there, to become a field. */
export interface Link {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly page: PDFRef;
  readonly width: number;
  readonly height: number;
}

type Members = Record<string, PDFObject | string | number | readonly number[]>;

const name = (text: string) => PDFName.of(text);
const words = (text: string) => PDFHexString.fromText(text);

/** How what is typed looks: operators of drawing, which are bytes and no text. */
export const look = (operators: string) => PDFString.of(operators);

/** Tooltips are read aloud whole. */
const LONGEST_LABEL = 250;

/**
 * Words as forms can show them: their fonts have French letters, but no narrow spaces.
 */
export function plainWords(text: string): string {
  return text.replace(/[\u2000-\u200a\u202f]/gu, '\u00a0').replace(/[\u200b\u2060\ufeff]/gu, '');
}

export const label = (text: string) =>
  words(
    plainWords(text)
      .slice(0, LONGEST_LABEL)
      .replace(/\p{Cs}$/u, ''),
  );

/** What all places have: where they are, and where they stand in the order of reading. */
function widget({ dict, page, width, height }: Link, inset: number): Members {
  const [left = 0, bottom = 0] = dict
    .lookup(name('Rect'))
    ?.toString()
    .match(/-?[\d.]+/g)
    ?.map(Number) ?? [0, 0];
  const parent = dict.get(name('StructParent'));
  return {
    Type: 'Annot',
    Subtype: 'Widget',
    Rect: [left + inset, bottom + inset, left + width - inset, bottom + height - inset],
    F: 4,
    P: page,
    ...(parent ? { StructParent: parent } : {}),
  };
}

function appearance(context: PDFContext, looks: Looks, link: Link, on: string, place: Place) {
  const drawing = place.type === 'circle' ? 'circle' : 'box';
  return {
    AP: context.obj({
      N: {
        [on]: looks.of(drawing, link.width, link.height),
        Off: looks.of('nothing', link.width, link.height),
      },
    }),
    AS: 'Off',
    MK: context.obj({ CA: words(place.type === 'circle' ? 'l' : '4') }),
  };
}

/** A line to type on, a field that scrolls, or a list that opens. */
export function makeText(context: PDFContext, looks: Looks, place: Place, link: Link): PDFDict {
  const inset = place.type === 'list' ? 0.5 : 0.25;
  const size = link.height < 11 ? 8 : link.height < 14 ? 9 : 10;
  const isList = place.type === 'list';
  const flags =
    (place.type === 'lines' ? FLAG.multiline : 0) +
    (isList ? FLAG.combo + (place.isOpen ? FLAG.edit : 0) : 0);
  const options = [['', ' '] as const, ...(place.options ?? [])];
  return context.obj({
    ...widget(link, inset),
    FT: isList ? 'Ch' : 'Tx',
    TU: label(place.label),
    Ff: flags,
    DA: look(`/Helv ${size} Tf ${INK} rg`),
    Q: place.align === 'center' ? 1 : place.align === 'end' ? 2 : 0,
    AP: context.obj({ N: looks.of('line', link.width - 2 * inset, link.height - 2 * inset) }),
    ...(isList
      ? { Opt: context.obj(options.map(([id, text]) => [words(id), words(plainWords(text))])) }
      : {}),
  });
}

/** A box to tick. */
export function makeBox(context: PDFContext, looks: Looks, place: Place, link: Link): PDFDict {
  return context.obj({
    ...widget(link, 0),
    ...appearance(context, looks, link, place.value ?? 'on', place),
    FT: 'Btn',
    TU: label(place.label),
    V: 'Off',
    DA: look(`/ZaDb 0 Tf ${INK} rg`),
  });
}

/** One circle among those of a question. */
export function makeCircle(
  context: PDFContext,
  looks: Looks,
  place: Place,
  link: Link,
  parent: PDFRef,
): PDFDict {
  return context.obj({
    ...widget(link, 0),
    ...appearance(context, looks, link, place.value ?? 'on', place),
    Parent: parent,
    TU: label(place.label),
    DA: look(`/ZaDb 0 Tf ${INK} rg`),
  });
}

/** The question of which circles are the answers. */
export function makeQuestion(context: PDFContext, place: Place, circles: PDFRef[]): PDFDict {
  return context.obj({
    FT: 'Btn',
    Ff: FLAG.radio,
    TU: label(place.question || place.label),
    V: 'Off',
    Kids: circles,
  });
}

/** A field that nobody sees and nobody changes. */
export function makeHidden(context: PDFContext, text: string, page: PDFRef): PDFDict {
  return context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Tx',
    Ff: FLAG.readOnly,
    F: 2,
    P: page,
    Rect: [0, 0, 0, 0],
    TU: words(text),
    V: words(text),
    DA: look(`/Helv 8 Tf ${INK} rg`),
  });
}
