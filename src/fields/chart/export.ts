import { LINE, TEXT, cut } from './figure.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** What a saved picture looks like is written in it: it has no style sheet. */
const PROPERTIES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'],
  ...['stroke-linejoin', 'stroke-opacity', 'paint-order', 'font-size', 'font-weight'],
];
const FONT = "Georgia, 'Times New Roman', serif";
const INK = '#000000';
const EDGE = 12;
/** Names of which each may have a line of its own, so that long ones are not cut. */
const FEW = 12;
/** Size of the name, above the picture. */
const HEADING = 15;
/** Pixels a unit, of a picture made of pixels: across a page of paper it is still sharp. */
const FINENESS = 4;
/** Fewer pixels than any browser refuses to paint. */
const MOST_PIXELS = 12_000_000;
/** A browser may still be reading the file some time after the click, in ms. */
const GRACE = 60_000;

/**
 * Gives the reader the picture of a chart as a file.
 * @param chart the element with `data-chart`
 * @throws when the browser cannot make it
 */
export async function savePicture(
  chart: HTMLElement,
  name: string,
  format: 'svg' | 'png',
): Promise<void> {
  const svg = compose(chart);
  const text = new XMLSerializer().serializeToString(svg);
  const file =
    format === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await paint(text, svg);
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), GRACE);
}

/** A copy of the picture on white paper, with its name, its description and its looks within. */
function compose(chart: HTMLElement): SVGSVGElement {
  const drawing = chart.querySelector('svg');
  if (!drawing) throw new Error('a chart without a drawing');
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  // Paper is white whatever the theme: styles are read where the colours of paper rule.
  const sheet = document.createElement('div');
  sheet.className = 'chart-sheet';
  sheet.append(copy);
  chart.append(sheet);
  try {
    for (const element of copy.querySelectorAll('path, line, circle, text')) {
      const style = getComputedStyle(element);
      for (const property of PROPERTIES)
        element.setAttribute(property, style.getPropertyValue(property));
      element.removeAttribute('class');
    }
  } finally {
    sheet.remove();
  }
  const [, , width = 0, height = 0] = (copy.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const name = copy.querySelector('title')?.textContent ?? '';
  const heading = make('text', { x: 0, y: -EDGE, 'font-size': HEADING, fill: INK }, name);
  const key = nameNumbers(chart, width, height);
  const tall = HEADING + 3 * EDGE + height + key.height;
  const wide = width + 2 * EDGE;
  for (const attribute of [...copy.attributes]) copy.removeAttribute(attribute.name);
  const top = -HEADING - 2 * EDGE;
  const box = { x: -EDGE, y: top, width: wide, height: tall };
  const attributes = {
    ...{ role: 'img', 'font-family': FONT, width: wide, height: tall },
    viewBox: Object.values(box).join(' '),
  };
  for (const [attribute, value] of Object.entries(attributes))
    copy.setAttribute(attribute, String(value));
  const sentences = [...chart.querySelectorAll('[data-chart-said] > p')];
  const described = sentences.map(({ textContent }) => textContent).join(' ');
  copy.replaceChildren(
    make('title', {}, name),
    make('desc', {}, described),
    make('rect', { ...box, fill: '#ffffff' }),
    heading,
    ...copy.querySelectorAll('g'),
    ...key.shapes,
  );
  return copy;
}

/** What each number stands for: a picture that is sent has no table below it. */
function nameNumbers(chart: HTMLElement, width: number, height: number) {
  const isNamed = ['bars', 'funnel'].includes(chart.dataset['type'] ?? '');
  const rows = isNamed ? [] : [...chart.querySelectorAll('[data-chart-rows] > tr')];
  const names = rows.flatMap((row) => {
    const [number, name] = [...row.children].map(({ textContent }) => textContent);
    const isHead = row.firstElementChild?.localName === 'th';
    return number && name && !isHead ? [`${number} · ${name}`] : [];
  });
  const isLong = names.some((each) => cut(each, width / 2 - EDGE) !== each);
  const columns = isLong && names.length <= FEW ? 1 : 2;
  const room = width / columns;
  const half = Math.ceil(names.length / columns);
  const shapes = names.map((name, index) => {
    const x = index < half ? 0 : room;
    const y = height + EDGE + ((index % half) + 1) * LINE;
    return make('text', { x, y, 'font-size': TEXT, fill: INK }, cut(name, room - EDGE));
  });
  return { shapes, height: names.length > 0 ? half * LINE + EDGE : 0 };
}

function make(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  words = '',
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = words;
  return element;
}

/** Paints the picture finer than its units, so that it is sharp when it is printed. */
async function paint(text: string, svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  // The page’s policy lets images be data, not blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  const fineness = Math.min(FINENESS, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * fineness);
  canvas.height = Math.round(height * fineness);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('no picture could be painted'));
    }, 'image/png');
  });
}
