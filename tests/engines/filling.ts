import type { Tab } from './driver.ts';

/** A control that a reader sees on the page, and what may be put into it. */
interface Found {
  readonly selector: string;
  readonly way: 'text' | 'number' | 'day' | 'month' | 'year' | 'click' | 'pick';
  readonly option: string;
}

/** Where a page holds an answer, by the name of its control: its text, or what is ticked. */
export type Held = Readonly<Record<string, string>>;

/**
 * Answers every question of the page that is seen, once, with the mouse and the keyboard.
 *
 * @returns how many controls were used
 */
export async function fillByHand(tab: Tab): Promise<number> {
  const done = new Set<string>();
  // Answers bring up more questions: those that are asked then are answered too.
  for (let round = 0; round < 3; round++) {
    const found = (await findControls(tab)).filter(({ selector }) => !done.has(selector));
    if (found.length === 0) break;
    for (const each of found) {
      done.add(each.selector);
      await answer(tab, each, done.size);
    }
  }
  return done.size;
}

async function answer(tab: Tab, { selector, way, option }: Found, index: number): Promise<void> {
  if (!(await isSeen(tab, selector))) return;
  if (way === 'pick') return tab.pick(selector, option);
  if (way === 'click') return tab.click(selector);
  const words = {
    text: `L’œuvre n° ${index} : « été »`,
    number: `${index},5`,
    // The same in every order that a browser may ask for.
    day: '11112026',
    month: '11/2026',
    year: '2026',
  };
  // A click on a date would land on one of its parts.
  if (way === 'day' || way === 'month') await focus(tab, selector);
  else await tab.click(selector);
  await tab.type(words[way]);
}

/** Puts the focus on an element, as the Tab key would. */
export async function focus(tab: Tab, selector: string): Promise<void> {
  await tab.evaluate((found) => {
    const element = document.querySelector<HTMLElement>(found);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    element?.focus();
  }, selector);
}

function isSeen(tab: Tab, selector: string): Promise<boolean> {
  return tab.evaluate((found) => {
    const element = document.querySelector(found);
    return element?.checkVisibility({ visibilityProperty: true }) === true;
  }, selector);
}

/** The controls of the page’s worksheets that are seen and empty; of buttons that go together, the second. */
function findControls(tab: Tab): Promise<Found[]> {
  return tab.evaluate(() => {
    const found = new Map<string, Found>();
    const controls = document.querySelectorAll<
      HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
    >('form.worksheet :is(input, textarea, select)[name]');
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.disabled) continue;
      const quoted = CSS.escape(control.name);
      const selector = `form.worksheet [name="${quoted}"]`;
      const option = `${selector}[value="${CSS.escape(control.value)}"]`;
      if (control instanceof HTMLSelectElement) {
        const last = [...control.options].findLast(({ value, disabled }) => value && !disabled);
        if (last && control.value === '')
          found.set(selector, { selector, way: 'pick', option: last.value });
      } else if (control.type === 'radio') {
        const group = [...document.getElementsByName(control.name)] as HTMLInputElement[];
        if (group.some(({ checked, value }) => checked && value !== '')) continue;
        if (group.indexOf(control as HTMLInputElement) === 1)
          found.set(selector, { selector: option, way: 'click', option: '' });
      } else if (control.type === 'checkbox') {
        if (!(control as HTMLInputElement).checked)
          found.set(option, { selector: option, way: 'click', option: '' });
      } else if (control.value === '' && !control.readOnly) {
        const precision = control.dataset['precision'] as 'day' | 'month' | 'year' | undefined;
        const isDay = control.type === 'date';
        const isNumber = control.closest('[data-kind="number"], .cell-number') !== null;
        const way = isDay ? 'day' : (precision ?? (isNumber ? 'number' : 'text'));
        found.set(selector, { selector, way, option: '' });
      }
    }
    return [...found.values()];
  });
}

/** What every control of the page holds: its text, or the value of the one that is ticked. */
export function readControls(tab: Tab): Promise<Held> {
  return tab.evaluate(() => {
    const held: Record<string, string> = {};
    for (const form of document.querySelectorAll<HTMLFormElement>('form.worksheet')) {
      for (const [name, value] of new FormData(form)) {
        // What a person added has an id of its own in the answer, and another in each page.
        const key = name.replace(/\.(own|o[0-9a-z]{6})\b/, '.own');
        if (typeof value !== 'string' || value === '') continue;
        held[key] = [held[key] ?? [], value].flat().join(' + ');
      }
    }
    return held;
  });
}
