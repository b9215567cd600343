// Makes src/assets/fonts/*.woff2 from Adobe's own release of Source Serif 4.
// Run by hand when the letters or the package change: `npm run fonts`. The result is committed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const source = path.dirname(require.resolve('source-serif/package.json'));
const target = new URL('../src/assets/fonts/', import.meta.url);
const budget = 60_000;

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

const ascii = between(0x20, 0x7e);
const french = 'ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŸŒàâäæçèéêëîïôöùûüÿœ';
const punctuation = '\u00a0\u00ad\u2009\u2011\u202f«»‹›’‘“”„‚¡¿–—…·•€£§©°ªº№²³½×÷−±≤≥†';
const signs = '→←↑↓✓☐';
// Names typed by readers: all of Latin-1, in roman only.
const names = between(0xc0, 0xff);

// Other languages, and names from them: loaded where a page has one of these letters.
const latin = between(0x100, 0x24f) + between(0x1e00, 0x1eff);
const greekAndCyrillic = between(0x370, 0x3ff) + between(0x400, 0x52f);

const figures = ['lnum', 'onum', 'tnum', 'pnum'];
const shaping = ['kern', 'liga', 'ccmp', 'locl', 'mark'];

interface Cut {
  readonly file: string;
  readonly from: string;
  readonly letters: string;
  readonly features: readonly string[];
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  /** No page of ours loads it. */
  readonly isLate?: boolean;
}

const cuts: readonly Cut[] = [
  {
    file: 'passerelle-serif-roman.woff2',
    from: 'VAR/SourceSerif4Variable-Roman.ttf',
    letters: ascii + french + names + punctuation + signs,
    features: [...shaping, ...figures, 'smcp'],
    axes: { wght: { min: 400, max: 600 }, opsz: 14 },
  },
  ...[
    { file: 'passerelle-serif-latin.woff2', letters: latin },
    { file: 'passerelle-serif-greek-cyrillic.woff2', letters: greekAndCyrillic },
  ].map((each) => ({
    ...each,
    from: 'VAR/SourceSerif4Variable-Roman.ttf',
    features: shaping,
    axes: { wght: { min: 400, max: 600 }, opsz: 14 },
    isLate: true,
  })),
  {
    file: 'passerelle-serif-italic.woff2',
    from: 'VAR/SourceSerif4Variable-Italic.ttf',
    letters: ascii + french + punctuation,
    features: [...shaping, 'onum', 'pnum'],
    axes: { wght: 400, opsz: 14 },
  },
  {
    // The numerals of the stages and the letters of their branches, in the cut drawn for 60 points.
    file: 'passerelle-serif-numerals.woff2',
    from: 'VAR/SourceSerif4Variable-Roman.ttf',
    letters: '0123456789IVX.abc',
    features: ['kern', 'lnum', 'pnum'],
    axes: { wght: 300, opsz: 60 },
  },
];

/**
 * Renames a TrueType font in place. The OFL reserves the name "Source" for the unmodified font,
 * and a subset is a modified one. "Passer" has as many letters, so no offset moves.
 */
function renameFont(font: Uint8Array): Buffer {
  const bytes = Buffer.from(font);
  const tables = bytes.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const entry = 12 + i * 16;
    if (bytes.toString('latin1', entry, entry + 4) !== 'name') continue;
    const start = bytes.readUInt32BE(entry + 8);
    const strings = start + bytes.readUInt16BE(start + 4);
    for (let n = 0; n < bytes.readUInt16BE(start + 2); n += 1) {
      const record = start + 6 + n * 12;
      const isName = ![0, 7, 8, 9, 10, 13, 14].includes(bytes.readUInt16BE(record + 6));
      if (!isName) continue;
      const from = strings + bytes.readUInt16BE(record + 10);
      const words = bytes.subarray(from, from + bytes.readUInt16BE(record + 8));
      const at = words.indexOf(Buffer.from('Source', 'utf16le').swap16());
      if (at >= 0) Buffer.from('Passer', 'utf16le').swap16().copy(words, at);
    }
  }
  return bytes;
}

await mkdir(target, { recursive: true });
let total = 0;
for (const { file, from, letters, features, axes, isLate } of cuts) {
  const font = renameFont(await readFile(path.join(source, from)));
  const cut = await subsetFont(font, letters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: features,
    variationAxes: axes,
  });
  await writeFile(new URL(file, target), cut);
  if (!isLate) total += cut.length;
  console.log(`${file}: ${cut.length} bytes`);
}
console.log(`${total} bytes in all on a page of ours`);
if (total > budget) {
  console.error(`The fonts weigh more than ${budget} bytes.`);
  process.exitCode = 1;
}
