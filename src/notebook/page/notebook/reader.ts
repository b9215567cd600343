import { PACE, readPace } from '../../../fields/text/speech/pace.ts';
import type { Json, Telling } from '../../../workbook/kind.ts';

/** Whether a path holds what the reader told of themselves, once for all worksheets. */
export function isOfReader(path: string): boolean {
  return path === PACE;
}

/** What such an answer is called. */
export function nameOfReader({ say }: Telling): string {
  return say('speech.own-pace');
}

/** Such an answer as text; '' when it is none. */
export function tellOfReader(value: Json | undefined, { say }: Telling): string {
  const pace = readPace(value);
  return pace === undefined ? '' : say('speech.own-pace-told', { count: pace });
}

/** What the reader told of themselves, by the paths it is kept at. */
export const READER_PATHS: readonly string[] = [PACE];
