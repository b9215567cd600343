import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../src/site/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
const program = join(folder, 'chromium');
writeFileSync(program, '', { mode: 0o755 });

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the search for a browser', () => {
  it('finds Chromium on the path', () => {
    expect(findChromium({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(program);
  });

  it('takes the browser that was named, and no other', () => {
    expect(findChromium({ CHROME_PATH: program }, 'darwin')).toBe(program);
    expect(
      findChromium({ PASSERELLE_CHROMIUM: '/nowhere/chromium', PATH: folder }, 'linux'),
    ).toBeUndefined();
  });

  it('finds none where there is none', () => {
    expect(findChromium({ HOME: folder }, 'darwin')).toBeUndefined();
    expect(findChromium({}, 'win32')).toBeUndefined();
  });
});
