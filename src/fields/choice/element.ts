/** Writing another answer chooses it: the person need not tick “other” as well. */
class PasserelleOther extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', this);
  }

  // It hears the event before the worksheet does, which then reads the choice already made.
  handleEvent({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || !('otherWords' in target.dataset)) return;
    if (target.value.trim() === '') return;
    const other = this.querySelector('[data-other]');
    if (other instanceof HTMLInputElement) other.checked = true;
    if (other instanceof HTMLOptionElement) other.selected = true;
  }
}

customElements.define('passerelle-other', PasserelleOther);
