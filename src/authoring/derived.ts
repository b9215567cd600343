import { fieldsOf } from '../workbook/worksheet.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Field } from '../workbook/field.ts';
import type { Locale, Prose } from '../workbook/words.ts';

type Interface = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/**
 * Gives the fields that come with others (another voice, rehearsals) their labels, which are
 * words of the interface: no author writes them.
 */
export function nameDerived(worksheets: readonly Worksheet[], words: Interface): void {
  for (const worksheet of worksheets)
    for (const owner of fieldsOf(worksheet))
      for (const each of owner.derived ?? []) name(each, words, owner.label);
}

/** @param owner the label of the field it comes with, which its own may name as `{label}` */
function name(field: Field, words: Interface, owner?: Prose): void {
  const named = field as { labelKey?: string; label?: Prose; columns?: readonly Field[] };
  const { labelKey } = named;
  if (labelKey !== undefined) {
    named.label = Object.fromEntries(
      Object.entries(words).map(([locale, all]) => {
        const text = all[labelKey] ?? labelKey;
        return [locale, { text: text.replace('{label}', () => owner?.[locale]?.text ?? '') }];
      }),
    ) as Prose;
    delete named.labelKey;
  }
  const { label, voice } = field as { label?: Prose; voice?: string };
  if (voice === 'consultant' && label)
    named.label = Object.fromEntries(
      Object.entries(label).map(([locale, { text }]) => {
        const pattern = words[locale]?.['voices.by-consultant'] ?? '{label}';
        return [locale, { text: pattern.replace('{label}', text) }];
      }),
    ) as Prose;
  for (const column of named.columns ?? []) name(column, words);
}
