import type { Page } from '../page.ts';
import type { NotebookPage } from './open.ts';
import { findPart, tell } from './make.ts';

/** What a file was found to be, before anything of it is shown. */
type Offer = (file: File) => Promise<void>;

/**
 * Opens a copy, chosen or dropped on the page. What reads and shows it is loaded then; nothing
 * changes before the reader says so.
 * @param known gives the page with the whole workbook; rejects when that cannot be had
 */
export function tieImport(page: Page, known: () => Promise<NotebookPage>): void {
  const { say } = page.telling;
  const input = findPart<HTMLInputElement>('import');
  const said = findPart('import-said');
  const section = findPart('import-section');

  const offer: Offer = async (file) => {
    tell(said, say('import.reading'));
    try {
      const [{ offerFile }, whole] = await Promise.all([import('./offer.ts'), known()]);
      await offerFile(file, whole);
    } catch {
      tell(said, say('import.not-loaded'), true);
    }
  };
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (!file) return;
    if (files && files.length > 1) tell(said, say('import.one-only'), true);
    else void offer(file);
  };

  input.addEventListener('change', () => {
    take(input.files);
    // The same file may be chosen again.
    input.value = '';
  });
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    section.dataset['dropping'] = '';
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) delete section.dataset['dropping'];
  });
  document.addEventListener('drop', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    delete section.dataset['dropping'];
    take(event.dataTransfer?.files);
  });
}
