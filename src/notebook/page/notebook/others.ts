import type { Entry } from '../../index.ts';
import { timeOf } from '../../index.ts';
import { showList } from './list.ts';
import { findPart, make, makeButton, tell } from './make.ts';
import type { NotebookPage } from './open.ts';
import { nameQuestion, tellEntry } from './tell.ts';
import { tellWhen } from './when.ts';

const RAW_SHOWN = 2000;

/** Other versions of answers, each beside the one that is shown. */
export function showOtherVersions(page: NotebookPage): void {
  const { notebook, telling } = page;
  const items = notebook.pathsWithVersions().flatMap((path) =>
    notebook.versions(path).map((version) => {
      const { label, worksheet } = nameQuestion(path, page);
      const shown = notebook.entry(path);
      const model = {
        name: worksheet === '' ? label : `${worksheet} · ${label}`,
        shown: shown ? quote(path, shown, 'notebook.versions.shown', page) : undefined,
        other: quote(path, version, 'notebook.versions.other', page),
      };
      const draw = () =>
        make(
          'li',
          { class: 'entry entry-plain' },
          make('h3', { class: 'entry-title' }, model.name),
          make(
            'div',
            { class: 'notebook-sides' },
            ...(model.shown ? [drawQuote(model.shown)] : []),
            drawQuote(model.other),
          ),
          make(
            'p',
            { class: 'actions' },
            makeButton(telling.say('versions.take'), () => take(path, version, page), 'button'),
            makeButton(telling.say('versions.drop'), () => drop(path, version, page)),
          ),
        );
      return { key: `${path}:${version.s}`, model, draw };
    }),
  );
  // The sentence of what was just done outlives the last version.
  findPart('versions-section').hidden =
    items.length === 0 && findPart('versions-said').textContent === '';
  findPart('versions-lead').hidden = items.length === 0;
  showList(findPart('versions'), items);
}

/** The version becomes the answer; the answer becomes a version. */
function take(path: string, version: Entry, { notebook, telling }: NotebookPage): void {
  const shown = notebook.entry(path);
  if (shown) notebook.keepVersion(path, shown);
  notebook.write(path, version.v);
  notebook.dropVersion(path, version.s);
  void notebook.flush();
  tell(findPart('versions-said'), telling.say('notebook.versions.taken'), true);
}

function drop(path: string, version: Entry, { notebook, telling }: NotebookPage): void {
  notebook.dropVersion(path, version.s);
  tell(findPart('versions-said'), telling.say('notebook.versions.dropped'), true);
}

interface Quote {
  readonly intro: string;
  readonly text: string;
}

/** A version in words, with when it was written. */
function quote(path: string, entry: Entry, key: string, page: NotebookPage): Quote {
  const when = tellWhen(timeOf(entry.s), page.telling);
  return { intro: page.telling.say(key, { when }), text: tellEntry(path, entry.v, page) };
}

/** Draws a version: when, then what. */
function drawQuote({ intro, text }: Quote): HTMLElement {
  return make(
    'div',
    {},
    make('p', { class: 'entry-state' }, intro),
    make('blockquote', { class: 'notebook-words' }, text),
  );
}

/** Texts that were found damaged: shown as they are, and never deleted by themselves. */
export function showDamaged(page: NotebookPage): void {
  const { notebook, telling } = page;
  const items = notebook.damaged().map(({ path, text }) => {
    const { label, worksheet } = nameQuestion(path, page);
    const rest = text.length - RAW_SHOWN;
    const more = rest > 0 ? ` ${telling.say('notebook.damaged.more', { count: rest })}` : '';
    const model = {
      name: worksheet === '' ? label : `${worksheet} · ${label}`,
      raw: text.slice(0, RAW_SHOWN) + more,
    };
    const draw = () =>
      make('div', {}, make('dt', {}, model.name), make('dd', { class: 'notebook-raw' }, model.raw));
    return { key: `${path}:${text.length}:${text.slice(0, 200)}`, model, draw };
  });
  findPart('damaged-section').hidden = items.length === 0;
  showList(findPart('damaged'), items);
}
