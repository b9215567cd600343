import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { showPath } from '../authoring/files/layers.ts';
import type { Finding } from '../workbook/problem.ts';

/** What is read of the folder of an edition, by its name. */
const READ = ['content', 'public', 'theme.css'];

/** What is read inside `content/`, and nowhere else. */
const INSIDE = ['stages', 'sessions', 'pages', 'regions', 'interface', 'examples', 'glossary.yaml'];

/** What a text editor may make of the name of the settings. */
const SETTINGS = /^edition\.ya?ml(?:\.txt)?$/i;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/**
 * Tells what stands in the folder of an edition and is not read, since its name or its place is not quite right:
 * `Content/`, or `stages/` beside `content/`.
 */
export function judgeRoot(root: string): readonly { file: string; finding: Finding }[] {
  return namesIn(root).flatMap((name) => {
    const meant = READ.find((each) => each === name.toLowerCase() && each !== name);
    const path = INSIDE.includes(name) ? `content/${name}` : meant;
    if (path === undefined) return [];
    const finding: Finding = {
      rule: 'unknown-file',
      place: { line: 1, column: 1 },
      message: {
        fr: `« ${name} » n’est à aucune place connue : il n’est pas lu.`,
        en: `“${name}” stands in no known place: it is not read.`,
      },
      hint:
        meant === undefined
          ? { fr: `Rangez-le dans content/ : ${path}.`, en: `Put it into content/: ${path}.` }
          : { fr: `Renommez-le « ${path} ».`, en: `Rename it “${path}”.` },
    };
    return [{ file: showPath(join(root, name)), finding }];
  });
}

/** The file that was meant to be `edition.yaml`; `undefined` where there is none. */
export function findSettings(root: string): string | undefined {
  return namesIn(root).find((name) => SETTINGS.test(name));
}
