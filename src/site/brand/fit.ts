import { svgTokens } from '../../edition/brand/svg/tokens.ts';
import { imageSize } from '../../edition/image-size.ts';

/** The same drawing at another size, so that nobody draws it as large as it says it is. */
export function fitSvg(text: string, width: number, height: number): string {
  const source = text.replace(/^\uFEFF/, '');
  const own = imageSize('svg', new TextEncoder().encode(source)) ?? { width, height };
  const tokens = svgTokens(source);
  for (const token of tokens) {
    if (token.type !== 'open') continue;
    const next = tokens.next();
    if (next.done === true) break;
    const attributes = token.attributes.filter(({ name }) => name !== 'width' && name !== 'height');
    const hasBox = attributes.some(({ name }) => name === 'viewBox');
    const written = [
      ...attributes.map(({ name, value }) => `${name}="${escape(value)}"`),
      ...(hasBox ? [] : [`viewBox="0 0 ${own.width} ${own.height}"`]),
      `width="${width}" height="${height}"`,
    ];
    return `<${token.name} ${written.join(' ')}>${source.slice(next.value.at)}`;
  }
  return source;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
