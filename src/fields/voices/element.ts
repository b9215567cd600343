import { whenNear } from '../near.ts';
import type { VoicesDetail } from './turns/index.ts';

/**
 * Loads what veils one answer while the other is given, as it comes near the screen. Until then,
 * and without a script, both are there.
 */
class PasserelleVoices extends HTMLElement {
  told: VoicesDetail | undefined;

  connectedCallback(): void {
    this.addEventListener('passerelle:voices', (event) => {
      this.told = (event as CustomEvent<VoicesDetail>).detail;
    });
    whenNear(this, () => void import('./turns/index.ts').then(({ takeTurns }) => takeTurns(this)));
  }
}

customElements.define('passerelle-voices', PasserelleVoices);
