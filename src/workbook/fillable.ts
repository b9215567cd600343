/**
 * What the fillable PDF of a worksheet and its reader agree on: the name of each field, and what
 * says which worksheet it is.
 */

/** The version of this agreement; a form of a later one is not read. */
export const FORM_VERSION = 1;

/** The hidden field that says what the form is of. No worksheet's name has a colon in it. */
export const ABOUT_FIELD = 'passerelle:form';

/** The same in the document's information, where programs that rewrite forms leave it alone. */
export const ABOUT_INFO = 'PasserelleForm';

/** What a form is of. */
export interface FormAbout {
  readonly edition: string;
  readonly worksheet: string;
  readonly locale: string;
  readonly version: number;
}

const MARK = 'passerelle-form';

/** Writes what a form is of as one line. */
export function writeAbout({ version, edition, worksheet, locale }: FormAbout): string {
  return [MARK, version, edition, worksheet, locale].join(' ');
}

/** Reads that line; `undefined` when it is none. */
export function readAbout(text: string): FormAbout | undefined {
  const [mark, version = '', edition = '', worksheet = '', locale = '', ...rest] = text.split(' ');
  if (mark !== MARK || rest.length > 0 || !/^\d{1,6}$/.test(version)) return undefined;
  if (edition === '' || worksheet === '' || locale === '') return undefined;
  return { version: Number(version), edition, worksheet, locale };
}

/** The name of a box to tick among several of one control. */
export function nameBox(control: string, value: string): string {
  return `${control}:${value}`;
}

/**
 * The name each control has as a field of a form. It is the control's own; but a field of a form
 * cannot stand below another, so that what does is joined to it by a colon.
 */
export function nameFields(controls: Iterable<string>): ReadonlyMap<string, string> {
  const all = new Set(controls);
  return new Map([...all].map((control) => [control, nameField(control, all)]));
}

function nameField(control: string, all: ReadonlySet<string>): string {
  const [first = '', ...parts] = control.split('.');
  let [path, name] = [first, first];
  for (const part of parts) {
    name += `${all.has(path) ? ':' : '.'}${part}`;
    path += `.${part}`;
  }
  return name;
}

/** The control of a field's name, when the field is not one box among several. */
export function controlOf(field: string): string {
  return field.replaceAll(':', '.');
}
