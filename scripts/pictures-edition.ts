// The edition that the pictures of the authoring guide are taken in.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { standardLayers } from '../src/authoring/files/layers.ts';
import { readGuideBlocks } from '../src/authoring/guide.ts';
import { readWorkbook } from '../src/authoring/index.ts';
import { root } from './setup.mjs';

/** The pages of the guide that show every kind, and how the pictures of each are set. */
export const guides = [
  {
    locale: 'fr',
    page: 'content/guide/fr/5-champs.md',
    title: 'Ma semaine',
    currency: 'EUR',
    region: 'fr',
  },
  {
    locale: 'en',
    page: 'content/guide/en/5-fields.md',
    title: 'My week',
    currency: 'GBP',
    region: 'uk',
  },
] as const;

export type Guide = (typeof guides)[number];

/** The fields that a page of the guide shows, in order. */
export function readFields({ page }: Guide): readonly { kind: string; id: string; text: string }[] {
  return readGuideBlocks(readFileSync(join(root, page), 'utf8'))
    .filter(({ words: [shape] }) => shape === 'field')
    .map(({ text }) => {
      const [, kind = '', id = ''] = /^- ([a-z]+): ([a-z-]+)$/m.exec(text) ?? [];
      return { kind, id, text };
    });
}

/**
 * Writes an edition with one worksheet, made of the guide's own lines, and one person who filled
 * it in with what is in `pictures.yaml`.
 */
export async function writeEdition(folder: string, guide: Guide): Promise<void> {
  const { stages, pages } = (await readWorkbook(standardLayers)).workbook;
  const { locale, title, currency, region } = guide;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const names = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(', ');
  rmSync(folder, { recursive: true, force: true });
  write(
    'edition.yaml',
    `id: guide-${locale}
name: Guide
languages: [${locale}]
currency: ${currency}
region: ${region}
consultant-pages: false
hide:
  stages: [${names(stages)}]
  sessions: [standard, short, long]
  pages: [${names(pages)}]
`,
  );
  const head = `title: ${title}\nslug: guide\npurpose: ${title}.\n`;
  const fields = readFields(guide).map(({ text }) => text.replace(/^(?=.)/gm, '  '));
  write('content/stages/01-guide/stage.yaml', `${head}movement: link\n`);
  write(`content/stages/01-guide/${locale}.mdx`, '<Worksheet id="my-week" />\n');
  write('content/stages/01-guide/worksheets/my-week.yaml', `${head}fields:\n${fields.join('')}`);
  write('content/glossary.yaml', '- guide:\n    term: Guide\n    meaning: Guide.\n');
  write('content/answers.lock.yaml', 'fields: {}\n');
  for (const [id, slug] of [
    ['home', '""'],
    ['privacy', 'privacy'],
  ]) {
    const text = `---\ntitle: Guide\nslug: ${slug}\nsummary: Guide.\n---\n\nGuide.\n`;
    write(`content/pages/${id}/${locale}.mdx`, text);
  }
  write('content/examples/guide.yaml', 'name: Guide\nabout: Guide.\nshows: [my-week]\n');
  const answers = parse(readFileSync(new URL('pictures.yaml', import.meta.url), 'utf8')) as unknown;
  write('content/examples/guide/my-week.yaml', JSON.stringify(inOneLanguage(answers, locale)));
}

/** The same with each map of languages replaced by its text in one of them. */
function inOneLanguage(value: unknown, locale: Guide['locale']): unknown {
  if (Array.isArray(value)) return value.map((each) => inOneLanguage(each, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (locale in value) return (value as Record<string, unknown>)[locale];
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, inOneLanguage(each, locale)]),
  );
}
