/** Lets the answer to one statement be taken back: circles alone cannot be emptied. */
class ScalesElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
  }

  handleEvent({ target }: Event): void {
    const button = target instanceof Element ? target.closest('[data-clear-item]') : null;
    const item = button?.closest<HTMLElement>('[data-item]');
    if (!item) return;
    for (const radio of item.querySelectorAll('input')) radio.checked = false;
    item.querySelector('input')?.focus();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('passerelle-scales', ScalesElement);
