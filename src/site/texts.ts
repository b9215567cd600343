import { unified } from '@astrojs/markdown-remark';
import { contentPlugins, remarkTables } from '../authoring/markdown/index.ts';
import type { WorkbookReading } from '../authoring/index.ts';
import { targetsOf } from '../authoring/resolve.ts';
import type { TargetsIn } from '../authoring/resolve.ts';
import { withTag } from '../workbook/language.ts';
import type { Locale } from '../workbook/words.ts';
import { isTextModule } from './authored.ts';
import type { CurrentWorkbook } from './current.ts';

const LOCALE = withTag(/\/<tag>\.mdx$/);

/**
 * The Markdown processor of the site: our plugins set the typography and resolve the references
 * of authored texts. Astro’s default processor would not run them (facts of our stack, Astro 7).
 */
export function textProcessor(current: CurrentWorkbook) {
  const known = new WeakMap<WorkbookReading, TargetsIn>();
  const targetsFor = async (locale: Locale) => {
    const reading = await current.read();
    const { outline, images } = reading;
    const targetsIn = known.get(reading) ?? targetsOf(outline, current.edition, undefined, images);
    known.set(reading, targetsIn);
    return targetsIn(locale);
  };
  return unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [
      remarkTables,
      ...contentPlugins({
        async optionsFor(path) {
          const locale = LOCALE.exec(path)?.[1];
          if (locale === undefined || !isTextModule(path)) return undefined;
          return { locale, targets: await targetsFor(locale) };
        },
      }),
    ],
  });
}
