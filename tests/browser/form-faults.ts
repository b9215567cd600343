import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { ABOUT_FIELD } from '../../src/workbook/fillable.ts';
import { pathOf } from './forms.ts';

interface Box {
  readonly name: string;
  readonly sheet: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface FieldBox extends Box {
  readonly isCircle: boolean;
}

/**
 * What is wrong with where the fields of a form stand: over words, over each other, off the sheet,
 * or too small to be used. A circle may stand over the number it rings.
 */
export async function findFormFaults(form: Uint8Array, name: string): Promise<readonly string[]> {
  const path = pathOf(`blank-${name}`);
  writeFileSync(path, form);
  const words = wordsOf(path);
  const document = await PDFDocument.load(form);
  const pages = document.getPages();
  const fields = document
    .getForm()
    .getFields()
    .flatMap((field): FieldBox[] => {
      if (field.getName() === ABOUT_FIELD) return [];
      return field.acroField.getWidgets().map((widget) => {
        const { x, y, width, height } = widget.getRectangle();
        const sheet = pages.findIndex(({ ref }) => ref === widget.P());
        const top = (pages[sheet]?.getHeight() ?? 0) - y - height;
        const box = { left: x, right: x + width, top, bottom: top + height };
        const isCircle = field.constructor.name === 'PDFRadioGroup';
        return { name: field.getName(), sheet, ...box, isCircle };
      });
    });
  const faults: string[] = [];
  for (const field of fields) {
    const { left, right, top, bottom, isCircle, sheet } = field;
    const page = pages[sheet];
    const isOff = !page || left < 14 || top < 14 || right > page.getWidth() - 14;
    if (isOff || bottom > page.getHeight() - 14) faults.push(`${field.name} leaves the sheet`);
    const isSmall = right - left < 8 || bottom - top < 8;
    if (isSmall) faults.push(`${field.name} is too small`);
    for (const word of isCircle ? [] : words)
      if (isOver(field, word)) faults.push(`${field.name} covers “${word.name}”`);
    for (const other of fields)
      if (other.name < field.name && isOver(field, other))
        faults.push(`${field.name} covers ${other.name}`);
  }
  return faults;
}

function isOver(one: Box, other: Box): boolean {
  if (one.sheet !== other.sheet) return false;
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 1 && height > 0.35 * Math.min(one.bottom - one.top, other.bottom - other.top);
}

function wordsOf(path: string): Box[] {
  const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
  const words: Box[] = [];
  let sheet = -1;
  for (const [tag, name = ''] of boxes.matchAll(/<(?:page|word) [^>]*>([^<]*)/g)) {
    if (tag.startsWith('<page')) sheet += 1;
    const numbers = [...tag.matchAll(/"(-?[\d.]+)"/g)].map(([, number]) => Number(number));
    const [left = 0, top = 0, right = 0, bottom = 0] = numbers;
    if (!tag.startsWith('<page')) words.push({ name, sheet, left, top, right, bottom });
  }
  return words;
}
