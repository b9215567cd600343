import type { TextFile } from '../workbook/stage.ts';
import type { Locale } from '../workbook/words.ts';
import type { ContentFile } from './files/layers.ts';
import type { Findings } from './findings.ts';
import { describeMissing, readDocument } from './markdown/index.ts';
import type { Document, Targets } from './markdown/index.ts';
import type { ScannedFile } from './scan.ts';

/** What was read of a file stays known as long as the file is: parsing it takes long. */
const known = new WeakMap<ContentFile, Document>();

/** Reads an MDX file as data; where its links lead is not looked at. */
export function documentOf(file: ContentFile, locale: Locale): Document {
  const read = known.get(file) ?? readDocument(file.text, { locale });
  known.set(file, read);
  return read;
}

/** The same, with its images looked at, which are known to some editions and not to others. */
function documentIn(file: ContentFile, locale: Locale, { image, images }: Targets): Document {
  if (!image || !file.text.includes('![')) return documentOf(file, locale);
  const targets: Targets = { resolve: () => '', image, ...(images ? { images } : {}) };
  return readDocument(file.text, { locale, targets });
}

/**
 * Reads an MDX text: its headings, the worksheets placed in it, and what is wrong with it. What
 * the edition hides is left out, and told apart.
 */
export function readText(
  each: ScannedFile,
  locale: Locale,
  findings: Findings,
  targets: Targets,
): TextFile {
  const { shown } = each.file;
  const document = documentIn(each.file, locale, targets);
  for (const finding of document.problems) findings.add(shown, finding);
  for (const reference of document.references) {
    const { kind, id, anchor, line, column } = reference;
    if (targets.hides?.(kind, id)) findings.addRemoved(shown, reference);
    else if (targets.resolve(kind, id, anchor) === undefined)
      findings.add(shown, describeMissing(targets, reference, { line, column }));
  }
  const placed = document.components.filter(({ name }) => name === 'Worksheet');
  const seen = new Set<string>();
  const worksheets: string[] = [];
  for (const { attributes, line, column } of placed) {
    const id = attributes['id'];
    if (id === undefined || targets.hides?.('worksheet', id)) continue;
    if (seen.has(id)) {
      findings.add(shown, {
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
