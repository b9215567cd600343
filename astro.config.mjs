import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { chosenEdition, passerelle, textProcessor } from './src/site/index.ts';

const edition = chosenEdition(process.env);

/** What every page with a notebook needs: the notebook, the answers and the formulas. */
const NOTEBOOK =
  /@preact\/signals-core|src\/workbook\/|src\/fields\/(answers|by-folder|[a-z]+\/(answer|format|parse))\.ts|src\/notebook\/(stores\/|page\/(page|data|standing)\.ts|(?!choice|erase|visit)[a-z-]+\.ts)/;

/** What worksheets add: their controls and the form. */
const WORKSHEET =
  /src\/fields\/(?!chart)|src\/notebook\/page\/(worksheet|form|live|save-state)\.ts/;

export default defineConfig({
  base: edition.base,
  outDir: process.env.PASSERELLE_OUT ?? './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Its rules are those of JSX, which eat the space between two inline elements.
  compressHTML: false,
  devToolbar: { enabled: false },
  markdown: { processor: await textProcessor(edition), syntaxHighlight: false },
  integrations: [mdx(), passerelle(edition)],
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Few files: what pages share is one, what worksheets add is another. Small files
              // compress badly and each is a journey on a slow network.
              codeSplitting: {
                groups: [
                  { name: 'notebook', test: NOTEBOOK },
                  { name: 'worksheet', test: WORKSHEET },
                ],
              },
            },
          },
        },
      },
    },
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
    build: {
      // Inlined scripts and styles would need a weaker Content-Security-Policy.
      assetsInlineLimit: 0,
      // No helper for preloading: what is loaded on use has no chunks of its own to wait for.
      modulePreload: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
