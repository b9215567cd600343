import type { AnswerKind } from '../../workbook/kind.ts';
import { labelOf } from '../choice/answer.ts';
import { tellDate } from '../../workbook/date.ts';
import type { ChecklistField } from './definition.ts';

/** Who does an item and by when. */
export interface ItemDetails {
  readonly owner?: string;
  readonly due?: string;
  readonly [key: string]: string;
}

/** An item the person added. */
export interface OwnItem {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
  readonly owner?: string;
  readonly due?: string;
  readonly [key: string]: string | boolean;
}

/** What is ticked among the given items, and the items the person added. */
export interface Checked {
  readonly done: readonly string[];
  readonly own?: readonly OwnItem[];
  readonly items?: Readonly<Record<string, ItemDetails>>;
  readonly [key: string]:
    readonly string[] | readonly OwnItem[] | Readonly<Record<string, ItemDetails>>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function acceptOwn(value: unknown): OwnItem | undefined {
  if (!isRecord(value)) return undefined;
  const { id, text, done, owner, due } = value;
  if (typeof id !== 'string' || typeof text !== 'string') return undefined;
  return {
    id,
    text,
    done: done === true,
    ...(typeof owner === 'string' ? { owner } : {}),
    ...(typeof due === 'string' ? { due } : {}),
  };
}

function acceptDetails(value: unknown): Record<string, ItemDetails> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, details]) => {
      if (!isRecord(details)) return [];
      const { owner, due } = details;
      return [
        [
          id,
          {
            ...(typeof owner === 'string' ? { owner } : {}),
            ...(typeof due === 'string' ? { due } : {}),
          },
        ],
      ];
    }),
  );
}

function isAnswered({ done, own = [], items = {} }: Checked): boolean {
  return (
    done.length > 0 || own.some(({ text }) => text.trim() !== '') || Object.keys(items).length > 0
  );
}

export const answers: AnswerKind<ChecklistField, Checked> = {
  accept(value) {
    if (!isRecord(value) || !Array.isArray(value['done'])) return undefined;
    const done = value['done'].filter((id) => typeof id === 'string');
    const own = Array.isArray(value['own']) ? value['own'].map(acceptOwn) : [];
    if (own.some((item) => item === undefined)) return undefined;
    const items = acceptDetails(value['items']);
    return {
      done,
      ...(own.length > 0 ? { own: own.filter((item) => item !== undefined) } : {}),
      ...(Object.keys(items).length > 0 ? { items } : {}),
    };
  },
  isAnswered,
  toText(checked, field, { locale }) {
    if (!isAnswered(checked)) return '';
    const { done, own = [], items = {} } = checked;
    const details = ({ owner, due }: ItemDetails) =>
      [owner, due ? tellDate(due, locale) : undefined].filter(Boolean).join(', ');
    const line = (mark: string, text: string, more: string) =>
      `${mark} ${text}${more === '' ? '' : ` (${more})`}`;
    const given = field.items ?? [];
    const known = given.map(({ id, label }) =>
      line(done.includes(id) ? '☑' : '☐', label.text, details(items[id] ?? {})),
    );
    const gone = done
      .filter((id) => !given.some((item) => item.id === id))
      .map((id) => line('☑', labelOf(id, given), ''));
    const added = own
      .filter(({ text }) => text.trim() !== '')
      .map((item) => line(item.done ? '☑' : '☐', item.text, details(item as ItemDetails)));
    return [...known, ...gone, ...added].join('\n');
  },
};
