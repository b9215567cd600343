import type { WorkbookReading } from '../authoring/index.ts';
import { cutFrontmatter } from '../authoring/markdown/index.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** How the modules of authored texts are named: never by the path of their file. */
const PREFIX = 'virtual:passerelle/text/';

/**
 * Begins the source of every module. Astro takes a `---` or `+++` head, empty lines before it, for
 * its own, and would import the layout it names: nothing of a text may look like one.
 */
const NO_HEAD = '{/* */}\n\n';

/** The authored texts: the module of each, by `stage:<id>:<locale>` or `page:<id>:<locale>`. */
export function textModules({ stages, pages }: Workbook): ReadonlyMap<string, string> {
  return new Map(
    [...stages.flatMap(lessonsOf), ...pages.flatMap(textsOf)].map(({ kind, id, locale }) => [
      `${kind}:${id}:${locale}`,
      `${PREFIX}${kind}/${id}/${locale}.mdx`,
    ]),
  );
}

/** Whether a module is an authored text. */
export function isTextModule(module: string): boolean {
  return module.startsWith(PREFIX);
}

/**
 * The MDX that the module of an authored text is compiled from: what was read and checked, and not
 * what the file holds by now. Its head stays behind.
 * @returns `undefined` when there is no such text
 */
export function sourceOfText(
  module: string,
  { workbook, texts }: Pick<WorkbookReading, 'workbook' | 'texts'>,
): string | undefined {
  const [kind, id, name, ...rest] = module.slice(PREFIX.length).split('/');
  const all =
    kind === 'stage' ? workbook.stages.flatMap(lessonsOf) : workbook.pages.flatMap(textsOf);
  const text =
    rest.length === 0
      ? all.find((each) => each.id === id && name === `${each.locale}.mdx`)
      : undefined;
  const written = text && texts.get(text.file);
  return written === undefined ? undefined : NO_HEAD + cutFrontmatter(written).body;
}

interface AuthoredText {
  readonly kind: 'stage' | 'page';
  readonly id: string;
  readonly locale: string;
  readonly file: string;
}

function lessonsOf({ id, lessons }: Workbook['stages'][number]): AuthoredText[] {
  return Object.entries(lessons).map(([locale, { file }]) => ({ kind: 'stage', id, locale, file }));
}

function textsOf({ id, texts }: Workbook['pages'][number]): AuthoredText[] {
  return Object.entries(texts).map(([locale, { file }]) => ({ kind: 'page', id, locale, file }));
}
