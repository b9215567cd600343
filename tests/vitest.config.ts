import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { isSweep } from './sweep.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vite',
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/hosting/*.test.ts'],
    typecheck: { enabled: false },
    setupFiles: ['tests/properties.ts'],
    testTimeout: isSweep ? 600_000 : 30_000,
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
  },
});
