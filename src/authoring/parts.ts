import type { Edition } from '../workbook/edition.ts';
import { glossaryShape } from '../workbook/glossary.ts';
import type { Term } from '../workbook/glossary.ts';
import { pageShape } from '../workbook/page.ts';
import type { Page, PageText } from '../workbook/page.ts';
import { regionShape } from '../workbook/region.ts';
import type { Region } from '../workbook/region.ts';
import { placesIn } from '../workbook/shape/index.ts';
import { sessionIdOf, sessionPathShape, sessionShape, STANDARD } from '../workbook/session.ts';
import type { Session, SessionPath } from '../workbook/session.ts';
import type { Finding } from '../workbook/problem.ts';
import type { Locale } from '../workbook/words.ts';
import type { Findings } from './findings.ts';
import { readLock } from './lock.ts';
import type { Lock } from './lock.ts';
import type { Targets } from './markdown/index.ts';
import type { TargetsIn } from './resolve.ts';
import type { ScannedFile } from './scan.ts';
import { readText } from './text.ts';
import { typeset } from './typography.ts';

interface Parts {
  readonly sessionPaths: readonly SessionPath[];
  readonly sessions: readonly Session[];
  readonly pages: readonly Page[];
  readonly glossary: readonly Term[];
  readonly regions: readonly Region[];
  /** One for each layer that has one. */
  readonly locks: readonly Lock[];
}

/** Reads what stands beside the stages: sessions, pages, glossary, regions and the locks. */
export function readParts(
  scanned: readonly ScannedFile[],
  edition: Edition,
  findings: Findings,
  targetsIn: TargetsIn,
): Parts {
  const sessionPaths: SessionPath[] = [];
  const sessions: Session[] = [];
  const regions: Region[] = [];
  let glossary: readonly Term[] = [];
  const locks: Lock[] = [];
  for (const { place, parts, source, file } of scanned) {
    if (!source) continue;
    const [id = '', second = ''] = parts;
    const reading = findings.readingOf(file.shown);
    if (place === 'session') {
      const read = sessionShape.read(source, reading);
      if (!read) continue;
      const session: Session = {
        ...read,
        id: sessionIdOf(id, second),
        path: id === '' ? STANDARD : id,
      };
      reading.mark(session, source.place, source.type === 'map' ? placesIn(source) : undefined);
      sessions.push(session);
    }
    if (place === 'sessionPath') {
      const read = sessionPathShape.read(source, reading);
      if (read) sessionPaths.push({ ...read, id: id === '' ? STANDARD : id });
    }
    if (place === 'region') {
      const read = regionShape.read(source, reading);
      if (read) regions.push({ ...read, id });
    }
    if (place === 'glossary') glossary = glossaryShape.read(source, reading) ?? [];
    const lock = place === 'lock' && readLock(source, reading, file);
    if (lock) locks.push(lock);
  }
  sessionPaths.sort((a, b) => a.order - b.order);
  const orderOf = ({ path }: Session) => sessionPaths.findIndex(({ id }) => id === path);
  return {
    sessionPaths,
    sessions: sessions.sort((a, b) => orderOf(a) - orderOf(b) || a.number - b.number),
    pages: readPages(scanned, edition, findings, targetsIn),
    glossary,
    regions,
    locks,
  };
}

function readPages(
  scanned: readonly ScannedFile[],
  edition: Edition,
  findings: Findings,
  targetsIn: TargetsIn,
): readonly Page[] {
  const texts = new Map<string, Record<Locale, PageText>>();
  for (const each of scanned) {
    const [id = '', locale = ''] = each.parts;
    if (each.place !== 'page' || !edition.locales.includes(locale)) continue;
    const text = readPage(each, locale, findings, targetsIn(locale));
    if (text) texts.set(id, { ...texts.get(id), [locale]: text });
  }
  for (const id of texts.keys()) reportMissingTwin(id, scanned, edition, findings);
  return [...texts].map(([id, byLocale]) => ({ id, texts: byLocale }));
}

function readPage(
  each: ScannedFile,
  locale: Locale,
  findings: Findings,
  targets: Targets,
): PageText | undefined {
  const text = readText(each, locale, findings, targets);
  const reading = findings.readingOf(each.file.shown);
  if (!each.source) {
    const isTold = each.findings.length > 0 || each.file.text.startsWith('---');
    if (!isTold) reading.report(NO_HEAD);
    return undefined;
  }
  const head = pageShape.read(each.source, reading);
  if (!head) return undefined;
  return {
    title: typeset(head.title, locale),
    slug: head.slug ?? '',
    summary: typeset(head.summary, locale),
    ...(head.keywords === undefined ? {} : { keywords: head.keywords }),
    ...text,
  };
}

const NO_HEAD: Finding = {
  rule: 'missing-attribute',
  place: { line: 1, column: 1 },
  message: { fr: 'La page n’a pas d’en-tête.', en: 'The page has no head.' },
  hint: {
    fr: 'Commencez le fichier par « --- », puis title:, slug:, summary:, puis « --- ».',
    en: 'Start the file with “---”, then title:, slug:, summary:, then “---”.',
  },
};

function reportMissingTwin(
  id: string,
  scanned: readonly ScannedFile[],
  edition: Edition,
  findings: Findings,
): void {
  const twins = scanned.filter((each) => each.place === 'page' && each.parts[0] === id);
  const file = twins.find(({ parts }) => edition.locales.includes(parts[1] ?? ''))?.file;
  const needed = file && findings.readingOf(file.shown).told;
  for (const locale of needed ?? edition.locales) {
    if (!file || twins.some(({ parts }) => parts[1] === locale)) continue;
    findings.add(file.shown, {
      rule: locale === edition.locales[0] ? 'missing-first-language' : 'missing-language',
      place: { line: 1, column: 1 },
      message: {
        fr: `La page « ${id} » n’existe pas en « ${locale} ».`,
        en: `The page “${id}” does not exist in “${locale}”.`,
      },
      hint: {
        fr: `Ajoutez pages/${id}/${locale}.mdx ; en attendant, la page montre l’autre langue.`,
        en: `Add pages/${id}/${locale}.mdx; until then the page shows the other language.`,
      },
    });
  }
}
