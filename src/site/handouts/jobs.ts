import { PAPERS } from '../../workbook/edition.ts';
import type { Paper } from '../../workbook/edition.ts';
import { addressOf, outlineOfWorkbook } from '../../workbook/outline.ts';
import { sayer } from '../../workbook/saying.ts';
import type { Session } from '../../workbook/session.ts';
import { isWritten, markOf } from '../../workbook/stage.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { localise } from '../../workbook/words.ts';
import type { Locale } from '../../workbook/words.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import { handoutAddress, isAskedFor } from './names.ts';
import type { Handout } from './names.ts';

/** A page to be opened once, and the documents to be made of it. Addresses begin with the base path. */
export interface Job {
  readonly page: string;
  readonly locale: Locale;
  readonly title: string;
  /** The consultant’s notes that follow, with the heading they stand under. */
  readonly notes?: { readonly page: string; readonly heading: string };
  readonly papers: readonly { readonly paper: Paper; readonly address: string }[];
  /** The form to fill in, of a worksheet. */
  readonly form?: { readonly worksheet: string; readonly address: string };
}

/**
 * Lists what there is to print of a workbook: each session and worksheet, in all languages, for the
 * candidate, and for the consultant where the edition has pages for consultants.
 *
 * @param only parts of the addresses of the documents to make, between commas; '' makes all
 */
export function listJobs(workbook: Workbook, only: string): readonly Job[] {
  const { edition } = workbook;
  const copies = edition.consultantPages
    ? (['candidate', 'consultant'] as const)
    : (['candidate'] as const);
  return edition.locales.flatMap((locale) => {
    const lister = listerIn(workbook, locale);
    return copies
      .flatMap((copy) => [
        ...workbook.sessions.map((session) => lister.session(session, copy)),
        ...workbook.worksheets.map((worksheet) => lister.worksheet(worksheet, copy)),
      ])
      .flatMap((job) => narrow(job, only));
  });
}

/** The part of a job that is asked for. */
function narrow(job: Job, only: string): readonly Job[] {
  const { form, ...sheets } = job;
  const papers = job.papers.filter(({ address }) => isAskedFor(address, only));
  const isForm = form && isAskedFor(form.address, only);
  return papers.length > 0 || isForm ? [{ ...sheets, papers, ...(isForm ? { form } : {}) }] : [];
}

function listerIn(workbook: Workbook, locale: Locale) {
  const { edition } = workbook;
  const outline = outlineOfWorkbook(workbook);
  const say = sayer(workbook.interface[locale] ?? {}, locale);
  const local = <T>(part: T) => localise(part, edition.locales, locale).value;
  const find = (...[view, id]: [Parameters<typeof addressOf>[2], string]) =>
    addressOf(outline, edition, view, locale, id) ?? '';
  const addressAs = (handout: Omit<Handout, 'as' | 'locale'>, as: Handout['as']) =>
    handoutAddress(outline, edition, { ...handout, locale, as }) ?? '';
  const papersOf = (handout: Omit<Handout, 'as' | 'locale'>) =>
    PAPERS.map((paper) => ({ paper, address: addressAs(handout, paper) }));
  const titleOf = (title: string, copy: Handout['copy']) =>
    copy === 'consultant' ? `${title} · ${say('session.consultant-copy')}` : title;

  return {
    session({ id, number, title }: Session, copy: Handout['copy']): Job {
      return {
        page: find(copy === 'consultant' ? 'consultant-session' : 'session', id),
        locale,
        title: titleOf(`${say('session.number', { number })} · ${local(title)}`, copy),
        papers: papersOf({ of: 'session', id, copy }),
      };
    },
    worksheet({ id, title, stage: stageId }: Worksheet, copy: Handout['copy']): Job {
      const sheets = {
        page: find('worksheet', id),
        locale,
        title: titleOf(local(title), copy),
        papers: papersOf({ of: 'worksheet', id, copy }),
      };
      if (copy === 'candidate')
        return {
          ...sheets,
          form: { worksheet: id, address: addressAs({ of: 'worksheet', id, copy }, 'form') },
        };
      const stage = workbook.stages.find((each) => each.id === stageId);
      if (!stage || !isWritten(stage)) return sheets;
      const mark = say('stage.number', { number: markOf(stage) });
      const heading = `${say('consultant.notes')} · ${mark}`;
      return { ...sheets, notes: { page: find('consultant-stage', stage.id), heading } };
    },
  };
}
