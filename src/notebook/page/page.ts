import { answersOf } from '../../fields/answers.ts';
import type { LocalField, Telling } from '../../workbook/kind.ts';
import { unpackField } from '../../workbook/unpack.ts';
import { sayer } from '../../workbook/saying.ts';
import { listenToPage, openNotebook } from '../index.ts';
import type { Notebook } from '../index.ts';
import { calculate } from '../scope.ts';
import type { Calculator } from '../scope.ts';
import { readPageData } from './data.ts';
import type { PageData } from './data.ts';

/** A page with the reader’s notebook open beside it. */
export interface Page {
  readonly data: PageData;
  readonly notebook: Notebook;
  readonly telling: Telling;
  /** Every field this page knows, by full path `worksheet.field`. */
  readonly fields: ReadonlyMap<string, LocalField>;
  /** A fresh calculator over the answers as they are now. */
  calculator(): Calculator;
}

/** The day in the reader’s own time zone, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

let opened: Page | undefined;

/** Opens the notebook for this page, once, whoever asks first. */
export function openPage(): Page {
  opened ??= open();
  return opened;
}

function open(): Page {
  const data = readPageData();
  const { edition, locale } = data;
  const notebook = openNotebook({ edition: edition.id, locale });
  listenToPage(notebook);
  const telling: Telling = {
    locale,
    currency: edition.currency,
    say: sayer(data.words, locale),
    answersOf,
  };
  const fields = new Map<string, LocalField>();
  for (const worksheet of data.worksheets)
    for (const field of worksheet.fields)
      fields.set(`${worksheet.id}.${field.id}`, unpackField(field));
  for (const [path, field] of Object.entries(data.sources)) fields.set(path, unpackField(field));
  return {
    data,
    notebook,
    telling,
    fields,
    calculator: () => calculate(notebook, fields, telling, today()),
  };
}
