import { describe, expect, it } from 'vitest';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { readWorkbook, standardLayers } from '../../../src/authoring/index.ts';
import type { Json, LocalField } from '../../../src/workbook/kind.ts';
import { localFieldsOf, localiseWorksheet } from '../../../src/workbook/local.ts';
import { localise } from '../../../src/workbook/words.ts';

const { workbook } = await readWorkbook(standardLayers);
const kinds = await loadKinds();

interface Listed {
  readonly options?: readonly { readonly id: string }[];
  readonly from?: number | object;
  readonly to?: number;
  readonly columns?: readonly LocalField[];
}

/** What is wrong with an answer of an example: nothing, when it could have been given. */
function findFault(path: string, value: Json | undefined, field: LocalField): string[] {
  if (value === undefined || value === null) return [];
  const { columns, options, from, to } = field as Listed;
  if (columns && Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((row, index) =>
      Object.entries(row as Readonly<Record<string, Json>>).flatMap(([id, cell]) => {
        const column = columns.find((each) => each.id === id);
        const at = `${path}.r${index + 1}.${id}`;
        return column ? findFault(at, cell, column) : [`${at} has no column`];
      }),
    );
  }
  const accepted = kinds.get(field.kind)?.answers?.accept(value);
  if (accepted === undefined) return [`${path}: ${JSON.stringify(value)} is no answer`];
  const ids = [value].flat().filter((each) => typeof each === 'string');
  const isChoice = ['choice', 'choices', 'ranking'].includes(field.kind) && options;
  const unknown = isChoice ? ids.filter((id) => !options.some((each) => each.id === id)) : [];
  const isOff =
    field.kind === 'scale' &&
    typeof value === 'number' &&
    (value < Number(from) || value > Number(to));
  return [
    ...unknown.map((id) => `${path}: ${id} is not offered`),
    ...(isOff ? [`${path}: ${value} is off the scale`] : []),
  ];
}

describe('the examples', () => {
  it('are there for every worksheet, marked as examples, of people of different trades', () => {
    const shown = new Set(workbook.examples.map(({ worksheet }) => worksheet));
    expect(workbook.worksheets.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    for (const { name } of workbook.people) {
      expect(name['fr']).toMatch(/^Exemple/);
      expect(name['en']).toMatch(/^Example/);
    }
    expect(workbook.people.length).toBe(5);
  });

  it('are shown once: each worksheet has one person, and each person who is named has filled it', () => {
    const shows = workbook.people.flatMap(({ id, shows = [] }) =>
      shows.map((worksheet) => [worksheet, id]),
    );
    const ids = workbook.worksheets.map(({ id }) => id);
    expect(shows.map(([worksheet]) => worksheet).sort()).toEqual([...ids].sort());
    const filled = workbook.examples.map(({ person, worksheet }) => `${worksheet} ${person}`);
    expect(shows.map((pair) => pair.join(' ')).filter((pair) => !filled.includes(pair))).toEqual(
      [],
    );
  });

  it.each(['fr', 'en'])(
    'hold answers that their worksheets could have been given, in %s',
    (locale) => {
      const faults = workbook.examples.flatMap((example) => {
        const worksheet = workbook.worksheets.find(({ id }) => id === example.worksheet);
        if (!worksheet) return [`no worksheet ${example.worksheet}`];
        const fields = localFieldsOf(
          localiseWorksheet(worksheet, workbook.edition.locales, locale),
        );
        const { answers } = localise(example, workbook.edition.locales, locale)
          .value as unknown as { answers: Readonly<Record<string, Json>> };
        return Object.entries(answers).flatMap(([id, value]) => {
          const field = fields.find((each) => each.id === id);
          const path = `${example.person}: ${worksheet.id}.${id}`;
          return field ? findFault(path, value, field) : [`${path} is not asked`];
        });
      });
      expect(faults).toEqual([]);
    },
  );
});
