import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vite',
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/hosting/*.test.ts'],
    typecheck: { enabled: false },
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
  },
});
