import type { Bilingual } from '../../workbook/words.ts';
import type { Checking } from './index.ts';
import { allPaths } from './names.ts';
import { reportAt } from './report.ts';

/** The fields that store answers or hold those that do, with their kinds, as the lock lists them. */
export function publishedFields(
  checking: Pick<Checking, 'workbook' | 'kinds'>,
): ReadonlyMap<string, string> {
  const { kinds } = checking;
  return new Map(
    [...allPaths(checking)]
      .filter(([path, field]) => kinds.get(field.kind)?.answers !== undefined && !isDerived(path))
      .map(([path, field]) => [path, field.kind]),
  );
}

/** What comes with a field goes with it: the field alone is locked. */
function isDerived(path: string): boolean {
  return /\.0-|@/.test(path);
}

/** A published field never vanishes and never changes kind without a word about its answers. */
export function checkLock(checking: Checking): void {
  const { lock, findings, written } = checking;
  const published = publishedFields(checking);
  const renamed = findRenamed(checking);
  reportTaken(checking, published);
  if (lock) reportAskedAgain(checking, published);
  const retired = new Set(lock?.retired.map(({ path }) => path));
  for (const [path, { kind, place }] of lock?.fields ?? []) {
    const now = renamed.get(path) ?? path;
    const kindNow = published.get(now);
    // A field that is there and wrong is told where it is wrong.
    const isUnread = kindNow === undefined && written.hasField(now) && !allPaths(checking).has(now);
    if (retired.has(path) || kindNow === kind || isUnread || !lock) continue;
    const [message, hint] =
      kindNow === undefined ? describeDropped(path, kind) : describeRetyped(path, kind, kindNow);
    const rule = kindNow === undefined ? 'dropped-field' : 'retyped-field';
    findings.add(lock.file.shown, { rule, place, message, hint });
  }
  reportUnlocked(checking, published);
}

/** The present paths of fields by what they were called before: `was` names earlier ids. */
function findRenamed(checking: Checking): ReadonlyMap<string, string> {
  const paths = allPaths(checking);
  const renamed = new Map<string, string>();
  for (const [path, field] of paths) {
    const [worksheet = '', first = '', column] = path.split('.');
    const table = column === undefined ? undefined : paths.get(`${worksheet}.${first}`);
    const parents = table
      ? [first, ...(table.was ?? [])].map((id) => `${worksheet}.${id}`)
      : [worksheet];
    for (const parent of parents)
      for (const id of [field.id, ...(field.was ?? [])])
        if (!paths.has(`${parent}.${id}`)) renamed.set(`${parent}.${id}`, path);
  }
  return renamed;
}

/** An earlier id that another field has now would give it answers that are not its own. */
function reportTaken(checking: Checking, published: ReadonlyMap<string, string>): void {
  for (const [path, { was = [] }] of allPaths(checking)) {
    const parent = path.slice(0, path.lastIndexOf('.'));
    for (const [part, id] of was.entries()) {
      if (!published.has(`${parent}.${id}`)) continue;
      reportAt(
        checking.findings,
        { value: was, part },
        'duplicate-id',
        {
          fr: `« ${id} » est encore l’identifiant d’un champ.`,
          en: `“${id}” is still the id of a field.`,
        },
        {
          fr: '« was » nomme un identifiant qui ne sert plus.',
          en: '“was” names an id that is not used any more.',
        },
      );
    }
  }
}

/** A retired id that comes back would show old answers to another question. */
function reportAskedAgain(
  { lock, findings }: Checking,
  published: ReadonlyMap<string, string>,
): void {
  for (const { path, place } of lock?.retired ?? []) {
    if (!lock || !published.has(path)) continue;
    findings.add(lock.file.shown, {
      rule: 'duplicate-id',
      place,
      message: {
        fr: `« ${path} » est retiré ici, et la fiche le demande encore.`,
        en: `“${path}” is retired here, and the worksheet still asks it.`,
      },
      hint: {
        fr: 'Donnez un autre identifiant au champ ; si c’est la même question, retirez ces lignes.',
        en: 'Give the field another id; if it is the same question, remove these lines.',
      },
    });
  }
}

function describeDropped(path: string, kind: string): [message: Bilingual, hint: Bilingual] {
  const id = path.slice(path.lastIndexOf('.') + 1);
  return [
    {
      fr: `Le champ publié « ${path} » n’existe plus : des réponses en dépendent.`,
      en: `The published field “${path}” is gone: answers depend on it.`,
    },
    {
      fr: `Remettez-le, écrivez « was: ${id} » sous le champ qui le remplace, ou ajoutez sous « retired: » : - path: ${path}, kind: ${kind}, label: …`,
      en: `Put it back, write “was: ${id}” under the field that replaces it, or add under “retired:”: - path: ${path}, kind: ${kind}, label: …`,
    },
  ];
}

function describeRetyped(
  path: string,
  kind: string,
  kindNow: string,
): [message: Bilingual, hint: Bilingual] {
  return [
    {
      fr: `Le champ publié « ${path} » était « ${kind} », il est « ${kindNow} » : ses réponses ne se liraient plus.`,
      en: `The published field “${path}” was “${kind}”, it is “${kindNow}”: its answers could not be read any more.`,
    },
    {
      fr: 'Gardez le genre, ou donnez un autre identifiant au nouveau champ et retirez l’ancien sous « retired: ».',
      en: 'Keep the kind, or give the new field another id and retire the old one under “retired:”.',
    },
  ];
}

function reportUnlocked(checking: Checking, published: ReadonlyMap<string, string>): void {
  const { lock, findings, scanned } = checking;
  // A lock that cannot be read is told already.
  if (!lock && scanned.some(({ place }) => place === 'lock')) return;
  const missing = [...published.keys()].filter((path) => !lock?.fields.has(path));
  const [first] = missing;
  const value = first === undefined ? undefined : allPaths(checking).get(first);
  if (!value) return;
  const some = missing.slice(0, 5).join(', ') + (missing.length > 5 ? '…' : '');
  reportAt(
    findings,
    { value },
    'unlocked-field',
    {
      fr: `Hors de answers.lock.yaml : ${some} (${missing.length} en tout).`,
      en: `Not in answers.lock.yaml: ${some} (${missing.length} in all).`,
    },
    {
      fr: 'Lancez « npm run check -- --lock », puis enregistrez le fichier.',
      en: 'Run “npm run check -- --lock”, then commit the file.',
    },
  );
}
