import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium, findTestBrowser } from '../../../src/site/chromium.ts';

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

  it('runs tests in the headless shell where there is one, unless a browser was named', () => {
    expect(findTestBrowser({ PATH: `/nowhere:${folder}` })).toMatch(/chromium/);
    const shell = join(folder, 'chromium-headless-shell');
    writeFileSync(shell, '', { mode: 0o755 });
    expect(findTestBrowser({ PATH: folder })).toBe(shell);
    expect(findTestBrowser({ PATH: folder, CHROME_PATH: program })).toBe(program);
    rmSync(shell);
  });

  it('finds none where there is none', () => {
    expect(findChromium({ HOME: folder }, 'darwin')).toBeUndefined();
    expect(findChromium({}, 'win32')).toBeUndefined();
  });
});
