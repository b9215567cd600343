import type { Field } from '../../workbook/field.ts';
import type { Option } from '../../workbook/shape/index.ts';
import type { Stage } from '../../workbook/stage.ts';
import type { Prose, Text } from '../../workbook/words.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import { isChoosable, isListOf } from './routes.ts';
import type { Offerable } from './routes.ts';

/**
 * Where a question has stages for its options, in the usual order and with their numbers before
 * them: gives them the order and the numbers of the edition.
 * @param stages as the edition orders them
 * @param moved the new numbers of stages, by the old ones
 */
export function orderOptions(
  worksheets: readonly Worksheet[],
  stages: readonly Stage[],
  known: Pick<Offerable, 'known' | 'least'>,
  moved: ReadonlyMap<number, number>,
): readonly Worksheet[] {
  if (moved.size === 0) return worksheets;
  const position = new Map(stages.map(({ id }, index) => [id, index]));
  const renumber = ({ text, html }: Text): Text => {
    const change = (words: string) =>
      words.replace(/^\d+(?=\.\s)/, (number) => String(moved.get(Number(number)) ?? number));
    return { text: change(text), ...(html === undefined ? {} : { html: change(html) }) };
  };
  const orderIn = (field: Field): Field =>
    Object.fromEntries(
      Object.entries(field).map(([name, value]) => {
        if (['fields', 'columns', 'derived'].includes(name))
          return [name, (value as readonly Field[]).map(orderIn)];
        if (!isChoosable(value) || !isListOf(value, known)) return [name, value];
        const place = ({ id }: Option) => position.get(id) ?? Infinity;
        const options = value.map((option) => ({
          ...option,
          label: Object.fromEntries(
            Object.entries(option.label).map(([locale, text]) => [locale, renumber(text)]),
          ) as Prose,
        }));
        return [name, options.sort((a, b) => place(a) - place(b) || 0)];
      }),
    ) as Field;
  return worksheets.map((worksheet) => ({ ...worksheet, fields: worksheet.fields.map(orderIn) }));
}
