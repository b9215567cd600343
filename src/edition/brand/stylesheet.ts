import { COLOUR_NAMES, standardPalette } from './tokens.ts';
import type { ColourName, Palette } from './tokens.ts';
import { mix } from './colour.ts';
import type { FontFace, LogoOnPage } from './brand.ts';

/** The order of the layers, as `src/styles/index.css` has it; a test compares them. */
export const LAYERS = '@layer reset, tokens, base, layout, components, print, edition;';

/** What the style sheet of an edition is made of. */
export interface Sheet {
  readonly light: Palette;
  readonly dark: Palette;
  readonly measures: Readonly<Record<string, string>>;
  readonly fonts: readonly FontFace[];
  readonly logo?: LogoOnPage | undefined;
}

/** The typefaces of the default edition, as `tokens.css` names them; a test compares them. */
export const STACK =
  "'Passerelle Serif', 'Passerelle More', 'Passerelle Georgia', 'Passerelle Noto', 'Passerelle Times', serif";

/** What paper takes of the firm: the ink of what is written; the rest is black on white. */
const ON_PAPER: readonly ColourName[] = ['accent', 'accent-deep', 'on-accent', 'wash', 'hand'];

/**
 * Writes the style sheet of an edition: the same names as `tokens.css`, in the layer above all
 * others, and only those whose value is another. Nothing for an edition that has none.
 */
export function writeStylesheet({ light, dark, measures, fonts, logo }: Sheet): string {
  const standard = { light: standardPalette('light'), dark: standardPalette('dark') };
  // What the light pages set would hold on dark ones too: both are written, or none.
  const changed = COLOUR_NAMES.filter(
    (name) => light[name] !== standard.light[name] || dark[name] !== standard.dark[name],
  ).filter((name) => name !== 'hand' || light.hand !== light.accent || dark.hand !== dark.accent);
  const onPaper = changed.filter((name) => ON_PAPER.includes(name));
  const printed = [
    ...values(light, onPaper),
    ...(changed.includes('accent') ? [`--line-tint:${mix('#ffffff', light.accent, 0.3)}`] : []),
  ];
  const families = Object.entries({ ...familiesOf(fonts), ...measures }).filter(([name]) =>
    isFamily(name),
  );
  const sizes = Object.entries(measures).filter(([name]) => !isFamily(name));
  const rules = [
    ...fonts.map(writeFontFace),
    block(':root', families.map(write)),
    ...(logo ? [LOGO] : []),
    media('print', block(':root', printed)),
    media('screen', block(':root', [...values(light, changed), ...sizes.map(write)])),
    media('screen and (prefers-color-scheme:dark)', dress(":root:not([data-theme='light'])")),
    media('screen', dress(":root[data-theme='dark']")),
  ].filter((rule) => rule !== '');
  return rules.length === 0 ? '' : `${LAYERS}\n@layer edition{\n${rules.join('\n')}\n}\n`;

  function dress(root: string): string {
    return (
      block(root, values(dark, changed)) + (logo ? writeDarkLogo(root, logo, light.paper) : '')
    );
  }
}

/** A logo keeps its size, and leaves the margin rather than shrink; on paper it opens the sheet. */
const LOGO =
  '.brand:has(>.brand-logo){gap:0.75rem}' +
  '.brand-logo{flex:none}.brand-logo-dark{display:none}' +
  '@media print{.paper-logo{position:absolute;inset:0 auto auto 21mm;block-size:8mm;inline-size:auto}' +
  '.paper-logo+.page{padding-block-start:12mm}' +
  '.handout-part>.paper-logo{inset-inline-start:0;block-size:14mm}}';

/** The dark logo takes the light one’s place; without one, the light one keeps its light paper. */
function writeDarkLogo(root: string, { hasDark }: LogoOnPage, paper: string): string {
  return hasDark
    ? `${root} .brand-logo{display:none}${root} .brand-logo-dark{display:block}`
    : `${root} .brand-logo{background:${paper};box-shadow:0 0 0 0.25rem ${paper}}`;
}

/** The firm’s typeface first; ours has the letters that it lacks. */
function familiesOf(fonts: readonly FontFace[]): Readonly<Record<string, string>> {
  return fonts.length === 0 ? {} : { serif: `'Edition', ${STACK}`, numerals: 'var(--serif)' };
}

function writeFontFace({ file, style, weight }: FontFace): string {
  return (
    `@font-face{font-family:'Edition';src:url('${file}') format('woff2');` +
    `font-style:${style};font-weight:${weight};font-display:swap}`
  );
}

function values(palette: Palette, names: readonly ColourName[]): string[] {
  return names.map((name) => `--${name}:${palette[name]}`);
}

function write([name, value]: readonly [string, string]): string {
  return `--${name}:${value}`;
}

function isFamily(name: string): boolean {
  return name === 'serif' || name === 'numerals';
}

function block(selector: string, declarations: readonly string[]): string {
  return declarations.length === 0 ? '' : `${selector}{${declarations.join(';')}}`;
}

function media(query: string, rules: string): string {
  return rules === '' ? '' : `@media ${query}{${rules}}`;
}
