// What the tests need beside npm's packages: a Chromium, pdftotext to read printed pages back, and web servers.

import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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

/** The browsers of other engines: the programs each is tried with (one of each line), and what brings them. */
const engines = {
  firefox: { programs: [['firefox', 'firefox-esr']], packages: ['firefox-esr'] },
  webkit: { programs: [['WebKitWebDriver'], ['Xvfb']], packages: ['webkit2gtk-driver', 'xvfb'] },
} as const;

export type EngineName = keyof typeof engines;

/**
 * Finds the browser of another engine, and installs it on Debian and its kin as root.
 *
 * @returns undefined when it is there, or one sentence on how to get it
 */
export function prepareEngine(name: EngineName): string | undefined {
  const { programs, packages } = engines[name];
  const named = name === 'firefox' ? process.env.PASSERELLE_FIREFOX : undefined;
  if (named) return existsSync(named) ? undefined : `There is no browser at ${named}.`;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
  const isThere = () =>
    programs.every((some) =>
      some.some((program) => folders.some((folder) => existsSync(join(folder, program)))),
    );
  if (isThere()) return undefined;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) aptGet(packages);
  if (isThere()) return undefined;
  return `${name} is not tried: install ${packages.join(' and ')} (their names on Debian and Ubuntu).`;
}

/** The web servers that the files for hosts are tried with, each with the packages that bring it. */
const servers: readonly (readonly [program: string, packages: readonly string[]])[] = [
  ['/usr/sbin/nginx', ['nginx', 'libnginx-mod-http-brotli-static']],
  ['/usr/sbin/apache2', ['apache2-bin']],
  ['/usr/bin/caddy', ['caddy']],
];

/** Installs the web servers that are missing on Debian and its kin as root, and leaves them asleep. */
export function prepareServers(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const missing = servers.flatMap(([program, packages]) => (existsSync(program) ? [] : packages));
  if (missing.length === 0) return;
  // Packages of servers start them, unless this says no.
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    aptGet(missing, true);
  } finally {
    if (isOurs) rmSync(policy);
  }
}

function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** Installs packages, one by one where some may be unknown to this release. */
function aptGet(names: readonly string[], isOneByOne = false): void {
  const installs = isOneByOne ? names.map((name) => [name]) : [names];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [
    ['update'],
    ...installs.map((some) => ['install', '-y', '--no-install-recommends', ...some]),
  ]) {
    console.log(`▸ apt-get ${words.join(' ')}`);
    const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...words], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) console.error(`${stdout}${stderr}`);
  }
}
