import { describe, expect, it } from 'vitest';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { readWorkbook, standardLayers } from '../../../src/authoring/index.ts';
import { columnsOf } from '../../../src/notebook/answers.ts';
import { entriesOf } from '../../../src/notebook/example.ts';
import type { FilledWorksheet } from '../../../src/notebook/example.ts';
import { discreet } from '../../../src/print/discretion.ts';
import type { Json, LocalField } from '../../../src/workbook/kind.ts';
import { localFieldsOf, localiseWorksheet } from '../../../src/workbook/local.ts';
import { packField } from '../../../src/workbook/pack.ts';
import { unpackField } from '../../../src/workbook/unpack.ts';
import { localise } from '../../../src/workbook/words.ts';
import { holds, wordsIn } from './words.ts';

const { workbook } = await readWorkbook(standardLayers);
const { locales } = workbook.edition;

/** The fields of the workbook as the browser knows them, in one language. */
function openFields(locale: string): ReadonlyMap<string, LocalField> {
  return new Map(
    workbook.worksheets.flatMap((each) =>
      localFieldsOf(localiseWorksheet(each, locales, locale)).map(
        (field) => [`${each.id}.${field.id}`, unpackField(packField(field))] as const,
      ),
    ),
  );
}

const pairs = workbook.people.flatMap(({ id }) => locales.map((locale) => [id, locale] as const));

describe.each(pairs)('the notebook of %s in %s', (person, locale) => {
  const known = openFields(locale);
  const filled = workbook.examples
    .filter((example) => example.person === person)
    .map((each) => localise(each, locales, locale).value as unknown as FilledWorksheet);
  const entries = entriesOf(filled, (id) =>
    [...known].flatMap(([path, field]) => (path.startsWith(`${id}.`) ? [field] : [])),
  );

  const firms = [...entries]
    .filter(([path]) => path.startsWith('target-list.targets.'))
    .flatMap(([, cells]) => wordsIn((cells as Readonly<Record<string, Json>>)['name']));

  /** Answers to questions that ask for a name, where a first name is all there is. */
  const names = new Set(
    [...known].flatMap(([path, field]) => {
      const columns = columnsOf(field) ?? [];
      const cells = [...entries].flatMap(([at, cell]) =>
        at.startsWith(`${path}.`)
          ? columns.flatMap(({ id, person: names }) =>
              names ? wordsIn((cell as Readonly<Record<string, Json>>)[id]) : [],
            )
          : [],
      );
      return [...cells, ...(field['person'] ? wordsIn(entries.get(path)) : [])].filter(
        (text) => /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !firms.includes(text),
      );
    }),
  );

  it('holds the name of nobody else in a discreet copy, and all its answers', () => {
    expect(names.size).toBeGreaterThan(10);
    const { entries: kept, left } = discreet(entries, known, { withPrivate: true, initials: true });
    const texts = [...kept.values()].flatMap(wordsIn);
    expect([...names].filter((name) => texts.some((text) => holds(text, name)))).toEqual([]);
    expect([...kept.keys()]).toEqual([...entries.keys()]);
    expect(left).toEqual({ private: 0, unknown: 0 });
  });

  it('holds nothing private unless it is ticked', () => {
    const { entries: kept, left } = discreet(entries, known, {
      withPrivate: false,
      initials: false,
    });
    const open = [...kept.keys()].filter(
      (path) => known.get(path.split('.', 2).join('.'))?.private === true,
    );
    expect(open).toEqual([]);
    expect(left.private).toBeGreaterThan(5);
  });
});

describe('the workbook', () => {
  it('says of every question that suggests people that it names somebody', async () => {
    const kinds = await loadKinds();
    const known = openFields('fr');
    const asking = [...known].flatMap(([path, field]) =>
      [field, ...(columnsOf(field) ?? [])].map((each) => [`${path} ${each.id}`, each] as const),
    );
    const naming = new Set(
      asking.filter(([, { person }]) => person).map(([path]) => path.replace(' ', '.')),
    );
    const forgotten = asking.filter(([, { kind, person, from }]) => {
      const { sources = [] } = (from ?? {}) as { readonly sources?: readonly string[] };
      const isTold = kinds.get(kind)?.attributes['person'] !== undefined;
      return isTold && !person && sources.some((path) => naming.has(path));
    });
    expect(naming.size).toBeGreaterThan(25);
    expect(forgotten.map(([path]) => path)).toEqual([]);
  });
});
