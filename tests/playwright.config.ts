import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { isQuietBuilt } from './hosting/browser/quiet.ts';
import { findServer } from './hosting/programs.ts';
import { chromiumFlags, findTestBrowser } from '../src/site/chromium.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = findTestBrowser();
const editionsOut = process.env.PASSERELLE_EDITIONS_OUT ?? `${root}.cache/editions`;
const specimenOut = process.env.PASSERELLE_SPECIMEN_OUT ?? `${root}.cache/dist-specimen`;

/**
 * Tests run against the built site. Those in browser/editions/ serve the firms' editions that they name.
 * Those in browser/base/ run against a second build, under the path /carnet-pro/;
 * their addresses have no leading slash: `page.goto('carnet/')`. Those in browser/kinds/ run against the specimen edition.
 * The addresses come from servers.ts, which runs before the workers read this file again.
 */
export default defineConfig({
  testDir: 'browser',
  testMatch: '**/*.test.ts',
  outputDir: `${root}.cache/playwright`,
  globalSetup: './servers.ts',
  // As many as the cores: with more, tests of two tabs starve each other.
  workers: Math.max(2, availableParallelism()),
  fullyParallel: true,
  forbidOnly: true,
  timeout: 90_000,
  // A browser killed or starved on a busy machine may try once more; it is told as flaky.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: `${root}.cache/playwright.json` }]],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: { args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) },
    trace: 'on-first-retry',
  },
  projects: [
    {
      name: 'site',
      testIgnore: ['**/base/**', '**/kinds/**', '**/editions/**'],
      use: { baseURL: process.env.PASSERELLE_TEST_SITE ?? '' },
    },
    {
      name: 'base path',
      testMatch: existsSync(`${root}.cache/dist-base/index.html`) ? '**/base/**/*.test.ts' : [],
      use: { baseURL: process.env.PASSERELLE_TEST_BASE_PATH ?? '' },
    },
    {
      name: 'specimen',
      testMatch: existsSync(`${specimenOut}/index.html`) ? '**/kinds/**/*.test.ts' : [],
      use: { baseURL: process.env.PASSERELLE_TEST_SPECIMEN ?? '' },
    },
    {
      name: 'editions',
      testMatch: existsSync(editionsOut) ? '**/editions/**/*.test.ts' : [],
    },
    {
      name: 'hosting',
      testDir: 'hosting/browser',
      testMatch: isQuietBuilt
        ? ['**/frames.test.ts', ...(findServer('nginx') ? ['**/nginx.test.ts'] : [])]
        : [],
    },
  ],
});
