import type { Field } from './field.ts';
import type { LocalField } from './kind.ts';
import type { Local, Locale } from './words.ts';
import { localise } from './words.ts';
import type { Worksheet } from './worksheet.ts';
import { flatten } from './field.ts';

/** A worksheet with all its words in one language. */
export type LocalWorksheet = Local<Worksheet> & { readonly lang: Locale };

/** Gives a worksheet in one language, or whole in the first one when a word is missing. */
export function localiseWorksheet(
  worksheet: Worksheet,
  locales: readonly Locale[],
  locale: Locale,
): LocalWorksheet {
  const { value, lang } = localise(worksheet, locales, locale);
  return { ...value, lang };
}

/** All fields of a local worksheet, those inside groups included. */
export function localFieldsOf(worksheet: Pick<LocalWorksheet, 'fields'>): LocalField[] {
  return flatten(worksheet.fields as unknown as readonly Field[]) as unknown as LocalField[];
}
