// What the browser tests need beside npm's packages: a Chromium, and pdftotext to read printed pages back.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findShell } from '../src/site/chromium.ts';

const advice =
  'The browser tests need Chromium or Chrome: install it (https://www.chromium.org or your package manager) or set PASSERELLE_CHROMIUM to its path.';
const paperAdvice =
  'The print tests need pdftotext: install poppler (poppler-utils on Debian and Ubuntu, poppler with Homebrew).';

/**
 * Finds the browser and pdftotext, and installs what is missing on Debian and its kin as root.
 *
 * @returns undefined when all is there, or one sentence on how to get what is missing
 */
export function prepareBrowser(): string | undefined {
  const named = process.env.PASSERELLE_CHROMIUM ?? process.env.CHROME_PATH;
  if (named && !findChromium())
    return `There is no browser at ${named} (PASSERELLE_CHROMIUM or CHROME_PATH).`;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const missing = [
      ...(findChromium() ? [] : ['chromium']),
      ...(hasPdftotext() ? [] : ['poppler-utils']),
    ];
    if (missing.length > 0) aptGet(missing);
    // Not in every release: without it the tests take the whole browser, and three times as long.
    if (!named && !findShell()) aptGet(['chromium-headless-shell']);
  }
  if (!findChromium()) return advice;
  return hasPdftotext() ? undefined : paperAdvice;
}

function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;
}

function aptGet(names: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    console.log(`▸ apt-get ${words.join(' ')}`);
    const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...words], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) console.error(`${stdout}${stderr}`);
  }
}
