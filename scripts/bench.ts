// `npm run bench`: the figures of the closing notes, measured here and now. Prints a table, keeps nothing.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { prepareBrowser } from './browser.ts';
import { findProgram } from './setup.mjs';
import { chromiumFlags, findChromium } from '../src/site/chromium.ts';
import { findLargestPages } from '../src/site/manifest.ts';
import { startServer } from '../src/site/server.ts';

interface Run {
  readonly seconds: number;
  /** Peak memory of the process and its children, in bytes; undefined where /proc is not there to tell. */
  readonly peak: number | undefined;
}

const keys = 500;
const slowdown = 4;
/** Milliseconds between two keys: a fast typist. */
const pause = 80;

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

/** Types in the first text field of a page on a slowed processor; milliseconds from each key to the next paint. */
async function measureKeys(page: Page): Promise<number[]> {
  await page.addInitScript(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // A message posted from the frame is handled right after that frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  await page.reload({ waitUntil: 'networkidle' });
  const field = page.locator('textarea:visible, input[type="text"]:visible').first();
  await field.fill('Ce que je sais faire, et que l’on me demande encore. '.repeat(40));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await field.press('End');
  await page.keyboard.type('le temps de chercher '.repeat(keys).slice(0, keys), { delay: pause });
  await page.waitForTimeout(1000);
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  return times.slice(-keys);
}

async function measureTyping(root: string): Promise<number[]> {
  const executablePath = findChromium();
  const server = await startServer({ root, port: 21_000 + (process.pid % 20_000) });
  const browser = await chromium.launch({
    args: chromiumFlags(),
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.goto(server.url + findLargestPages({ root, base: '/' }).worksheet);
    return await measureKeys(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

function showRun({ seconds, peak }: Run): string {
  return `${seconds.toFixed(1)} s, ${peak === undefined ? 'memory unknown' : `${Math.round(peak / 1e6)} MB at most`}`;
}

function findShare(sorted: readonly number[], share: number): string {
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0)} ms`;
}

const obstacle = prepareBrowser();
if (obstacle) {
  console.error(obstacle);
  process.exitCode = 1;
} else {
  const root = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  try {
    console.log('▸ check');
    const check = await measure('scripts/check.ts', []);
    console.log('▸ build');
    const build = await measure('astro', ['build', '--silent'], {
      PASSERELLE_OUT: root,
      PASSERELLE_BASE: '/',
    });
    console.log(`▸ typing, ${Math.round((keys * pause) / 1000)} s or more`);
    const times = (await measureTyping(root)).sort((a, b) => a - b);
    console.log(`
  check                ${showRun(check)}
  build                ${showRun(build)}
  key to next paint    p50 ${findShare(times, 0.5)}, p99 ${findShare(times, 0.99)} (${times.length} keys, processor slowed ${slowdown} times)`);
  } finally {
    rmSync(root, { recursive: true });
  }
}
