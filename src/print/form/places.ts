/** A place of a printed worksheet where one writes, ticks or chooses. */
export interface Place {
  /** The name of the control whose answer is written here. */
  readonly name: string;
  readonly type: 'line' | 'lines' | 'list' | 'box' | 'circle';
  /** What the place is called, with the question around it. */
  readonly label: string;
  /** Of a box or circle: what ticking it says; absent when the control has no value of its own. */
  readonly value?: string;
  /** Of a circle: what is asked by all circles of its name. */
  readonly question?: string;
  /** Of a list: what is chosen from, by value; not the empty choice. */
  readonly options?: readonly (readonly [value: string, words: string])[];
  /** Of a list: other words may be typed. */
  readonly isOpen?: boolean;
  /** Where what is typed stands. */
  readonly align?: 'center' | 'end';
}

/**
 * Lays an empty link over every writing place of the worksheets of the page, `<address><number>`,
 * which the browser's PDF tells the rectangle of; to be run in the page, in print media. It must
 * stand alone: nothing around it goes to the browser.
 *
 * @returns the places, by number
 */
export function markPlaces(address: string): Place[] {
  const places: Place[] = [];

  const words = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();

  const byIds = (element: Element, attribute: string): string =>
    (element.getAttribute(attribute) ?? '')
      .split(/\s+/u)
      .map((id) => {
        const named = id === '' ? null : document.getElementById(id);
        // What a list says while nothing is chosen is no name on paper.
        if (named instanceof HTMLOptionElement) return '';
        return named === element ? (named.getAttribute('aria-label') ?? '') : words(named);
      })
      .filter(Boolean)
      .join(', ');

  const ownLabel = (element: Element): string =>
    byIds(element, 'aria-labelledby') ||
    (element.getAttribute('aria-label') ?? '').trim() ||
    words(element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null) ||
    words(element.closest('label'));

  /** The questions around a place, outermost first; a cell says its column and row itself. */
  const questionsAround = (element: Element): string[] => {
    const found: string[] = [];
    if (element.closest('[data-row]')) return found;
    const groups = '[role=group], [role=radiogroup], fieldset';
    for (
      let at = element.parentElement?.closest(groups);
      at;
      at = at.parentElement?.closest(groups)
    )
      found.unshift(ownLabel(at) || words(at.querySelector(':scope > legend')));
    return found.filter(Boolean);
  };

  const tell = (questions: readonly string[], own: string): string =>
    [...new Set([...questions, own])].filter(Boolean).join(' – ');

  const isShown = (element: Element): boolean =>
    element.checkVisibility() && element.getClientRects().length > 0;

  /** The lines to write on that belong to a control printed without a box of its own. */
  const linesOf = (control: Element): Element | null => {
    for (let at: Element | null = control; at && !at.matches('form'); at = at.parentElement) {
      const lines = [...(at.parentElement?.children ?? [])].find(
        (each) => each.matches('.print-lines') && isShown(each),
      );
      if (lines) return lines;
      if (at.matches('[data-field]')) return null;
    }
    return null;
  };

  const placeOf = (control: HTMLElement): HTMLElement | null => {
    const name = CSS.escape(control.getAttribute('name') ?? '');
    const named = document.querySelector<HTMLElement>(`[data-line="${name}"]`);
    if (named && isShown(named)) return named;
    if (control.matches('[type=radio], [type=checkbox]')) {
      if (!isShown(control)) return null;
      // A control laid over its whole label shows itself by what stands beneath.
      const beneath = control.nextElementSibling as HTMLElement | null;
      const isCover = getComputedStyle(control).position === 'absolute';
      const parent = control.parentElement?.getBoundingClientRect();
      const isWhole = isCover && parent && control.offsetWidth >= parent.width - 2;
      return isWhole && beneath && isShown(beneath) ? beneath : control;
    }
    if (isShown(control)) return control;
    const lines = linesOf(control);
    if (lines instanceof HTMLElement) return lines;
    const cell = control.closest<HTMLElement>('.cell');
    if (!cell || control.matches('[data-other-words]')) return null;
    // Beside a unit, or lines for something else, room for this alone.
    const isAlone = ![...cell.querySelectorAll('[name]:not([data-other-words]), .unit')].some(
      (each) => each !== control,
    );
    if (!isAlone) {
      const room = document.createElement('span');
      room.className = 'form-room';
      control.before(room);
      return room;
    }
    const box = cell.closest('td');
    return box && getComputedStyle(box).display === 'table-cell' ? box : cell;
  };

  const textType = (place: HTMLElement, control?: Element): 'line' | 'lines' => {
    const isShort = control?.matches('[inputmode], [type=date], [type=month], [data-precision]');
    return !isShort && place.getBoundingClientRect().height >= 38 ? 'lines' : 'line';
  };

  const alignOf = (place: HTMLElement): Pick<Place, 'align'> => {
    const { textAlign } = getComputedStyle(place);
    if (textAlign === 'center') return { align: 'center' };
    return textAlign === 'end' || textAlign === 'right' ? { align: 'end' } : {};
  };

  const mark = (element: HTMLElement, place: Place): void => {
    const link = document.createElement('a');
    link.href = `${address}${places.length}`;
    link.setAttribute('aria-label', place.label || place.name);
    link.style.position = 'absolute';
    places.push(place);
    for (let at: Element | null = element; at && !at.matches('form'); at = at.parentElement)
      at.removeAttribute('aria-hidden');
    if (element.matches('input, select, textarea')) {
      const anchor = `--form-place-${places.length}`;
      element.style.setProperty('anchor-name', anchor);
      link.style.setProperty('position-anchor', anchor);
      link.style.setProperty('position-visibility', 'always');
      link.style.setProperty('inset', 'anchor(top) auto auto anchor(left)');
      link.style.setProperty('inline-size', 'anchor-size(inline)');
      link.style.setProperty('block-size', 'anchor-size(block)');
      const around = element.parentElement;
      const isFree = getComputedStyle(element).position !== 'absolute';
      if (around && isFree && getComputedStyle(around).position === 'static')
        around.style.position = 'relative';
      around?.append(link);
      // The field is read aloud, not the drawing of the box.
      element.setAttribute('aria-hidden', 'true');
      return;
    }
    if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
    link.style.inset = '0';
    element.append(link);
  };

  const markControl = (control: HTMLElement): void => {
    const element = placeOf(control);
    const name = control.getAttribute('name') ?? '';
    if (!element || name === '') return;
    const questions = questionsAround(control);
    const own = ownLabel(control);
    const label = tell(questions, own);
    if (control instanceof HTMLSelectElement) {
      const options = [...control.options]
        .filter(({ value }) => value !== '')
        .map(({ value, text }): [string, string] => [value, text.replace(/\s+/gu, ' ').trim()]);
      const isOpen = control.querySelector('[data-other]') !== null;
      if (options.length === 0 || options.every(([value]) => value.startsWith('~')))
        mark(element, { name, type: textType(element), label });
      else
        mark(element, {
          ...{ name, type: 'list', label, options },
          ...(isOpen ? { isOpen } : {}),
          ...alignOf(element),
        });
      return;
    }
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) {
      if (control.type === 'radio' && control.value === '') return;
      mark(element, {
        name,
        type: control.type === 'radio' ? 'circle' : 'box',
        label: control.type === 'radio' ? own : label,
        ...(control.hasAttribute('value') ? { value: control.value } : {}),
        ...(control.type === 'radio' ? { question: tell(questions, '') } : {}),
      });
      return;
    }
    const format = (control.getAttribute('placeholder') ?? '').trim();
    const named = format === '' ? label : `${label} (${format})`;
    mark(element, { name, type: textType(element, control), label: named, ...alignOf(element) });
  };

  const forms = 'form[data-worksheet]';
  for (const element of document.querySelectorAll<HTMLElement>(
    `${forms} :is(input, select, textarea)[name], ${forms} [data-line]`,
  )) {
    const line = element.dataset['line'];
    if (line === undefined) markControl(element);
    else if (isShown(element) && !document.querySelector(`[name="${CSS.escape(line)}"]`)) {
      const most = Number(element.dataset['most']);
      const label = tell(questionsAround(element), element.dataset['lineLabel'] ?? '');
      const steps = Array.from({ length: most + 1 }, (_, step): [string, string] => [
        String(step),
        String(step),
      ]);
      if (element.dataset['most'] === undefined)
        mark(element, { name: line, type: 'line', label, ...alignOf(element) });
      else mark(element, { name: line, type: 'list', label, options: steps, align: 'center' });
    }
  }
  return places;
}
