import { readdirSync, readFileSync } from 'node:fs';
import { collectFiles } from '../../../src/authoring/files/layers.ts';
import type { ContentFile } from '../../../src/authoring/files/layers.ts';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { gatherFindings } from '../../../src/authoring/findings.ts';
import { readGuideBlocks } from '../../../src/authoring/guide.ts';
import type { GuideBlock } from '../../../src/authoring/guide.ts';
import { readFiles } from '../../../src/authoring/read.ts';
import { readYaml } from '../../../src/authoring/yaml.ts';
import { settleColours } from '../../../src/edition/brand/colours.ts';
import { checkSvg } from '../../../src/edition/brand/svg.ts';
import { readTheme } from '../../../src/edition/brand/theme.ts';
import { editionShape } from '../../../src/edition/shape.ts';
import { standardEdition } from '../../../src/workbook/edition.ts';
import type { Edition } from '../../../src/workbook/edition.ts';
import { base } from '../../editions.ts';

const START = { line: 1, column: 1 };

export type GuideLocale = 'fr' | 'en';

/** The numbers of the pages that show every kind of field, and every rule. */
export const FIELDS = 5;
export const ERRORS = 8;

/** A page without its blocks of code. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^ *(`{3,})[^]*?^ *\1$/gm, '');
}

/** A page of the guide, or the page of its contents. */
export interface GuidePage {
  /** From the folder `content` on. */
  readonly path: string;
  readonly locale: GuideLocale;
  readonly text: string;
  readonly blocks: readonly GuideBlock[];
}

function openPage(path: string, locale: GuideLocale): GuidePage {
  const text = readFileSync(`content/${path}`, 'utf8');
  return { path, locale, text, blocks: readGuideBlocks(text) };
}

/** The guide in each language, in the order of its pages; the contents come first. */
export const guide: Readonly<Record<GuideLocale, readonly GuidePage[]>> = {
  fr: ['LISEZMOI.md', ...listPages('fr')].map((path) => openPage(path, 'fr')),
  en: ['README.md', ...listPages('en')].map((path) => openPage(path, 'en')),
};

function listPages(locale: GuideLocale): string[] {
  return readdirSync(`content/guide/${locale}`)
    .sort()
    .map((name) => `guide/${locale}/${name}`);
}

/** A page of the guide by its number. */
export function pageOf(locale: GuideLocale, number: number): GuidePage {
  const page = guide[locale][number];
  if (!page) throw new Error(`the guide has no page ${number} in ${locale}`);
  return page;
}

const kinds = await loadKinds();
const { files: baseFiles } = collectFiles([base]);

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

const HEAD = ['title: Guide', 'slug: guide', 'purpose: Guide.']
  .map((line) => line.replace(/: (.+)/, ':\n  fr: $1\n  en: $1\n'))
  .join('');

/** The files that a block stands for, in the tiny edition it is tried in. */
function filesFor(shape: string, text: string, locale: GuideLocale): Record<string, string> {
  const lessons = `stages/01-start/${locale}.mdx`;
  const written = baseFiles.get(lessons)?.text ?? '';
  const worksheet = (yaml: string) => ({
    'stages/01-start/worksheets/my-week.yaml': yaml,
    ...Object.fromEntries(
      (['fr', 'en'] as const).map((each) => {
        const path = `stages/01-start/${each}.mdx`;
        return [path, `${baseFiles.get(path)?.text ?? ''}\n<Worksheet id="my-week" />\n`];
      }),
    ),
  });
  switch (shape) {
    case 'field':
      return worksheet(`${HEAD}fields:\n${indent(text)}`);
    case 'worksheet':
      return worksheet(text);
    case 'placed':
      return worksheet(`${HEAD}fields:\n  - text: one\n    label: Guide\n`);
    case 'lesson':
      return { [lessons]: `${written}\n${text}` };
    case 'page':
      return { [`pages/guide/${locale}.mdx`]: text };
    case 'session':
      return { 'sessions/01.yaml': text };
    case 'glossary':
      return { 'glossary.yaml': `${baseFiles.get('glossary.yaml')?.text ?? ''}${text}` };
    case 'region':
      return { 'regions/guide.yaml': text };
    case 'stage':
      return { 'stages/13-after/stage.yaml': text, [`stages/13-after/${locale}.mdx`]: 'Guide.\n' };
    default:
      throw new Error(`nothing is known of a block “${shape}”`);
  }
}

/**
 * Reads a block of the guide as what it is, in a tiny edition of one language or, where the block
 * says “both”, of two. Gives the rules that are broken; a field new to the lock is none.
 */
export function tryBlock(
  block: Pick<GuideBlock, 'language' | 'words' | 'text'>,
  locale: GuideLocale,
): string[] {
  const { language, words, text } = block;
  if (language === 'css') return readTheme(text).findings.map(({ rule }) => rule);
  if (language === 'svg') return checkSvg(`${text.trim()}</svg>`).map(({ rule }) => rule);
  const [shape = ''] = words.filter((word) => !['wrong', 'right', 'both'].includes(word));
  if (shape === 'edition') return tryEdition(text, locale);
  const files = new Map(baseFiles);
  for (const [path, changed] of Object.entries(filesFor(shape, text, locale)))
    files.set(path, makeFile(path, changed));
  const locales: Edition['locales'] = words.includes('both')
    ? [locale, locale === 'fr' ? 'en' : 'fr']
    : [locale];
  const { problems } = readFiles({ files, faults: [] }, kinds, { ...standardEdition, locales });
  return problems.map(({ rule }) => rule).filter((rule) => rule !== 'unlocked-field');
}

function makeFile(path: string, text: string): ContentFile {
  return { path, absolute: `/content/${path}`, shown: path, layer: 'guide', level: 0, text };
}

/** What `edition.yaml` says, with an id and a name where the block leaves them out. */
function tryEdition(text: string, locale: GuideLocale): string[] {
  const head = /^id:/m.test(text) ? '' : 'id: acme\nname: Acme\nlanguages: [fr]\n';
  const written = head.replace(text.includes('languages:') ? /languages.*\n/ : /$^/, '') + text;
  const { source, findings } = readYaml(written);
  const gathered = gatherFindings(
    { ...standardEdition, locales: [locale] },
    kinds,
    String,
    (word) => ({ text: word }),
  );
  for (const finding of findings) gathered.add('edition.yaml', finding);
  const edition = source && editionShape.read(source, gathered.readingOf('edition.yaml'));
  const { findings: colours } = settleColours(edition?.brand, undefined, () => START);
  for (const { finding } of colours) gathered.add('edition.yaml', finding);
  return gathered.sorted().map(({ rule }) => rule);
}
