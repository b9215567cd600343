import { OwnRows } from '../own-element.ts';

customElements.define('passerelle-checklist', class extends OwnRows {});
