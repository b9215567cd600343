/** The page of the example people: opens the notebook of one of them in this tab. */
import { importFile, readFile } from '../file/index.ts';
import { openNotebook } from '../index.ts';
import { beginTrial, leaveTrial, trialEdition } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { readPageData } from './data.ts';
import { makeTelling } from './telling.ts';

const data = readPageData();
const { say } = makeTelling(data);
const edition = data.edition.id;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-trial]')) {
  const { trial: person = '', name = '', file = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    void open({ person, name }, file).then((isOpen) => {
      if (isOpen) location.assign(data.addresses.notebook);
      else tellFailed();
    });
  });
}

/** Fills the trial notebook from its file; false when it cannot be had or kept. */
async function open(trial: Trial, address: string): Promise<boolean> {
  const response = await fetch(address).catch(() => undefined);
  const reading = readFile((await response?.text()) ?? '', edition);
  if (!reading.file || !beginTrial(edition, trial)) return false;
  const notebook = openNotebook({ edition: trialEdition(edition, trial), locale: data.locale });
  await notebook.ready;
  importFile(notebook, reading.file);
  notebook.exported();
  await notebook.flush();
  const isKept = notebook.keptIn() === 'tab';
  notebook.close();
  if (!isKept) leaveTrial(edition);
  return isKept;
}

function tellFailed(): void {
  const said = document.querySelector('[data-trial-said]');
  if (said) said.textContent = say('trial.failed');
}
