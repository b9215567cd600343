import { addressOf, outlineOfWorkbook } from '../../workbook/outline.ts';
import type { View } from '../../workbook/outline.ts';
import type { Checking } from './index.ts';
import { reportAt } from './report.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Address words are plain, and no two pages have the same address. */
export function checkAddresses({ workbook, findings, scanned }: Checking): void {
  const outline = outlineOfWorkbook(workbook);
  const { edition } = workbook;
  const pageFiles = new Map(
    scanned
      .filter(({ place }) => place === 'page')
      .map((each) => [`${each.parts[0]}:${each.parts[1]}`, each]),
  );
  const taken = new Map<string, string>();

  const report = (
    subject: { value?: object; file?: string },
    rule: 'wrong-slug' | 'duplicate-slug',
    slug: string,
  ) => {
    const message =
      rule === 'wrong-slug'
        ? { fr: `Adresse impossible : « ${slug} ».`, en: `Not an address: “${slug}”.` }
        : { fr: `L’adresse « ${slug} » est déjà prise.`, en: `The address “${slug}” is already taken.` };
    const hint = {
      fr: 'Écrivez des minuscules sans accent, des chiffres et des traits d’union, sans deux fois la même.',
      en: 'Write lower-case letters without accents, digits and hyphens, never twice the same.',
    };
    if (subject.value) reportAt(findings, subject.value, rule, message, hint);
    else if (subject.file)
      findings.add(subject.file, { rule, place: { line: 1, column: 1 }, message, hint });
  };
  const check = (
    view: View,
    id: string,
    slug: string | undefined,
    locale: string,
    subject: { value?: object; file?: string },
  ) => {
    if (slug === undefined) return;
    if (!SLUG.test(slug) && !(view === 'page' && id === 'home' && slug === '')) {
      report(subject, 'wrong-slug', slug);
      return;
    }
    const address = addressOf(outline, edition, view, locale, id) ?? '';
    if (taken.has(address)) report(subject, 'duplicate-slug', address);
    taken.set(address, id);
  };
  for (const locale of edition.locales) {
    for (const view of ['stages', 'worksheets', 'notebook', 'glossary'] as const)
      taken.set(addressOf(outline, edition, view, locale) ?? '', view);
    for (const stage of workbook.stages)
      check('stage', stage.id, stage.slug[locale], locale, { value: stage });
    for (const worksheet of workbook.worksheets)
      check('worksheet', worksheet.id, worksheet.slug[locale], locale, { value: worksheet });
    for (const { id, texts } of workbook.pages) {
      const file = pageFiles.get(`${id}:${locale}`)?.file.shown;
      check('page', id, texts[locale]?.slug, locale, file === undefined ? {} : { file });
    }
  }
}
