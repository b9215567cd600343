/**
 * The fields a person has filled before the scripts were there: their controls no longer hold what
 * the page came with. Without a person's hand it is the browser that has put something back, and
 * the notebook knows better.
 */
export function findTypedEarly(form: HTMLFormElement): readonly HTMLElement[] {
  // Absent from older browsers, which then have the benefit of the doubt.
  const activation = navigator.userActivation as UserActivation | undefined;
  if (activation?.hasBeenActive === false) return [];
  const roots = [...form.elements].map((control) =>
    isChanged(control) ? control.closest<HTMLElement>('[data-field]') : null,
  );
  return [...new Set(roots.filter((root) => root !== null))];
}

/** A control that was typed in before the script that reads it was there. */
interface Typed {
  readonly control: HTMLElement;
  /** Gives it what it held, after something else was shown in it. */
  putBack(): HTMLElement;
}

/** What was typed in a field before the script that reads it was there. */
export function keepTyped(root: HTMLElement): readonly Typed[] {
  const controls = root.querySelectorAll<HTMLInputElement>('input, textarea, select');
  return [...controls].filter(isChanged).map((control) => {
    const { value, checked } = control;
    return {
      control,
      putBack() {
        control.value = value;
        if (control.type === 'radio' || control.type === 'checkbox') control.checked = checked;
        return control;
      },
    };
  });
}

function isChanged(control: Element): boolean {
  // What has no name is no answer: a list of what may be picked, for one.
  if (!('name' in control) || control.name === '') return false;
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) {
    if (control.options.length === 0) return false;
    const given = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(given, 0);
  }
  if (!(control instanceof HTMLInputElement)) return false;
  return control.type === 'radio' || control.type === 'checkbox'
    ? control.checked && !control.defaultChecked
    : control.value !== control.defaultValue;
}
