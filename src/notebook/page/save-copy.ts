import { handOver } from './hand-over.ts';
import { loadAtlas, retiredLabel } from './manifest.ts';
import { today } from '../../workbook/date.ts';
import type { Page } from './page.ts';

/** How long a copy waits for the labels of questions asked no more, in ms. It does without them. */
const PATIENCE = 1500;

const loadFile = () => import('../file/index.ts');

/** Has what a copy needs loaded before it is asked for: when trouble begins, or a hand comes near. */
export function prepareCopy(): void {
  loadFile().catch(() => undefined);
}

/**
 * Hands the whole notebook to the reader as a file, `<edition>-YYYY-MM-DD.passerelle.json`, and
 * starts the reminder’s count again. Never rejects.
 * @returns false when no file could be made, for instance offline before anything was loaded
 */
export async function saveCopy(page: Page): Promise<boolean> {
  const { notebook, data } = page;
  try {
    const [{ composeFile, recordExport, writeFile }, isRetired] = await Promise.all([
      loadFile(),
      retiredTest(page),
    ]);
    const file = composeFile(notebook, isRetired);
    const name = `${data.edition.id}-${today()}.passerelle.json`;
    handOver(writeFile(file), name, 'application/json');
    recordExport(notebook, file);
    void notebook.flush();
    return true;
  } catch {
    return false;
  }
}

type RetiredTest = (path: string) => { readonly label?: string } | undefined;

async function retiredTest(page: Page): Promise<RetiredTest> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const atlas = await Promise.race([loadAtlas(page).catch(() => undefined), late]);
  return (path) => atlas && retiredLabel(path, atlas);
}
