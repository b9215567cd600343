// `npm run bench`: the figures of the closing notes, measured here and now. Prints a table, keeps nothing.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { keys, measureLargeMatrix, measureLongTable, measureText, pause } from './bench-keys.ts';
import { measureWorkbook } from './bench-print.ts';
import { slowdown } from './bench-watch.ts';
import type { Times } from './bench-watch.ts';
import { prepareBrowser } from './browser.ts';
import { findProgram } from './setup.mjs';
import { chromiumFlags, findChromium } from '../src/site/chromium.ts';
import { listPages } from '../src/site/manifest.ts';
import { startServer } from '../src/site/server.ts';

interface Run {
  readonly seconds: number;
  /** Peak memory of the process and its children, in bytes; undefined where /proc is not there to tell. */
  readonly peak: number | undefined;
}

/** Runs a program to its end and samples the memory of its process tree ten times a second. */
async function measure(program: string, words: readonly string[], env = {}): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, [findProgram(program), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak: number | undefined;
  const clock = setInterval(() => {
    const memory = child.pid === undefined ? undefined : readMemory(child.pid);
    if (memory !== undefined) peak = Math.max(peak ?? 0, memory);
  }, 100);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(clock);
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} failed.`);
  return { seconds: (performance.now() - began) / 1000, peak };
}

/** Resident bytes of a process and its descendants, from Linux's /proc. */
function readMemory(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean);
    return children.reduce((sum, child) => sum + (readMemory(Number(child)) ?? 0), own);
  } catch {
    return undefined;
  }
}

/** Serves a build and gives what is measured in a browser on it. */
async function measureIn<T>(
  root: string,
  act: (page: Page, url: string) => Promise<T>,
): Promise<T> {
  const executablePath = findChromium();
  const server = await startServer({ root, port: 21_000 + (process.pid % 20_000) });
  const browser = await chromium.launch({
    args: chromiumFlags(),
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    return await act(await browser.newPage({ locale: 'fr-FR' }), server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

function showRun({ seconds, peak }: Run): string {
  return `${seconds.toFixed(1)} s, ${peak === undefined ? 'memory unknown' : `${Math.round(peak / 1e6)} MB at most`}`;
}

function findShare(sorted: readonly number[], share: number): string {
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return (found ?? Number.NaN).toFixed(0).padStart(5);
}

/** One line of figures: the half, nineteen of twenty, and the worst, in both measures. */
function showTimes(what: string, { frame, event }: Times): string {
  const shares = (times: readonly number[]) =>
    [0.5, 0.95, 1].map((share) => findShare(times, share)).join(' ');
  return `  ${what.padEnd(32)}${String(frame.length).padStart(4)} keys  ${shares(frame)}   ${shares(event)}`;
}

const obstacle = prepareBrowser();
if (obstacle) {
  console.error(obstacle);
  process.exitCode = 1;
} else {
  const root = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const specimen = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  try {
    console.log('▸ check');
    const check = await measure('scripts/check.ts', []);
    console.log('▸ build');
    const build = await measure('astro', ['build', '--silent'], {
      PASSERELLE_OUT: root,
      PASSERELLE_BASE: '/',
    });
    console.log(`▸ typing, ${Math.round((keys * pause) / 1000)} s or more`);
    const times = await measureIn(root, async (page, url) => {
      await page.goto(url + listPages({ root, base: '/' }).worksheet[0]);
      return measureText(page);
    });
    console.log('▸ a table of 500 rows, a matrix of 12 by 6');
    await measure('astro', ['build', '--silent'], {
      PASSERELLE_OUT: specimen,
      PASSERELLE_BASE: '/',
      PASSERELLE_EDITION: 'tests/editions/specimen',
    });
    const table = await measureIn(specimen, measureLongTable);
    const matrix = await measureIn(specimen, measureLargeMatrix);
    console.log('▸ the whole workbook on paper');
    const quick = await measureIn(root, (page, url) => measureWorkbook(page, url, false));
    const slow = await measureIn(root, (page, url) => measureWorkbook(page, url, true));
    console.log(`
  check                           ${showRun(check)}
  build                           ${showRun(build)}
  composing the whole workbook    ${quick.seconds.toFixed(1)} s (${quick.sheets} sheets), ${slow.seconds.toFixed(1)} s slowed down
  opening a table of 500 rows     ${table.first.toFixed(1)} s to the first rows, ${table.last.toFixed(1)} s to the last, slowed down

  Key to paint in ms,                        to the end of the frame   as Event Timing says
  processor slowed ${slowdown} times                        p50   p95   max     p50   p95   max
${[
  showTimes('a letter in a text', times),
  showTimes('a letter in a table of 500 rows', table.typing),
  showTimes('a row of 500 added, moved …', table.rows),
  showTimes('a score in a matrix of 12 by 6', matrix),
].join('\n')}`);
  } finally {
    rmSync(root, { recursive: true });
    rmSync(specimen, { recursive: true });
  }
}
