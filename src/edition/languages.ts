import { languages } from '../workbook/shape/index.ts';
import type { Reading, Source } from '../workbook/shape/index.ts';
import type { Locale } from '../workbook/words.ts';

/** A reading that tells nothing: the languages are read again, and told, with the rest. */
const silent: Reading = {
  locales: ['fr'],
  kinds: new Map(),
  report: () => undefined,
  setWords: (text) => text,
  setProse: (text) => ({ text }),
  mark: () => undefined,
};

/** The languages that `edition.yaml` names, before the rest of it can be read; `undefined` when it names none. */
export function languagesIn(
  source: Source | undefined,
): readonly [Locale, ...Locale[]] | undefined {
  if (source?.type !== 'map') return undefined;
  const entry = source.entries.find(({ key }) => key === 'languages');
  return entry && languages.read(entry.value, silent);
}
