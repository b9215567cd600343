import { readWorkbook } from '../authoring/index.ts';
import type { Layer, SaidBy, WorkbookReading } from '../authoring/index.ts';
import type { Edition } from '../workbook/edition.ts';

/** The workbook as it was last read; `forget` makes the next `read` look at the files again. */
export interface CurrentWorkbook {
  readonly edition: Edition;
  readonly layers: readonly Layer[];
  read(): Promise<WorkbookReading>;
  forget(): void;
}

/** @param said the file in which the edition says what it shows, where it has one */
export function currentWorkbook(
  layers: readonly Layer[],
  edition: Edition,
  said?: SaidBy,
): CurrentWorkbook {
  let reading: Promise<WorkbookReading> | undefined;
  return {
    edition,
    layers,
    read() {
      reading ??= readWorkbook(layers, edition, said);
      return reading;
    },
    forget() {
      reading = undefined;
    },
  };
}
