/** What stands at the head and the foot of the sheets that bear a name. */
export interface Sheet {
  /** A name for CSS: letters, digits and hyphens. */
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly foot: string;
  /** The number of sheets of the copy it belongs to. */
  readonly count: number;
  /** Counting starts again on it. */
  readonly isFirst: boolean;
  /** A cover: nothing stands around it. */
  readonly isBare: boolean;
}

/** The name of the sheets on which wide fields are printed, across. */
export const acrossOf = (name: string): string => `${name}-across`;

/**
 * Writes the rules of named pages: Chromium knows no running heads, so each text has its own page.
 * @param size the paper, as CSS names it: `A4`, `letter`
 */
export function pageRules(sheets: readonly Sheet[], size: string): string {
  return [
    `@page { size: ${size} portrait; }`,
    ...sheets.flatMap((sheet) => [
      pageRule(sheet.name, `${size} portrait`, sheet),
      pageRule(acrossOf(sheet.name), `${size} landscape`, sheet),
    ]),
  ].join('\n');
}

function pageRule(name: string, size: string, sheet: Sheet): string {
  const { left, right, foot, count, isFirst, isBare } = sheet;
  const number = isBare ? '""' : `counter(page) ${quote(` / ${count}`)}`;
  return `@page ${name} {
  size: ${size};
  ${isFirst ? 'counter-set: page 1;' : ''}
  @top-left { content: ${quote(left)}; }
  @top-right { content: ${quote(right)}; ${SMALL} }
  @bottom-left { content: ${quote(foot)}; margin-inline-start: 21mm; ${SMALL} }
  @bottom-right { content: ${number}; }
}`;
}

const SMALL =
  "color: #5f5b51; font: 8.5pt / 1 'Passerelle Serif', serif; white-space: nowrap; vertical-align: bottom; padding-block-end: 6mm;";

/** Writes words as a CSS string, whatever they hold. */
export function quote(words: string): string {
  const safe = [...words]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 32 || code === 127) return ' ';
      return sign === '"' || sign === '\\' || sign === '<' ? `\\${code.toString(16)} ` : sign;
    })
    .join('');
  return `"${safe}"`;
}
