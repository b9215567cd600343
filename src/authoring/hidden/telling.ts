import type { Edition } from '../../workbook/edition.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import { allPaths } from '../checks/names.ts';
import type { NumberedLine } from './numbers.ts';
import type { Tell } from './said.ts';

/** What it takes to say which line of the edition’s file has emptied a question. */
interface Told {
  readonly edition: Edition;
  /** The hidden worksheets. */
  readonly aside: readonly Worksheet[];
  /** Those that are shown, with all their fields. */
  readonly fields: readonly Worksheet[];
  readonly tell: Tell;
}

/** Tells the questions that had nothing left to choose among, where their source is hidden. */
export function tellHollow(
  hollow: ReadonlyMap<string, readonly string[]>,
  { edition, aside, fields, tell }: Told,
): void {
  const asking = allPaths({ workbook: { worksheets: fields } });
  for (const [path, sources] of hollow) {
    const [id = ''] = path.split('.');
    const asked = asking.get(path);
    const label = (locale: string) => asked?.label?.[locale]?.text ?? path;
    tell(placeOf(sources, edition, aside), {
      rule: 'nothing-to-choose',
      message: {
        fr: `La question « ${label('fr')} » (${path}) n’a plus rien à proposer : elle n’est pas posée.`,
        en: `The question “${label('en')}” (${path}) has nothing left to offer: it is not asked.`,
      },
      hint: {
        fr: `Elle proposait : ${sources.join(', ') || 'des voies'}. Montrez-en la fiche, ou remplacez la fiche « ${id} » par la vôtre.`,
        en: `It offered: ${sources.join(', ') || 'routes'}. Show that worksheet, or replace the worksheet “${id}” by your own.`,
      },
    });
  }
}

/** The line that hides the first source: its worksheet, the stage of that, or else the routes. */
function placeOf(
  sources: readonly string[],
  { hidden, routes }: Edition,
  aside: readonly Worksheet[],
): readonly (string | number)[] {
  for (const source of sources) {
    const id = source.slice(0, source.indexOf('.'));
    const worksheet = hidden.worksheets.indexOf(id);
    if (worksheet !== -1) return ['hide', 'worksheets', worksheet];
    const stage = hidden.stages.indexOf(aside.find((each) => each.id === id)?.stage ?? '');
    if (stage !== -1) return ['hide', 'stages', stage];
  }
  return routes ? ['routes'] : ['hide'];
}

/** Tells how many lines name stages by numbers that other stages have now. */
export function tellNumbered(lines: readonly NumberedLine[], tell: Tell): void {
  if (lines.length === 0) return;
  const first = lines.slice(0, 6).map(({ file, line }) => `${file}:${line}`);
  const where = first.join(', ') + (lines.length > first.length ? '…' : '');
  tell(['order'], {
    rule: 'stage-number',
    message: {
      fr: `Dans cet ordre, ${lines.length} lignes nomment des étapes par des numéros qui ne sont plus les leurs : ${where}`,
      en: `In this order, ${lines.length} lines name stages by numbers they no longer have: ${where}`,
    },
    hint: {
      fr: 'Remplacez ces fichiers par les vôtres, qui nomment ces étapes par leur titre, ou gardez l’ordre habituel.',
      en: 'Replace these files by your own, which name those stages by their titles, or keep the usual order.',
    },
  });
}
