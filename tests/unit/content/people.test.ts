import { describe, expect, it } from 'vitest';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { readWorkbook, standardLayers } from '../../../src/authoring/index.ts';
import { answerIn, columnsOf, rowsAt } from '../../../src/notebook/answers.ts';
import type { AnswerSource } from '../../../src/notebook/answers.ts';
import { entriesOf } from '../../../src/notebook/example.ts';
import type { FilledWorksheet } from '../../../src/notebook/example.ts';
import { gatherOffers } from '../../../src/notebook/offers.ts';
import { tellResult } from '../../../src/notebook/page/result.ts';
import { calculate } from '../../../src/notebook/scope.ts';
import '../../../src/workbook/formula/more.ts';
import type { Json, LocalField, Telling } from '../../../src/workbook/kind.ts';
import { localFieldsOf, localiseWorksheet } from '../../../src/workbook/local.ts';
import { localise } from '../../../src/workbook/words.ts';

const { workbook } = await readWorkbook(standardLayers);
const kinds = await loadKinds();
const { locales, currency } = workbook.edition;

/** The day on which the stories are over. */
const DAY = '2027-10-29';

/** An example person’s whole notebook in one language, with what is computed from it. */
function openNotebook(person: string, locale: string) {
  const worksheets = new Map(
    workbook.worksheets.map((each) => [
      each.id,
      localFieldsOf(localiseWorksheet(each, locales, locale)),
    ]),
  );
  const fields = new Map(
    [...worksheets].flatMap(([id, own]) =>
      own.map((field): [string, LocalField] => [`${id}.${field.id}`, field]),
    ),
  );
  const filled = workbook.examples
    .filter((example) => example.person === person)
    .map((each) => localise(each, locales, locale).value as unknown as FilledWorksheet);
  const entries = entriesOf(filled, (id) => worksheets.get(id) ?? []);
  const source: AnswerSource = {
    read: (path) => entries.get(path),
    paths: (prefix = '') => [...entries.keys()].filter((path) => path.startsWith(prefix)),
  };
  const telling: Telling = {
    locale,
    currency,
    say: (key: string) => workbook.interface[locale]?.[key] ?? key,
    answersOf: (kind) => kinds.get(kind)?.answers,
    offered: (field) => offersOf(field),
  };
  const calculator = calculate(source, fields, telling, DAY);
  const offersOf = (field: object) =>
    gatherOffers(field, {
      source,
      fields,
      telling,
      compute: (each) => calculator.compute((each as { formula?: object }).formula ?? {}),
      tell: (result, each) => tellResult(result, each, { telling, fields }),
    });
  return { fields, source, telling, calculator, offersOf };
}

interface Picked {
  readonly id: string;
  readonly text: string;
}

/** What a person picked from earlier answers, wherever it stands in an answer. */
function findPicked(value: Json | undefined): Picked[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(findPicked);
  const { id, text } = value as Record<string, Json>;
  const isPicked = typeof id === 'string' && typeof text === 'string';
  return isPicked && Object.keys(value).length === 2 ? [{ id, text }] : [];
}

const people = workbook.people.map(({ id }) => id);
const pairs = people.flatMap((person) => locales.map((locale) => [person, locale] as const));

describe.each(pairs)('the story of %s in %s', (person, locale) => {
  const { fields, source, telling, calculator, offersOf } = openNotebook(person, locale);

  it('runs through all worksheets, most questions being answered', () => {
    const filled = workbook.examples.filter((example) => example.person === person);
    const missing = workbook.worksheets
      .map(({ id }) => id)
      .filter((id) => !filled.some(({ worksheet }) => worksheet === id));
    expect(missing).toEqual([]);
    const asked = [...fields].filter(
      ([, field]) => telling.answersOf(field.kind) && calculator.isShown(field),
    );
    const answered = asked.filter(([path, field]) =>
      columnsOf(field)
        ? rowsAt(source, path).length > 0
        : answerIn(source.read(path), field, telling) !== undefined,
    );
    expect(answered.length / asked.length).toBeGreaterThan(0.75);
  });

  it('picks what earlier answers really give, in the same words', () => {
    const wrong: string[] = [];
    const check = (path: string, field: LocalField, value: Json | undefined) => {
      if (typeof field['from'] !== 'object') return;
      const offers = offersOf(field);
      for (const { id, text } of findPicked(value)) {
        const offer = offers.find((each) => each.id === id);
        if (offer?.label.text !== text)
          wrong.push(`${path}: ${id} “${text}”, offered: “${offer?.label.text ?? 'nothing'}”`);
      }
    };
    for (const [path, field] of fields) {
      check(path, field, source.read(path));
      for (const column of columnsOf(field) ?? [])
        for (const { id, cells } of rowsAt(source, path))
          check(`${path}.${id}.${column.id}`, column, cells[column.id]);
    }
    expect(wrong).toEqual([]);
  });

  it('gives every calculation that is shown what it needs, or leaves few of them open', () => {
    const computed = [...fields].filter(
      ([, field]) => 'formula' in field && calculator.isShown(field),
    );
    const open = computed
      .filter(([, field]) => {
        const { formula } = field as { formula?: object };
        return calculator.compute(formula ?? {}).value === null;
      })
      .map(([path]) => path);
    expect({ open: open.length > computed.length / 5 ? open : [] }).toEqual({ open: [] });
  });
});

/** Said only where something is missing or wrong, as in no whole story it is. */
const WARNINGS = ['interests.left', 'conditions.pay-check', 'weekly-review.someone-to-talk-to'];

it('leaves no calculation without anybody who shows what it says', () => {
  const open = people.map((person) => {
    const { fields, calculator } = openNotebook(person, 'fr');
    return new Set(
      [...fields]
        .filter(([, field]) => 'formula' in field)
        .filter(([, field]) => {
          const { formula } = field as { formula?: object };
          return !calculator.isShown(field) || calculator.compute(formula ?? {}).value === null;
        })
        .map(([path]) => path),
    );
  });
  const [first = new Set<string>(), ...others] = open;
  const never = [...first].filter((path) => others.every((each) => each.has(path)));
  expect(never.sort()).toEqual([...WARNINGS].sort());
});
