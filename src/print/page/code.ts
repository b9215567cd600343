import { qrPath } from '../qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the code of a short address in its place, once. */
export function drawCode(place: HTMLElement): void {
  if (place.querySelector('svg')) return;
  const { size, path } = qrPath(new URL(place.dataset['short'] ?? '', location.href).href);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  place.prepend(svg);
}
