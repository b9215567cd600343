import type { TextFile } from '../workbook/stage.ts';
import type { Locale } from '../workbook/words.ts';
import type { Findings } from './findings.ts';
import { readDocument } from './markdown/index.ts';
import type { Targets } from './markdown/index.ts';
import type { ScannedFile } from './scan.ts';

/** Reads an MDX text: its headings, the worksheets placed in it, and what is wrong with it. */
export function readText(
  each: ScannedFile,
  locale: Locale,
  findings: Findings,
  targets: Targets,
): TextFile {
  const document = readDocument(each.file.text, { locale, targets });
  for (const finding of document.problems) findings.add(each.file.shown, finding);
  const placed = document.components.filter(({ name }) => name === 'Worksheet');
  const seen = new Set<string>();
  const worksheets: string[] = [];
  for (const { attributes, line, column } of placed) {
    const id = attributes['id'];
    if (id === undefined) continue;
    if (seen.has(id)) {
      findings.add(each.file.shown, {
        rule: 'placed-twice',
        place: { line, column },
        message: {
          fr: `La fiche « ${id} » est déjà placée plus haut.`,
          en: `The worksheet “${id}” is already placed above.`,
        },
        hint: {
          fr: `Renvoyez-y par un lien : [la fiche](worksheet:${id}).`,
          en: `Refer to it by a link: [the worksheet](worksheet:${id}).`,
        },
      });
    } else worksheets.push(id);
    seen.add(id);
  }
  return {
    file: each.file.absolute,
    headings: document.headings,
    worksheets,
    words: document.words,
  };
}
