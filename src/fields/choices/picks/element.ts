import type { Telling } from '../../../workbook/kind.ts';
import { acceptPicked, wordsOf } from '../../choice/answer.ts';
import type { Chosen, Picked } from '../../choice/answer.ts';
import type { ChoicesField } from '../definition.ts';

interface PicksDetail {
  /** Absent when only what is offered has changed. */
  readonly chosen?: readonly Chosen[];
  readonly field: ChoicesField;
  readonly telling: Telling;
}

/**
 * What is picked from earlier answers: a list, each with a button that takes it out (and puts it
 * back), and a list to pick from. It speaks by `change`, as a native control does.
 */
class PasserellePicks extends HTMLElement {
  #told: PicksDetail | undefined;

  connectedCallback(): void {
    this.addEventListener('passerelle:picks', this);
    this.addEventListener('change', this);
    this.addEventListener('click', this);
  }

  handleEvent(event: Event): void {
    const { target, type } = event;
    if (type === 'passerelle:picks') {
      event.stopPropagation();
      this.#show((event as CustomEvent<PicksDetail>).detail);
    } else if (type === 'change' && target instanceof HTMLSelectElement) {
      this.#pick(target);
    } else if (type === 'click' && target instanceof Element) {
      const button = target.closest<HTMLElement>('[data-take-out]');
      if (button) this.#takeOut(button);
    }
  }

  get #list(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-picked]') ?? this;
  }

  get #ids(): string[] {
    const picks = this.#list.querySelectorAll<HTMLElement>('[data-pick]:not([data-removed])');
    return [...picks].map(({ dataset }) => dataset['pick'] ?? '');
  }

  #show(told: PicksDetail): void {
    this.#told = told;
    const { field } = told;
    const options = new Set((field.options ?? []).map(({ id }) => id));
    const picked = told.chosen
      ? told.chosen.flatMap((item) => {
          if (typeof item === 'string') return options.has(item) ? [] : [{ id: item, text: item }];
          return acceptPicked(item) ?? [];
        })
      : [...this.#list.querySelectorAll<HTMLElement>('[data-pick]:not([data-removed])')].map(
          ({ dataset }) => ({ id: dataset['pick'] ?? '', text: dataset['words'] ?? '' }),
        );
    const isUnchanged =
      told.chosen !== undefined && picked.every(({ id }) => this.#ids.includes(id));
    if (!isUnchanged || picked.length !== this.#ids.length || !told.chosen)
      this.#list.replaceChildren(...picked.map((pick) => this.#makePick(pick)));
    // A long table is filled cell by cell, as each is used.
    if (this.#isCell && told.chosen) this.querySelector('select')?.removeAttribute('hidden');
    else this.#fill();
    this.toggleAttribute('data-any', picked.length > 0);
  }

  get #isCell(): boolean {
    return this.closest('[data-row]') !== null;
  }

  #fill(): void {
    const select = this.querySelector('select');
    if (!select || !this.#told) return;
    const { field, telling } = this.#told;
    const options = new Set((field.options ?? []).map(({ id }) => id));
    const taken = new Set([...this.#ids, this.#ownRow(field)]);
    const left = telling.offered(field).filter(({ id }) => !taken.has(id) && !options.has(id));
    const blank = select.options[0];
    select.replaceChildren(
      ...(blank ? [blank] : []),
      ...left.map(({ id, label }) => new Option(label.text, id)),
    );
    select.value = '';
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = telling.offered(field).length > 0;
    select.hidden = left.length === 0 && !this.#isCell;
  }

  /** In a table that takes from itself, a row is not offered to itself. */
  #ownRow({ from }: ChoicesField): string {
    const [worksheet, table, row] = this.querySelector('select')?.name.split('.') ?? [];
    const isOwn = from?.sources.some((path) => path.startsWith(`${worksheet}.${table}.`));
    return isOwn && this.#isCell ? (row ?? '') : '';
  }

  #makePick(pick: Picked): HTMLElement {
    const row = document.createElement('li');
    const words = document.createElement('span');
    const button = document.createElement('button');
    row.dataset['pick'] = pick.id;
    const { field, telling } = this.#told ?? {};
    const offer = field && telling?.offered(field).find(({ id }) => id === pick.id);
    row.dataset['words'] = field && telling ? wordsOf(pick, field, telling) : pick.text;
    words.textContent =
      offer || telling?.knowsEarlier === false || !telling
        ? row.dataset['words']
        : telling.say('field.gone-source', { text: pick.text });
    button.type = 'button';
    button.className = 'link-button no-print';
    button.dataset['takeOut'] = '';
    this.#nameButton(button, row);
    row.append(words, ' ', button);
    return row;
  }

  #nameButton(button: HTMLElement, row: HTMLElement): void {
    const isOut = 'removed' in row.dataset;
    button.textContent = this.dataset[isOut ? 'wordBack' : 'wordOut'] ?? '';
    button.setAttribute('aria-label', `${button.textContent} : ${row.dataset['words'] ?? ''}`);
  }

  #pick(select: HTMLSelectElement): void {
    const [option] = select.selectedOptions;
    if (!option || option.value === '') return;
    this.#forget();
    this.#list.append(this.#makePick({ id: option.value, text: option.text }));
    this.toggleAttribute('data-any', true);
    this.#fill();
  }

  /** What was taken out stays in sight, crossed out, until something else is done. */
  #takeOut(button: HTMLElement): void {
    const row = button.closest<HTMLElement>('[data-pick]');
    if (!row) return;
    const wasOut = 'removed' in row.dataset;
    this.#forget(row);
    row.toggleAttribute('data-removed', !wasOut);
    this.#nameButton(button, row);
    this.#fill();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #forget(except?: HTMLElement): void {
    for (const row of this.#list.querySelectorAll('[data-removed]'))
      if (row !== except) row.remove();
  }
}

customElements.define('passerelle-picks', PasserellePicks);
