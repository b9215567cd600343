import { unified } from '@astrojs/markdown-remark';
import { contentPlugins, remarkTables } from '../authoring/markdown/index.ts';
import { targetsOf } from '../authoring/resolve.ts';
import { readWorkbook } from '../authoring/index.ts';
import type { OpenedEdition } from '../edition/files.ts';

const LOCALE = /[/\\]([a-z]{2}(?:-[A-Z]{2})?)\.mdx$/;

/**
 * The Markdown processor of the site: our plugins set the typography and resolve the references
 * of authored texts. Astro’s default processor would not run them (facts of our stack, Astro 7).
 */
export async function textProcessor({ edition, layers }: OpenedEdition) {
  const { outline } = await readWorkbook(layers, edition);
  const targetsIn = targetsOf(outline, edition);
  return unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [
      remarkTables,
      ...contentPlugins({
        optionsFor(path) {
          const locale = LOCALE.exec(path)?.[1];
          return locale === undefined ? undefined : { locale, targets: targetsIn(locale) };
        },
      }),
    ],
  });
}
