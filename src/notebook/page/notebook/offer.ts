/** Reading a copy, showing what it would change, and taking it. Loaded with the first copy opened. */
import { importFile, LIMITS, localOf, preview, readFile } from '../../file/index.ts';
import type { NotebookFile, Refusal, Warning } from '../../file/index.ts';
import { isSame } from '../../index.ts';
import { compare } from './compare.ts';
import type { Comparison } from './compare.ts';
import { drawComparison } from './comparison-view.ts';
import { findPart, make, makeButton, tell } from './make.ts';
import type { NotebookPage } from './open.ts';
import { openerOf } from './openers.ts';
import { tellWhen } from './when.ts';

type Say = NotebookPage['telling']['say'];

/** Reads a file and shows what it would change, or says in a sentence why it is not opened. */
export async function offerFile(file: File, page: NotebookPage): Promise<void> {
  const { notebook, telling } = page;
  const { say } = telling;
  closeOffer();
  const refuse = (words: string) => tell(findPart('import-said'), words, true);
  await notebook.ready;
  const { kind, reason } = notebook.state.peek();
  if (kind === 'failed' && (reason === 'newer' || reason === 'erased'))
    return refuse(say(`notice.${reason}`));
  const opener = await openerOf(file);
  const limit = opener?.limit ?? LIMITS.size;
  if (file.size > limit)
    return refuse(tellRefusal({ code: 'too-large', size: file.size, limit }, say));
  if (opener) {
    const opened = await opener.open(file, page);
    if (opened.refusal !== undefined) return refuse(opened.refusal);
    tell(findPart('import-said'), '');
    return showOffer(opened.file, opened.warnings, page, { notes: opened.notes });
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refuse(say('import.refused.unreadable'));
  }
  const reading = readFile(text, page.data.edition.id);
  if (reading.refusal) return refuse(tellRefusal(reading.refusal, say));
  tell(findPart('import-said'), '');
  showOffer(reading.file, reading.warnings, page);
}

function tellRefusal(refusal: Refusal, say: Say): string {
  const limit = 'limit' in refusal ? refusal.limit : 0;
  const size = 'size' in refusal ? refusal.size : 0;
  const inMegabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return say(`import.refused.${refusal.code}`, {
    limit: refusal.code === 'too-large' ? inMegabytes(limit) : limit,
    size: inMegabytes(size),
  });
}

function tellWarning(warning: Warning, { telling: { say } }: NotebookPage): string {
  const count = 'paths' in warning ? warning.paths.length : undefined;
  const edition = 'edition' in warning ? warning.edition : '';
  return say(`import.warning.${warning.code}`, {
    edition: edition === '' ? say('import.no-name') : edition,
    ...(count === undefined ? {} : { count }),
  });
}

/** Takes the offer away; nothing was changed. */
function closeOffer(): void {
  const place = findPart('import-offer');
  place.hidden = true;
  place.replaceChildren();
}

/** What is said beside what a file brings. */
interface Beside {
  readonly intro?: string;
  /** What the reader should know of the file itself, drawn anew each time. */
  readonly notes?: () => readonly HTMLElement[];
}

function showOffer(
  file: NotebookFile,
  warnings: readonly Warning[],
  page: NotebookPage,
  { intro, notes }: Beside = {},
): void {
  const { notebook, telling } = page;
  const { say } = telling;
  const shown = preview(localOf(notebook), file);
  const comparison = compare(shown, file, page);
  const place = findPart('import-offer');
  const title = make('h3', { tabindex: '-1', id: 'import-offer-title' }, say('import.title'));
  const brings = isBringing(comparison, file, page);
  const said = [
    ...(intro === undefined ? [] : [intro]),
    tellOrigin(file, page),
    ...warnings.map((warning) => tellWarning(warning, page)),
  ];
  const takeAll = makeButton(
    say('import.take'),
    () => {
      // What was shown must be what is done: the notebook may have changed in another tab.
      const isStill = JSON.stringify(preview(localOf(notebook), file)) === JSON.stringify(shown);
      if (isStill) takeFile(file, comparison, page);
      else
        showOffer(file, warnings, page, {
          intro: say('import.changed-meanwhile'),
          ...(notes ? { notes } : {}),
        });
    },
    'button button-first',
  );
  const leave = makeButton(
    say(brings ? 'import.leave' : 'import.close'),
    () => {
      closeOffer();
      tell(findPart('import-said'), say('import.left'), true);
    },
    'button',
  );
  place.setAttribute('aria-labelledby', title.id);
  place.replaceChildren(
    title,
    ...said.map((words) => make('p', {}, words)),
    ...drawComparison(comparison, file.damaged, page),
    ...(notes?.() ?? []),
    ...(brings ? [] : [make('p', {}, say('import.nothing-new'))]),
    make('p', { class: 'actions' }, ...(brings ? [takeAll] : []), leave),
  );
  place.hidden = false;
  title.focus();
}

function isBringing(
  { added, updated, conflicts, unknown }: Comparison,
  { versions, damaged }: NotebookFile,
  { notebook }: NotebookPage,
): boolean {
  const known = new Set(notebook.damaged().map(({ text }) => text));
  return (
    [added, updated, conflicts, unknown].some((list) => list.length > 0) ||
    damaged.some(({ text }) => !known.has(text)) ||
    Object.entries(versions).some(([path, list]) =>
      list.some((version) => {
        const shown = notebook.entry(path);
        const isShown = shown !== undefined && isSame(shown.v, version.v);
        return !isShown && !notebook.versions(path).some(({ s }) => s === version.s);
      }),
    )
  );
}

function tellOrigin({ edition, language, written }: NotebookFile, page: NotebookPage): string {
  const { say, locale } = page.telling;
  const when = tellWhen(Date.parse(written), page.telling);
  return say('import.origin', {
    when: when === '' ? say('import.no-date') : when,
    language: nameLanguage(language, locale) ?? say('import.no-name'),
    edition: edition === '' ? say('import.no-name') : edition,
  });
}

function nameLanguage(language: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language);
  } catch {
    return undefined;
  }
}

function takeFile(file: NotebookFile, comparison: Comparison, page: NotebookPage): void {
  const { notebook, telling } = page;
  const { say } = telling;
  importFile(notebook, file);
  void notebook.flush();
  closeOffer();
  const { added, updated, conflicts, unknown } = comparison;
  const won = conflicts.filter(({ winner }) => winner === 'theirs').length;
  const taken = added.length + updated.length + unknown.length + won;
  const sentences = [say('import.taken', { count: taken })];
  if (conflicts.length) sentences.push(say('import.versions-kept', { count: conflicts.length }));
  if (file.damaged.length)
    sentences.push(say('import.damaged-kept', { count: file.damaged.length }));
  tell(findPart('import-said'), sentences.join(' '), true);
}
