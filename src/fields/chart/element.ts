import { radar } from './radar.ts';
import type { Axis, Point } from './radar.ts';
import { describeRadar } from './sentence.ts';

/** What the worksheet tells a chart: the answer on each scale, `null` for none. */
export interface ChartValues {
  readonly values: Readonly<Record<string, number | null>>;
}

const SVG = 'http://www.w3.org/2000/svg';

function draw(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
  return shape;
}

function drawPoint({ x, y }: Point): SVGElement {
  return draw('circle', { class: 'chart-point', cx: x, cy: y, r: 4 });
}

/** Draws answers as soon as they are told, in a `passerelle:values` event sent to the element. */
class PasserelleChart extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('passerelle:values', this);
  }

  handleEvent(event: Event): void {
    if (!(event instanceof CustomEvent)) return;
    const { values } = event.detail as ChartValues;
    const rows = [...this.querySelectorAll<HTMLElement>('[data-axis]')];
    const axes = rows.map((row): Axis => {
      const value = values[row.dataset['axis'] ?? ''] ?? null;
      const label = row.querySelector('[data-axis-label]')?.textContent?.trim() ?? '';
      const axis = { label, value, max: Number(row.dataset['max']) };
      const cell = row.querySelector('[data-axis-value]');
      if (cell) cell.textContent = value === null ? '' : this.#tell(value, axis.max);
      return axis;
    });
    this.#draw(axes);
    this.#say(axes);
  }

  #tell(value: number, max: number): string {
    const words = this.dataset['value'] ?? '';
    return words.replace('{value}', String(value)).replace('{to}', String(max));
  }

  #draw(axes: readonly Axis[]): void {
    const size = Number(this.querySelector<SVGElement>('[data-size]')?.dataset['size']);
    const { line, isClosed, points } = radar(axes, size);
    this.toggleAttribute('data-drawn', points.length > 0);
    const shape = draw('path', {
      class: isClosed ? 'chart-area' : 'chart-line',
      d: line,
    });
    this.querySelector('[data-chart-shape]')?.replaceChildren(shape, ...points.map(drawPoint));
  }

  #say(axes: readonly Axis[]): void {
    const { none = '', level = '', range = '' } = this.dataset;
    const sentence = this.querySelector('[data-chart-sentence]');
    const words = describeRadar(axes, { none, level, range }, (value, max) =>
      this.#tell(value, max),
    );
    if (sentence && sentence.textContent !== words) sentence.textContent = words;
  }
}

customElements.define('passerelle-chart', PasserelleChart);
