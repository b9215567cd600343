import { expect } from 'vitest';
import type { Figure } from '../../../../src/fields/chart/figure.ts';
import { teller } from '../../../../src/fields/chart/tell.ts';
import type { Tell } from '../../../../src/fields/chart/tell.ts';
import { readWords } from '../../content/texts.ts';

/** Says things in the words of the default edition. */
export function tellIn(locale: 'fr' | 'en', format?: 'money' | 'percent'): Tell {
  const words = readWords(locale);
  const find = (key: string) => (key === 'none' ? 'Rien.' : words.get(`chart.${key}`));
  return teller(find, { locale, currency: 'EUR', ...(format && { format }) });
}

/** Spaces that do not break, as ordinary ones. */
export function plain(text: string | undefined): string {
  return (text ?? '').replace(/[\u00A0\u202F]/g, ' ');
}

/** The sentences of a figure, joined. */
export function said({ sentences }: Figure): string {
  return plain(sentences.join(' '));
}

export function words({ shapes }: Figure, style?: string): string[] {
  return shapes
    .filter(({ attributes }) => !style || String(attributes['class']).split(' ').includes(style))
    .flatMap(({ words: text }) => (text === undefined ? [] : [plain(text)]));
}

export function styled({ shapes }: Figure, style: string) {
  return shapes.filter(({ attributes }) => String(attributes['class']).split(' ').includes(style));
}

/** The middles of the circles around numbers. */
export function marks(figure: Figure): { x: number; y: number }[] {
  return styled(figure, 'chart-mark')
    .filter(({ tag }) => tag === 'circle')
    .map(({ attributes }) => ({ x: Number(attributes['cx']), y: Number(attributes['cy']) }));
}

/** Fails when anything of a figure is no number, or lies outside its box. */
export function expectWhole(figure: Figure): void {
  const { width, height, shapes, columns, rows, sentences } = figure;
  expect(width > 0 && height > 0 && Number.isFinite(width + height)).toBe(true);
  for (const { attributes } of shapes) {
    const text = Object.values(attributes).join(' ');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    for (const name of ['x', 'x1', 'x2', 'cx']) expectWithin(attributes[name], width);
    for (const name of ['y', 'y1', 'y2', 'cy']) expectWithin(attributes[name], height);
  }
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.join(' ')).not.toMatch(/NaN|∞|undefined/);
  for (const row of rows) {
    expect(row).toHaveLength(columns.length);
    expect(row.join(' ')).not.toMatch(/NaN|∞|undefined/);
  }
}

function expectWithin(value: string | number | undefined, most: number): void {
  if (value === undefined) return;
  expect(Number(value)).toBeGreaterThanOrEqual(-6);
  expect(Number(value)).toBeLessThanOrEqual(most + 6);
}
