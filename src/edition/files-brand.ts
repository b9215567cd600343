import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { gatherFindings } from '../authoring/findings.ts';
import { insideOf } from '../authoring/files/inside.ts';
import { showPath } from '../authoring/files/layers.ts';
import { readBytes, readTextFile } from '../authoring/files/read-text.ts';
import type { Finding, Place, Problem } from '../workbook/problem.ts';
import type { Severities } from '../workbook/rules.ts';
import type { Source } from '../workbook/shape/index.ts';
import type { Brand, FontFile, Picture } from './brand/brand.ts';
import { settleColours } from './brand/colours.ts';
import { describeFile, LARGEST } from './brand/faults.ts';
import { judgeFont, judgePicture } from './brand/judge.ts';
import { readTheme } from './brand/theme.ts';
import type { WrittenBrand } from './brand/shape.ts';

/** The part of an opened edition that its brand is read from. */
interface Branded {
  readonly folder: string;
  readonly shown: string;
  readonly written: {
    readonly brand?: WrittenBrand | undefined;
    readonly rules?: Severities | undefined;
  };
  readonly source: Source;
}

/**
 * Reads what makes an edition look like the firm’s own: `brand:` of `edition.yaml` with the files
 * it names, and `theme.css` beside it. Reads nothing outside the folder, and throws nothing: what
 * is wrong is among the problems, at the place in the file where it was written.
 * @returns no brand for an edition that says nothing of one
 */
export function openBrand({ folder, shown, written, source }: Branded): {
  readonly brand?: Brand;
  readonly problems: readonly Problem[];
} {
  const findings = gatherFindings(
    { locales: ['fr'], rules: written.rules ?? {} },
    new Map(),
    (text) => text,
    (text) => ({ text }),
  );
  const themePath = join(folder, 'theme.css');
  const themeShown = showPath(themePath);
  const theme = readThemeFile();
  const { brand } = written;
  if (!brand && !theme) return { problems: findings.sorted() };

  const placeOf = (...path: readonly string[]) => placeIn(source, ['brand', ...path]);
  const {
    light,
    dark,
    findings: told,
  } = settleColours(brand, theme, (attribute, scheme) =>
    scheme === 'dark' || isMap(source, ['brand', attribute])
      ? placeOf(attribute, scheme)
      : placeOf(attribute),
  );
  for (const each of told) findings.add(each.file === 'theme' ? themeShown : shown, each.finding);

  const bare = isMap(source, ['brand', 'logo']) ? ['logo', 'light'] : ['logo'];
  const lightLogo = readPicture(brand?.logo?.light, placeOf(...bare));
  const darkLogo = readPicture(brand?.logo?.dark, placeOf('logo', 'dark'));
  return {
    brand: {
      light,
      dark,
      measures: Object.fromEntries(
        Object.entries(theme?.measures ?? {}).map(([name, { value }]) => [name, value]),
      ),
      fonts: readFonts(),
      ...(lightLogo ? { logo: { light: lightLogo, ...(darkLogo ? { dark: darkLogo } : {}) } } : {}),
    },
    problems: findings.sorted(),
  };

  function readThemeFile() {
    if (!isThere(themePath)) return undefined;
    const leads = insideOf(folder)(themePath);
    const read = 'real' in leads ? readTextFile(leads.real) : leads;
    if (!('text' in read)) {
      findings.add(themeShown, read.fault);
      return undefined;
    }
    const found = readTheme(read.text);
    for (const finding of found.findings) findings.add(themeShown, finding);
    return found;
  }

  function readPicture(path: string | undefined, place: Place): Picture | undefined {
    const bytes = path === undefined ? undefined : readFile(path, place);
    if (path === undefined || !bytes) return undefined;
    const judged = judgePicture(path, bytes);
    tell(path, judged.findings, place);
    return judged.picture;
  }

  function readFonts(): FontFile[] {
    const { regular, italic, bold } = brand?.font ?? {};
    return [
      ['regular', regular] as const,
      ['italic', italic] as const,
      ['bold', bold] as const,
    ].flatMap(([cut, path]) => {
      const place = placeOf('font', cut);
      const bytes = path === undefined ? undefined : readFile(path, place);
      if (path === undefined || !bytes) return [];
      const judged = judgeFont(path, bytes, cut, bold !== undefined);
      tell(path, judged.findings, place);
      return judged.font ?? [];
    });
  }

  /** A file that `edition.yaml` names; what is wrong with it is told where it is named. */
  function readFile(path: string, place: Place): Uint8Array | undefined {
    const leads = insideOf(folder)(join(folder, path));
    if (!('real' in leads)) {
      const isMissing = !isThere(join(folder, path));
      const fault = isMissing ? describeFile(path, 'missing') : leads.fault;
      findings.add(shown, { ...fault, place });
      return undefined;
    }
    try {
      const read = readBytes(leads.real, LARGEST);
      if ('bytes' in read) return read.bytes;
      const fault =
        'size' in read ? describeFile(path, 'huge', read.size) : describeFile(path, 'other');
      findings.add(shown, { ...fault, place });
    } catch {
      findings.add(shown, { ...describeFile(path, 'other'), place });
    }
    return undefined;
  }

  /** What is wrong inside a drawing is told there; the rest where the file is named. */
  function tell(path: string, found: readonly Finding[], place: Place): void {
    for (const finding of found)
      if (finding.rule === 'svg-unsafe') findings.add(showPath(join(folder, path)), finding);
      else findings.add(shown, { ...finding, place });
  }
}

/** The place of a value of `edition.yaml`, or of the nearest thing around it that is written. */
function placeIn(source: Source, path: readonly string[]): Place {
  const [key, ...rest] = path;
  const entry = source.type === 'map' ? source.entries.find((each) => each.key === key) : undefined;
  return entry ? placeIn(entry.value, rest) : source.place;
}

function isMap(source: Source, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return source.type === 'map';
  const entry = source.type === 'map' ? source.entries.find((each) => each.key === key) : undefined;
  return entry !== undefined && isMap(entry.value, rest);
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}
