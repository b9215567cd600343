import { behaviourOf, isAwaited, loadBehaviour } from '../../fields/rich.ts';
import { openCopy } from '../../notebook/copy.ts';
import { bindForm } from '../../notebook/page/form.ts';
import { refreshLive } from '../../notebook/page/live.ts';
import type { Atlas } from '../../notebook/page/manifest.ts';
import { makeOffering } from '../../notebook/page/offering.ts';
import type { Page } from '../../notebook/page/page.ts';
import { makeTelling } from '../../notebook/page/telling.ts';
import { calculate } from '../../notebook/scope.ts';
import { columnsOf } from '../../notebook/answers.ts';
import { isVeiled } from '../../notebook/veil.ts';
import { today } from '../../workbook/date.ts';
import type { Json } from '../../workbook/kind.ts';
import { discreet } from '../discretion.ts';
import type { Discretion } from '../discretion.ts';

/** Puts answers into the forms of a handout. */
export interface Filling {
  /** Fills one worksheet; its private questions that are left out go. */
  fill(form: HTMLFormElement): void;
}

/**
 * Makes what fills forms from answers, in memory alone.
 * @param entries the value of each entry, by its path
 * @throws when what a kind is shown with cannot be had, offline for instance
 */
export async function fillFrom(
  entries: ReadonlyMap<string, Json>,
  discretion: Discretion,
  page: Page,
  atlas: Atlas,
): Promise<Filling> {
  const copy = discreet(entries, atlas.fields, discretion);
  const kinds = new Set(
    [...atlas.fields.values()].flatMap((field) =>
      [field, ...(columnsOf(field) ?? [])].map(({ kind }) => kind),
    ),
  );
  await Promise.all([...kinds].filter(isAwaited).map(loadBehaviour));
  // Nothing may come after the sheets are counted.
  await Promise.all(
    [...atlas.fields.values()].map(async (field) => behaviourOf(field.kind).live?.ready?.(field)),
  );
  const telling = makeTelling(page.data);
  const shown = new Map(
    [...copy.entries].filter(([path]) => {
      const field = atlas.fields.get(path);
      return !field || !isVeiled(path, field, (at) => copy.entries.get(at), telling);
    }),
  );
  const notebook = openCopy(`${page.data.edition.id}~print`, page.data.locale, shown);
  telling.offering = makeOffering(notebook, atlas.fields);
  const calculator = calculate(notebook, atlas.fields, telling, today());
  const own: Page = {
    ...page,
    notebook,
    telling,
    fields: atlas.fields,
    calculator: () => calculator,
  };
  const isLeft = (path: string, isPrivate: boolean | undefined) =>
    isPrivate === true &&
    (typeof discretion.withPrivate === 'boolean'
      ? !discretion.withPrivate
      : !discretion.withPrivate.has(path));
  return {
    fill(form) {
      for (const place of form.querySelectorAll('[data-suggestion]')) place.remove();
      const bound = bindForm(form, own, nothing, nothing);
      for (const { root, path, field } of bound.fields)
        if (isLeft(path, field.private)) (root.closest('.voices') ?? root).remove();
      for (const { root, behaviour } of bound.fields) behaviour.control?.rows?.whole(root);
      refreshLive(bound, own);
    },
  };
}

const nothing = () => undefined;
