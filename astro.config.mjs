import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { chosenEdition, passerelle, textProcessor } from './src/site/index.ts';

const edition = chosenEdition(process.env);

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
    build: {
      // Inlined scripts and styles would need a weaker Content-Security-Policy.
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
