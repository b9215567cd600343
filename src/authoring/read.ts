import { standardEdition } from '../workbook/edition.ts';
import type { Edition } from '../workbook/edition.ts';
import type { AnyKind } from '../workbook/kind.ts';
import type { Images } from '../workbook/image.ts';
import type { Outline } from '../workbook/outline.ts';
import type { Problem } from '../workbook/problem.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { rootOf } from '../workbook/language.ts';
import { nearest } from '../workbook/nearest.ts';
import type { Locale } from '../workbook/words.ts';
import { belowOf } from './below.ts';
import { beneathOf } from './checks/beneath.ts';
import { checkWorkbook } from './checks/index.ts';
import { composeLock } from './checks/lock.ts';
import { readExamples } from './examples.ts';
import { collectFiles } from './files/layers.ts';
import type { ContentFile, Collection, Layer } from './files/layers.ts';
import { loadKinds } from './files/kinds.ts';
import { nameDerived } from './derived.ts';
import { gatherFindings } from './findings.ts';
import type { Findings, RemovedReference } from './findings.ts';
import { setAside, showWorkbook, tellIn } from './hidden/index.ts';
import type { HiddenParts, NumberedLine, SaidBy, Tell } from './hidden/index.ts';
import { readInterface } from './interface.ts';
import { describeNoCommon, describeNoInterface, neededIn, takeFiles } from './languages.ts';
import { LOCK } from './locks.ts';
import { renderInline } from './markdown/index.ts';
import type { ReferenceKind } from './markdown/index.ts';
import { readParts } from './parts.ts';
import { anchorsIn } from './anchors.ts';
import { targetsOf } from './resolve.ts';
import { outlineOf, scanFiles } from './scan.ts';
import { listTexts } from './texts.ts';
import { readStages } from './stages.ts';
import { reportMissingFirst } from './translation.ts';
import type { WrittenText } from './translation.ts';
import { typeset } from './typography.ts';

/** A workbook and all that is wrong with its content; errors among the problems forbid a build. */
export interface WorkbookReading {
  readonly workbook: Workbook;
  readonly problems: readonly Problem[];
  /** All that is written in several languages, or could be. */
  readonly written: readonly WrittenText[];
  readonly outline: Outline;
  /** What the edition does not show. */
  readonly hidden: HiddenParts;
  /** The links that lead to it: of each, nothing but the words is left. */
  readonly removedReferences: readonly RemovedReference[];
  /** The lines that name hidden stages by their numbers: they stay as they are. */
  readonly namingHidden: readonly NumberedLine[];
  /** Absolute paths of the files it was read from, for those who watch them. */
  readonly files: readonly string[];
  /** What these files hold, as it was read and checked, by their paths. */
  readonly texts: ReadonlyMap<string, string>;
  /** The images that these texts may show, where they are known. */
  readonly images: Images | undefined;
  /**
   * What `answers.lock.yaml` of the uppermost layer should hold: what it holds, and what that layer
   * publishes besides. '' when there is nothing to write.
   */
  readonly lock: string;
}

/**
 * Reads layers of content into one workbook. Everything that is wrong, in all files, comes back
 * as problems with positions; what could not be read is left out of the workbook. Never throws
 * on content, whatever is written in it.
 * @param layers folders of content, the default one first; a later one lies over it
 * @param edition languages, currency, region and base path of the site to be made
 * @param said the file in which the edition says what it shows, where it has one
 */
export async function readWorkbook(
  layers: readonly Layer[],
  edition: Edition = standardEdition,
  said?: SaidBy,
): Promise<WorkbookReading> {
  return readFiles(collectFiles(layers), await loadKinds(), edition, said);
}

/** The same for files that are in memory already. */
export function readFiles(
  { files, covered = [], top = 0, images, faults }: Collection,
  kinds: ReadonlyMap<string, AnyKind>,
  edition: Edition = standardEdition,
  said?: SaidBy,
): WorkbookReading {
  const { home, lowest, lent, needed } = neededIn(files.values(), edition.locales);
  const findings = gatherFindings(
    edition,
    kinds,
    typeset,
    (source, locale, report, remove) =>
      renderInline(source, {
        ...{ locale, targets: targets(locale), report },
        collect(reference) {
          if (targets(locale).hides?.(reference.kind, reference.id)) remove(reference);
        },
      }),
    needed,
  );
  for (const { file, finding } of faults) findings.add(file, finding);
  const setting = setAside(files.values(), edition);
  // What these files say adds to what the files above them say.
  const addedTo = covered.filter(({ path }) => path === LOCK || path.startsWith('interface/'));
  const scanned = takeFiles(
    scanFiles([...setting.shown, ...addedTo], findings.add),
    edition.locales,
  );
  const { hidden } = setting;
  const trial = !scanned.some(({ place }) => place === 'example');
  const outline: Outline = { ...outlineOf(scanned, edition), hidden: { ...hidden, trial } };
  const ownList = (kind: ReferenceKind) => ownFileOf(kind, files, edition.region);
  const targets = targetsOf(outline, edition, anchorsIn(scanned), images, ownList);

  reportMissingFiles(files, edition, home, findings, said);
  const { words, borrowed, texts } = readInterface(
    scanned,
    edition.locales,
    home,
    findings,
    typeset,
  );
  const { stages, worksheets } = readStages(scanned, edition, findings, targets);
  nameDerived(worksheets, words);
  const { locks, ...parts } = readParts(scanned, edition, findings, targets);
  const draft: Workbook = {
    edition,
    stages,
    worksheets,
    ...parts,
    ...readExamples(scanned, edition, findings),
    interface: words,
    borrowed,
    retired: [],
  };
  const below = belowOf([...covered, ...setting.aside], { edition, kinds, targets, words });
  const aside = [...hidden.worksheets].flatMap((id) => below.worksheet(id, Infinity) ?? []);
  const beneath = beneathOf(draft, scanned, below);
  const whole = checkWorkbook({
    ...{ workbook: draft, kinds, findings, locks, below, beneath, scanned },
    aside: { worksheets: aside, files: setting.aside },
  });
  const tell = tellIn(findings, said);
  const workbook = showWorkbook(whole, {
    ...{ setting, kinds, aside, scanned, tell },
    dropped: beneath.gone.keys(),
  });
  const written = [...listTexts(scanned, workbook, findings.texts()), ...texts];
  reportMissingFirst(written, edition.locales[0], home, findings);
  const isForeign = home.length === 0 && lent.size > 0;
  if (isForeign) tell(['languages'], describeNoCommon(edition.locales, lent));
  return {
    workbook,
    // Of content in other languages every word is wrong, which is told in one sentence.
    problems: findings.sorted().filter(({ file }) => !isForeign || !lowest.has(file)),
    written,
    outline,
    hidden,
    removedReferences: findings.removed(),
    namingHidden: setting.gone,
    files: [...files.values()].map((file) => file.absolute),
    texts: new Map(setting.shown.map(({ absolute, text }) => [absolute, text])),
    images,
    lock: composeLock({ workbook: whole, kinds, locks, scanned }, top),
  };
}

/** The edition’s own glossary, or the file of its region; `undefined` where it has none. */
function ownFileOf(
  kind: ReferenceKind,
  files: ReadonlyMap<string, ContentFile>,
  region: string,
): string | undefined {
  const path = { glossary: 'glossary.yaml', official: `regions/${region}.yaml` };
  if (kind !== 'glossary' && kind !== 'official') return undefined;
  const file = files.get(path[kind]);
  return file && file.level > 0 ? file.shown : undefined;
}

/** No page can be made without the words of the interface and the edition’s region. */
function reportMissingFiles(
  files: Collection['files'],
  edition: Edition,
  home: readonly Locale[],
  findings: Findings,
  said: SaidBy | undefined,
): void {
  const [first] = files.values();
  // An empty folder is told already.
  if (!first) return;
  const folder = first.shown.slice(0, -first.path.length);
  const last = [...files.values()].toSorted((a, b) => b.level - a.level)[0] ?? first;
  const region = `regions/${edition.region}.yaml`;
  const missing: string[] = [];
  // Where the edition names its region, the name is what is wrong.
  if (!files.has(region) && said) tellRegion(edition.region, files, tellIn(findings, said));
  else if (!files.has(region)) missing.push(region);
  for (const locale of edition.locales) {
    if (hasInterface(files, locale)) continue;
    if (home.length > 0 && !home.includes(locale)) {
      findings.add(
        last.shown.slice(0, -last.path.length) + `interface/${locale}.yaml`,
        describeNoInterface(locale),
      );
    } else missing.push(`interface/${locale}.yaml`);
  }
  for (const path of missing) {
    findings.add(folder + path, {
      rule: 'missing-file',
      place: { line: 1, column: 1 },
      message: { fr: `Il manque « ${path} ».`, en: `“${path}” is missing.` },
      hint: {
        fr: 'Ajoutez ce fichier, sur le modèle d’une autre langue ou d’un autre pays.',
        en: 'Add this file, after that of another language or country.',
      },
    });
  }
}

function tellRegion(region: string, files: Collection['files'], tell: Tell): void {
  const known = [...files.keys()].flatMap((path) => /^regions\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
  const close = nearest(region, known);
  const some = known.join(', ');
  tell(['region'], {
    rule: 'unknown-reference',
    message: {
      fr: `Ce pays n’existe pas : « ${region} ».`,
      en: `This region does not exist: “${region}”.`,
    },
    hint: close
      ? { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` }
      : {
          fr: `Il existe : ${some}. Ou ajoutez content/regions/${region}.yaml, sur le modèle d’un autre pays.`,
          en: `There are: ${some}. Or add content/regions/${region}.yaml, after that of another country.`,
        },
  });
}

/** What is written for a language is for its variant of a region too. */
function hasInterface(files: Collection['files'], locale: Locale): boolean {
  return [locale, rootOf(locale)].some((each) => files.has(`interface/${each}.yaml`));
}
