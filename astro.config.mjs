import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import {
  chosenEdition,
  chosenOut,
  currentWorkbook,
  passerelle,
  textProcessor,
} from './src/site/index.ts';

const chosen = chosenEdition(process.env);
const { edition } = chosen;
const current = currentWorkbook(chosen.layers, edition, chosen.file);

/** What every page with a notebook needs: the notebook, the answers and the formulas. */
const NOTEBOOK =
  /@preact\/signals-core|src\/workbook\/(?!formula\/(?:more|spans|mentions|uses-more))|src\/fields\/(answers|by-folder|[a-z]+\/(answer|format))\.ts|src\/notebook\/(stores\/|page\/(page|data|standing|telling)\.ts|(?!choice|erase|visit|offers)[a-z-]+\.ts)/;

/** What worksheets add: their form. */
const WORKSHEET =
  /src\/notebook\/page\/(worksheet|form|late|live|offered|around-live|result|save-state)\.ts|src\/print\/page\/address\.ts/;

/** What only rich kinds share. */
const LATE = ['drag', 'own-rows', 'own-element'];

/**
 * Whether a file belongs to the controls that every worksheet has: it stands in `src/fields`
 * itself, or in the folder of a kind that is not rich. What stands deeper is fetched when used.
 *
 * @param {string} file
 */
function isPlainField(file) {
  const [, folder, name] = /src\/fields\/(?:([a-z]+)\/)?([a-z-]+)\.ts$/.exec(file) ?? [];
  if (name === undefined || LATE.includes(name)) return false;
  return (
    folder === undefined ||
    !readdirSync(`src/fields/${folder}`).some((each) => each.endsWith('.rich.ts'))
  );
}

/**
 * What a late import waits for is nothing: the styles of a page are in its head. Vite would wrap
 * each in a loader of styles and modules, on every page.
 */
const plainLateImports = {
  name: 'passerelle:plain-late-imports',
  /** @param {string} id */
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

export default defineConfig({
  base: edition.base,
  outDir: chosenOut(process.env),
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Its rules are those of JSX, which eat the space between two inline elements.
  compressHTML: false,
  devToolbar: { enabled: false },
  markdown: { processor: textProcessor(current), syntaxHighlight: false },
  integrations: [mdx(), passerelle(chosen, current)],
  vite: {
    plugins: [plainLateImports],
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
                  { name: 'worksheet', test: (id) => WORKSHEET.test(id) || isPlainField(id) },
                ],
              },
            },
          },
        },
      },
    },
    // An edition lies anywhere, and so may settings of other tools: none of them counts, and the
    // server hands out files of the project alone.
    css: { postcss: { plugins: [] } },
    server: {
      fs: { allow: [fileURLToPath(new URL('.', import.meta.url))] },
      watch: {
        ignored: ['**/.cache/**', '**/dist/**', '**/dist-editions/**'],
        followSymlinks: false,
      },
    },
    build: {
      // Inlined scripts and styles would need a weaker Content-Security-Policy.
      assetsInlineLimit: 0,
      // What reads PDF forms is one large library, loaded with the first form that is opened.
      chunkSizeWarningLimit: 600,
      // No helper for preloading: what is loaded on use has no chunks of its own to wait for.
      modulePreload: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
