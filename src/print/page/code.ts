import { qrPath } from '../qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The place of a code, empty as yet: it has its size on paper from the start. */
export function placeCode(place: HTMLElement): void {
  if (place.querySelector('svg')) return;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  place.prepend(svg);
}

/** Draws the code of a short address in its place, once. */
export function drawCode(place: HTMLElement): void {
  placeCode(place);
  const svg = place.querySelector('svg');
  if (!svg || svg.childElementCount > 0) return;
  const { size, path } = codeOf(new URL(place.dataset['short'] ?? '', location.href).href);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
}

const codes = new Map<string, ReturnType<typeof qrPath>>();

function codeOf(address: string): ReturnType<typeof qrPath> {
  const code = codes.get(address) ?? qrPath(address);
  codes.set(address, code);
  return code;
}
