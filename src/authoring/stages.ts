import type { Edition } from '../workbook/edition.ts';
import type { Place } from '../workbook/problem.ts';
import { stageShape } from '../workbook/stage.ts';
import type { Stage, TextFile } from '../workbook/stage.ts';
import { worksheetShape } from '../workbook/worksheet.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Locale } from '../workbook/words.ts';
import type { Findings } from './findings.ts';
import type { TargetsIn } from './resolve.ts';
import type { ScannedFile } from './scan.ts';
import { readText } from './text.ts';

const START: Place = { line: 1, column: 1 };

/** Reads the stages with their lessons and worksheets, in the order of their folders. */
export function readStages(
  scanned: readonly ScannedFile[],
  edition: Edition,
  findings: Findings,
  targetsIn: TargetsIn,
): { stages: readonly Stage[]; worksheets: readonly Worksheet[] } {
  const worksheets = scanned.flatMap((each) => readWorksheet(each, findings));
  const lessons = new Map<string, Record<Locale, TextFile>>();
  for (const each of scanned) {
    const [stage = '', locale = ''] = each.parts;
    if (each.place !== 'lessons' || !edition.locales.includes(locale)) continue;
    reportStrayLessons(each, stage, scanned, findings);
    lessons.set(stage, {
      ...lessons.get(stage),
      [locale]: readText(each, locale, findings, targetsIn(locale)),
    });
  }
  const stages = scanned.flatMap((each) => {
    if (each.place !== 'stage' || !each.source) return [];
    const [number = '', id = ''] = each.parts;
    const read = stageShape.read(each.source, findings.readingOf(each.file.shown));
    if (!read) return [];
    const texts = lessons.get(id) ?? {};
    const stage: Stage = {
      ...read,
      id,
      number: Number(number.slice(0, 2)),
      ...(number.length > 2 ? { branch: number.slice(2) } : {}),
      lessons: texts,
      worksheets: inOrderOfText(
        edition.locales.flatMap((locale) => texts[locale] ?? []),
        worksheets.filter((worksheet) => worksheet.stage === id).map((worksheet) => worksheet.id),
      ),
    };
    findings.readingOf(each.file.shown).mark(stage, START);
    reportMissingLessons(stage, each, edition, findings);
    return [stage];
  });
  stages.sort((a, b) => a.number - b.number || (a.branch ?? '').localeCompare(b.branch ?? ''));
  const position = new Map(stages.flatMap((stage) => stage.worksheets).map((id, i) => [id, i]));
  return {
    stages,
    worksheets: worksheets.sort(
      (a, b) => (position.get(a.id) ?? Infinity) - (position.get(b.id) ?? Infinity),
    ),
  };
}

function readWorksheet(each: ScannedFile, findings: Findings): Worksheet[] {
  if (each.place !== 'worksheet' || !each.source) return [];
  const [stage = '', id = ''] = each.parts;
  const reading = findings.readingOf(each.file.shown);
  const read = worksheetShape.read(each.source, reading);
  if (!read) return [];
  const worksheet: Worksheet = { ...read, id, stage };
  reading.mark(worksheet, START);
  return [worksheet];
}

function inOrderOfText(texts: readonly TextFile[], ids: readonly string[]): readonly string[] {
  const placed = texts[0]?.worksheets ?? [];
  return [...placed.filter((id) => ids.includes(id)), ...ids.filter((id) => !placed.includes(id))];
}

/** A stage is written in all languages or in none: half of it would be a dead end. */
function reportMissingLessons(
  stage: Stage,
  each: ScannedFile,
  edition: Edition,
  findings: Findings,
): void {
  const written = Object.keys(stage.lessons);
  const needed = findings.readingOf(each.file.shown).told ?? edition.locales;
  const missing = needed.filter((locale) => !written.includes(locale));
  if (written.length === 0 || missing.length === 0) return;
  for (const locale of missing) {
    findings.add(each.file.shown, {
      rule: locale === edition.locales[0] ? 'missing-first-language' : 'missing-language',
      place: START,
      message: {
        fr: `Les leçons de cette étape n’existent pas en « ${locale} ».`,
        en: `The lessons of this stage do not exist in “${locale}”.`,
      },
      hint: {
        fr: `Ajoutez ${locale}.mdx à côté de stage.yaml ; en attendant, la page montre l’autre langue.`,
        en: `Add ${locale}.mdx beside stage.yaml; until then the page shows the other language.`,
      },
    });
  }
}

/** Lessons belong to a stage, and have no head: their title is the stage’s. */
function reportStrayLessons(
  { file, source }: ScannedFile,
  stage: string,
  scanned: readonly ScannedFile[],
  findings: Findings,
): void {
  if (source) {
    findings.add(file.shown, {
      rule: 'unknown-attribute',
      place: START,
      message: { fr: 'Les leçons n’ont pas d’en-tête.', en: 'Lessons have no head.' },
      hint: {
        fr: 'Retirez les lignes entre « --- » : le titre est dans stage.yaml.',
        en: 'Remove the lines between “---”: the title is in stage.yaml.',
      },
    });
  }
  if (scanned.some(({ place, parts }) => place === 'stage' && parts[1] === stage)) return;
  findings.add(file.shown, {
    rule: 'missing-file',
    place: START,
    message: {
      fr: 'Il n’y a pas de stage.yaml à côté de ces leçons.',
      en: 'There is no stage.yaml beside these lessons.',
    },
    hint: {
      fr: 'Ajoutez-le : titre, adresse, mouvement et but de l’étape.',
      en: 'Add it: title, address, movement and purpose of the stage.',
    },
  });
}
