/** The notebook’s page: everything one has written, and what one can do with it. */
import { loadAtlas } from '../manifest.ts';
import { openPage } from '../page.ts';
import { showReminder } from '../reminder.ts';
import { showSaveState } from '../save-state.ts';
import { showTrouble } from '../trouble.ts';
import { showAnswers } from './answers.ts';
import { showLastCopy, tieCopy } from './copy.ts';
import { showDates } from './dates-view.ts';
import { tieDevice } from './device.ts';
import { tieErase } from './erase.ts';
import { tieImport } from './import.ts';
import { showKept } from './kept.ts';
import { showLast } from './last.ts';
import { findPart } from './make.ts';
import { withAtlas } from './open.ts';
import type { NotebookPage } from './open.ts';
import { showDamaged, showOtherVersions } from './others.ts';
import { tiePrint } from './print.ts';
import { keepFresh } from './refresh.ts';
import { showWhere } from './where.ts';

const page = openPage();
const know = async (): Promise<NotebookPage> => withAtlas(page, await loadAtlas(page));

/** The parts that need the whole workbook. Without it the rest of the page still works. */
async function showContents(): Promise<void> {
  const whole = await know().catch(() => undefined);
  findPart('atlas-trouble').hidden = whole !== undefined;
  if (!whole) return;
  await page.notebook.ready;
  findPart('contents').hidden = false;
  showAll(whole);
}

function showAll(whole: NotebookPage): void {
  const searched = findPart('searched');
  keepFresh(whole.notebook, () => {
    showWhere(whole);
    showDates(whole);
    showLast(whole);
    showAnswers(whole);
    showKept(whole);
    showOtherVersions(whole);
    showDamaged(whole);
    // The search field filters anew: it stands on a floor above this one.
    searched.dispatchEvent(new Event('passerelle:drawn'));
  });
}

findPart('notebook').hidden = false;
showSaveState(page);
showTrouble(page);
if (!page.isTrial) showReminder(page, findPart('reminder'));
tieCopy(findPart('copy'), findPart('copy-said'), page);
showLastCopy(page);
tieImport(page, know);
tieDevice(page);
tieErase(page);
tiePrint(page);
// A trial is not kept on the device: there is nothing to choose.
findPart('device-section').hidden = page.isTrial;
findPart('atlas-again').addEventListener('click', () => void showContents());
void showContents();
