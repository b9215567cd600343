import type { Live, LiveContext } from '../live.ts';
import type { ChartField } from './definition.ts';
import type { Figure, Shape } from './figure.ts';
import { WIDTH } from './figure.ts';
import { teller } from './tell.ts';
import { chartOf, loadChart } from './types/index.ts';
import { isNamed } from './words.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Rows beyond which the table is read in a window of its own. */
const LONG = 14;

/** What each chart was last drawn from. */
const drawn = new WeakMap<Element, string>();
/** The answers that a chart waits to draw. */
const waiting = new WeakMap<Element, LiveContext<ChartField>>();

/** Draws answers as they change. */
export const live: Live<ChartField> = {
  refresh(root, context) {
    const chart = root.querySelector<HTMLElement>('[data-chart]');
    const { type } = context.field;
    if (!chart) return;
    if (chartOf(type)) {
      draw(chart, context);
      return;
    }
    const isLoading = waiting.has(chart);
    waiting.set(chart, context);
    if (isLoading) return;
    loadChart(type)
      .then(() => draw(chart, waiting.get(chart) ?? context))
      // The paper is still there, and the next answer tries again.
      .catch(() => undefined)
      .finally(() => waiting.delete(chart));
  },
  ready: ({ type }) => loadChart(type),
};

function draw(chart: HTMLElement, context: LiveContext<ChartField>): void {
  const { field, telling, path } = context;
  const drawing = chartOf(field.type)?.(context);
  const key = JSON.stringify(drawing?.layout);
  const before = drawn.get(chart);
  if (!drawing || before === key) return;
  drawn.set(chart, key);
  const { locale, currency } = telling;
  const { format } = field;
  const tell = teller((word) => chart.getAttribute(`data-word-${word}`), {
    ...{ locale, currency },
    ...(format && { format }),
  });
  show(chart, drawing.draw(tell));
  if (before === undefined) offerSaving(chart, path.replace('.', '-'));
}

function make(shape: Shape): SVGElement {
  const element = document.createElementNS(SVG, shape.tag);
  for (const [name, value] of Object.entries(shape.attributes))
    element.setAttribute(name, String(value));
  if (shape.words !== undefined) element.textContent = shape.words;
  return element;
}

/** The roles are said: a table that is set as a list on a phone would lose its own. */
function write(tag: string, words: string, attributes: Readonly<Record<string, string>> = {}) {
  const element = document.createElement(tag);
  element.textContent = words;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function show(chart: HTMLElement, figure: Figure): void {
  const { width, height, shapes, isDrawn, sentences } = figure;
  const picture = chart.querySelector<HTMLElement>('[data-chart-picture]');
  const svg = chart.querySelector<SVGSVGElement>('svg');
  svg?.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture?.style.setProperty('--units', String(width));
  picture?.toggleAttribute('data-wide', width > WIDTH);
  if (picture) letScroll(picture, width > WIDTH, chart);
  chart.querySelector('[data-chart-shapes]')?.replaceChildren(...shapes.map(make));
  const said = sentences.map((sentence) => write('p', sentence));
  chart.querySelector('[data-chart-said]')?.replaceChildren(...said);
  chart.toggleAttribute('data-drawn', isDrawn);
  chart.querySelector('[data-chart-saving]')?.toggleAttribute('hidden', !isDrawn);
  list(chart, figure);
}

/** What is too wide or too long is read by scrolling: with keys as well. */
function letScroll(place: HTMLElement, isNeeded: boolean, chart: HTMLElement): void {
  const title = chart.querySelector('title')?.id ?? '';
  const attributes = { tabindex: '0', role: 'group', 'aria-labelledby': title };
  for (const [name, value] of Object.entries(attributes)) {
    if (isNeeded) place.setAttribute(name, value);
    else place.removeAttribute(name);
  }
}

function list(chart: HTMLElement, { columns, rows, head = 1 }: Figure): void {
  const place = chart.querySelector<HTMLElement>('[data-chart-list]');
  const heads = columns.map((column) =>
    write('th', column, { role: 'columnheader', scope: 'col' }),
  );
  place?.querySelector('[data-chart-columns]')?.replaceChildren(...heads);
  place?.querySelector('table')?.toggleAttribute('data-many', columns.length > 4);
  const lines = rows.map((row) => {
    const line = write('tr', '', { role: 'row' });
    line.classList.toggle('chart-nameless', !isNamed(row));
    const cells = row.map((cell, index) =>
      index === head
        ? write('th', cell, { role: 'rowheader', scope: 'row' })
        : write('td', cell, { role: 'cell', 'data-label': columns[index] ?? '' }),
    );
    line.append(...cells);
    return line;
  });
  place?.querySelector('[data-chart-rows]')?.replaceChildren(...lines);
  place?.toggleAttribute('hidden', rows.length === 0);
  if (place) letScroll(place, rows.length > LONG, chart);
}

/** The buttons that save the picture: what they need is fetched once one of them is used. */
function offerSaving(chart: HTMLElement, name: string): void {
  chart.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-save]') : null;
    if (!button) return;
    const format = button.dataset['save'] === 'png' ? 'png' : 'svg';
    const said = chart.querySelector('[data-chart-saved]');
    const say = (word: string) => {
      const words = chart.getAttribute(`data-word-${word}`) ?? '';
      if (said) said.textContent = words.replace('{name}', `${name}.${format}`);
    };
    import('./export.ts')
      .then(({ savePicture }) => savePicture(chart, `${name}.${format}`, format))
      .then(() => say('saved'))
      .catch(() => say('failed'));
  });
}
