import { mirrorLines } from '../around.ts';
import type { Control } from '../control.ts';
import { readDateInput, showDateInput } from '../date/input.ts';
import { fitOwnRows, offerAdding, ownId, ownLine, ownRows } from '../own-rows.ts';
import type { Checked, ItemDetails, OwnItem } from './answer.rich.ts';
import type { ChecklistField } from './definition.ts';
import './element.ts';

/** What each checklist was last seen to hold: items that are no longer given are kept from it. */
const seen = new WeakMap<HTMLElement, Checked>();

const NOTHING: Checked = { done: [] };

function rowsOfItems(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-item]')];
}

function boxIn(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[type=checkbox]');
}

/** What an item given and an item added have in common. */
interface Details {
  readonly owner?: string;
  readonly due?: string;
}

/** Owner and date of a row; a date half typed stays what it was. */
function readDetails(row: HTMLElement, before: Details = {}): ItemDetails {
  const owner = row.querySelector<HTMLInputElement>('[data-owner]')?.value ?? '';
  const input = row.querySelector<HTMLInputElement>('[data-due]');
  const typed = input ? readDateInput(input) : null;
  const due = typed === undefined ? before.due : typed;
  return { ...(owner === '' ? {} : { owner }), ...(due ? { due } : {}) };
}

function showDetails(row: HTMLElement, { owner = '', due }: Details): void {
  const input = row.querySelector<HTMLInputElement>('[data-owner]');
  if (input && input.value !== owner) input.value = owner;
  const date = row.querySelector<HTMLInputElement>('[data-due]');
  if (date) showDateInput(date, due);
}

function readOwn(root: HTMLElement, before: readonly OwnItem[]): OwnItem[] {
  return ownRows(root).flatMap((row): OwnItem[] => {
    const text = ownLine(row)?.value ?? '';
    const done = boxIn(row)?.checked ?? false;
    const details = readDetails(
      row,
      before.find(({ id }) => id === row.dataset['own']),
    );
    if (text.trim() === '' && !done && Object.keys(details).length === 0) return [];
    return [{ id: ownId(row), text, done, ...details }];
  });
}

export const control: Control<ChecklistField, Checked> = {
  read(root) {
    const before = seen.get(root) ?? NOTHING;
    const rows = rowsOfItems(root);
    const given = new Set(rows.map((row) => row.dataset['item']));
    const ticked = rows.filter((row) => boxIn(row)?.checked);
    const gone = before.done.filter((id) => !given.has(id));
    const done = [...ticked.map((row) => row.dataset['item'] ?? ''), ...gone];
    const details = rows.map((row) => {
      const id = row.dataset['item'] ?? '';
      return [id, readDetails(row, before.items?.[id])] as const;
    });
    const kept = Object.entries(before.items ?? {}).filter(([id]) => !given.has(id));
    const items = [...details, ...kept].filter(([, each]) => Object.keys(each).length > 0);
    // Where items may no longer be added, those that were cannot be shown: they are kept.
    const canAdd = root.querySelector('[data-own-template]') !== null;
    const own = canAdd ? readOwn(root, before.own ?? []) : (before.own ?? []);
    const value = {
      done,
      ...(own.length > 0 ? { own } : {}),
      ...(items.length > 0 ? { items: Object.fromEntries(items) } : {}),
    };
    seen.set(root, value);
    return done.length + own.length + items.length > 0 ? value : null;
  },
  show(root, value) {
    const { done, own = [], items = {} } = value ?? NOTHING;
    seen.set(root, value ?? NOTHING);
    for (const row of rowsOfItems(root)) {
      const id = row.dataset['item'] ?? '';
      const box = boxIn(row);
      if (box) box.checked = done.includes(id);
      showDetails(row, items[id] ?? {});
    }
    const rows = fitOwnRows(
      root,
      own.map(({ id }) => id),
    );
    for (const item of own) {
      const row = rows.get(item.id);
      const line = row && ownLine(row);
      const box = row && boxIn(row);
      if (line && line.value !== item.text) line.value = item.text;
      if (box) box.checked = item.done;
      if (row) showDetails(row, item);
    }
  },
  refresh(root, { telling: { locale } }) {
    mirrorLines(root, locale);
    offerAdding(root);
  },
};
