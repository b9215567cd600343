import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from './types.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this many bytes, what is saved is lost in the headers. */
const WORTH_IT = 1000;

/**
 * Scripts and styles are few, and everybody loads them. Pages are many, and each is read by few:
 * the last tenth of their bytes would take thirty times as long as all the rest.
 */
const qualityOf = (name: string): number =>
  /\.(css|m?js|wasm)$/.test(name) ? constants.BROTLI_MAX_QUALITY : 6;

/**
 * Writes `.br` and `.gz` beside every text of a build that gets smaller by it, as hosts send it.
 *
 * @returns how many files were compressed, their bytes and those of their `.br`
 */
export async function compressFiles(
  dist: string,
): Promise<{ readonly files: number; readonly bytes: number; readonly compressed: number }> {
  const names = (await readdir(dist, { recursive: true })).filter((name) =>
    COMPRESSIBLE.includes(extname(name).slice(1)),
  );
  const total = { files: 0, bytes: 0, compressed: 0 };
  const waiting = names.values();
  const work = async () => {
    for (const name of waiting) {
      const file = join(dist, name);
      if ((await stat(file)).size < WORTH_IT) continue;
      const text = await readFile(file);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: qualityOf(name),
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      };
      const [br, gz] = await Promise.all([toBrotli(text, { params }), toGzip(text, { level: 9 })]);
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
      total.files += 1;
      total.bytes += text.length;
      total.compressed += br.length;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return total;
}
