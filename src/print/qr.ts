import { encode } from 'uqr';

/**
 * Makes a QR code as one SVG path, in squares of 1 by 1, which still reads when 15 % of it is lost.
 * The white margin of four squares that readers need is left to the page.
 * @returns the path, and how many squares wide and high it is
 * @throws when the text is too long for any code, beyond about 2,300 characters
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (row[x]) x += 1;
      if (x > start) found.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
    }
    return found;
  });
  return { size, path: runs.join('') };
}
