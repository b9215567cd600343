import type { Atlas } from '../../notebook/page/manifest.ts';
import { findPart, make } from '../../notebook/page/notebook/make.ts';
import type { Json } from '../../workbook/kind.ts';
import { belonging } from '../belonging.ts';

/** The private questions among what is printed, each with its own tick. */
export interface Private {
  /** Those that are printed all the same, by `worksheet.field`. */
  ticked(): ReadonlySet<string>;
  /**
   * Offers those with an answer in the worksheets that are printed; ticks stay.
   * @returns how many are left out
   */
  offer(
    entries: ReadonlyMap<string, Json>,
    printed: ReadonlySet<string>,
    atlas: Pick<Atlas, 'fields' | 'worksheets'>,
  ): number;
  /** Forgets all ticks: the answers are another person's. */
  clear(): void;
}

/** Ties the list of private questions. */
export function tiePrivate(): Private {
  const place = findPart('private');
  const list = findPart('private-list');
  let offered: readonly string[] = [];

  const boxes = () => [...list.querySelectorAll<HTMLInputElement>('input')];
  const ticked = () =>
    new Set(
      boxes()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    );

  function draw(
    paths: readonly string[],
    { fields, worksheets }: Pick<Atlas, 'fields' | 'worksheets'>,
  ) {
    const before = ticked();
    const groups = Map.groupBy(paths, worksheetOf);
    list.replaceChildren(
      ...[...groups].map(([worksheet, own], index) => {
        const id = `private-${index}`;
        const title = worksheets.get(worksheet)?.title ?? worksheet;
        return make(
          'div',
          { role: 'group', 'aria-labelledby': id, class: 'composer-private' },
          make('p', { id, class: 'field-hint' }, title),
          ...own.map((path) => {
            const box = make('input', { type: 'checkbox', value: path });
            box.checked = before.has(path);
            const label = fields.get(path)?.label?.text ?? path;
            return make('label', { class: 'option' }, box, make('span', {}, label));
          }),
        );
      }),
    );
  }

  return {
    ticked,
    offer(entries, printed, atlas) {
      const belongs = belonging(atlas.fields);
      const answered = new Set<string>();
      for (const [path, value] of entries) {
        const { question, isPrivate } = belongs(path) ?? {};
        if (question !== undefined && isPrivate && value !== null) answered.add(question);
      }
      const paths = [...atlas.fields.keys()].filter(
        (path) => answered.has(path) && printed.has(worksheetOf(path)),
      );
      // Drawn anew only when it is another list: the keyboard may be in it.
      if (paths.join() !== offered.join()) draw(paths, atlas);
      offered = paths;
      place.hidden = paths.length === 0;
      return paths.length - ticked().size;
    },
    clear() {
      offered = [];
      list.replaceChildren();
      place.hidden = true;
    },
  };
}

const worksheetOf = (path: string): string => path.split('.')[0] ?? '';
