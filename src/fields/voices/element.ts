import { whenNear } from '../near.ts';
import type { VoicesDetail } from './turns/index.ts';

/**
 * Loads what veils one answer while the other is given, as it comes near the screen, or at once
 * when there is something to veil. Until then, and without a script, both are there.
 */
class PasserelleVoices extends HTMLElement {
  told: VoicesDetail | undefined;
  #isAsked = false;

  connectedCallback(): void {
    this.addEventListener('passerelle:voices', (event) => {
      this.told = (event as CustomEvent<VoicesDetail>).detail;
      if (this.told.you ?? this.told.them) this.#load();
    });
    whenNear(this, () => this.#load());
  }

  #load(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    import('./turns/index.ts').then(
      ({ takeTurns }) => takeTurns(this),
      // Offline for instance: tried again with the next answer.
      () => (this.#isAsked = false),
    );
  }
}

customElements.define('passerelle-voices', PasserelleVoices);
