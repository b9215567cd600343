import { OwnRows } from '../own-element.ts';

customElements.define('passerelle-cards', class extends OwnRows {});
