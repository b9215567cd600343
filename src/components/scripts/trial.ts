/** The banner of the trial notebook: shown as long as one goes on in this tab, left with one click. */
import { currentTrial, leaveTrial } from '../../notebook/trial.ts';

const edition = document.documentElement.dataset['edition'] ?? '';
const trial = currentTrial(edition);
const banner = document.querySelector<HTMLElement>('[data-trial-banner]');

if (trial && banner) {
  const name = banner.querySelector('[data-trial-name]');
  if (name) name.textContent = `${trial.name}.`;
  banner.hidden = false;
  banner.querySelector('[data-trial-leave]')?.addEventListener('click', () => {
    leaveTrial(edition);
    location.reload();
  });
}
