import type { Checking } from './index.ts';
import { allPaths } from './names.ts';

/** What a field was called before, by its present path: `was` names earlier ids. */
function earlierPaths(path: string, was: readonly string[]): string[] {
  const parent = path.slice(0, path.lastIndexOf('.'));
  return was.map((id) => `${parent}.${id}`);
}

/** The fields that store answers or hold those that do, with their kinds, as the lock lists them. */
export function publishedFields(
  checking: Pick<Checking, 'workbook' | 'kinds'>,
): ReadonlyMap<string, string> {
  const { kinds } = checking;
  return new Map(
    [...allPaths(checking)]
      .filter(([, field]) => kinds.get(field.kind)?.answers !== undefined)
      .map(([path, field]) => [path, field.kind]),
  );
}

/** A published field never vanishes and never changes kind without a word about its answers. */
export function checkLock(checking: Checking): void {
  const { lock, findings } = checking;
  if (!lock) return;
  const published = publishedFields(checking);
  const retired = new Set(lock.retired.map(({ path }) => path));
  const renamed = new Map(
    [...allPaths(checking)].flatMap(([path, { was = [] }]) =>
      earlierPaths(path, was).map((earlier) => [earlier, path] as const),
    ),
  );
  for (const [path, { kind, place }] of lock.fields) {
    const now = renamed.get(path) ?? path;
    const kindNow = published.get(now);
    if (retired.has(path) || kindNow === kind) continue;
    const id = path.slice(path.lastIndexOf('.') + 1);
    if (kindNow === undefined) {
      findings.add(lock.file.shown, {
        rule: 'dropped-field',
        place,
        message: {
          fr: `Le champ publié « ${path} » n’existe plus : des réponses en dépendent.`,
          en: `The published field “${path}” is gone: answers depend on it.`,
        },
        hint: {
          fr: `Remettez-le, écrivez « was: ${id} » sous le champ qui le remplace, ou ajoutez sous « retired: » : - path: ${path}, kind: ${kind}, label: …`,
          en: `Put it back, write “was: ${id}” under the field that replaces it, or add under “retired:”: - path: ${path}, kind: ${kind}, label: …`,
        },
      });
    } else {
      findings.add(lock.file.shown, {
        rule: 'retyped-field',
        place,
        message: {
          fr: `Le champ publié « ${path} » était « ${kind} », il est « ${kindNow} » : ses réponses ne se liraient plus.`,
          en: `The published field “${path}” was “${kind}”, it is “${kindNow}”: its answers could not be read any more.`,
        },
        hint: {
          fr: 'Gardez le genre, ou donnez un autre identifiant au nouveau champ et retirez l’ancien sous « retired: ».',
          en: 'Keep the kind, or give the new field another id and retire the old one under “retired:”.',
        },
      });
    }
  }
  reportUnlocked(checking, published);
}

function reportUnlocked(checking: Checking, published: ReadonlyMap<string, string>): void {
  const { lock, findings } = checking;
  const fields = allPaths(checking);
  const missing = [...published.keys()].filter((path) => !lock?.fields.has(path));
  const [first] = missing;
  const field = first === undefined ? undefined : fields.get(first);
  const at = field && findings.placeOf(field);
  if (!at) return;
  findings.add(at.file, {
    rule: 'unlocked-field',
    place: at.place,
    message: {
      fr: `${missing.length} champ(s) nouveau(x) hors de answers.lock.yaml : ${missing.slice(0, 5).join(', ')}.`,
      en: `${missing.length} new field(s) not in answers.lock.yaml: ${missing.slice(0, 5).join(', ')}.`,
    },
    hint: {
      fr: 'Lancez « npm run check -- --lock », puis enregistrez le fichier.',
      en: 'Run “npm run check -- --lock”, then commit the file.',
    },
  });
}
