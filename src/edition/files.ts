import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gatherFindings } from '../authoring/findings.ts';
import type { Findings } from '../authoring/findings.ts';
import { insideOf } from '../authoring/files/inside.ts';
import { showPath, standardLayers } from '../authoring/files/layers.ts';
import type { Layer } from '../authoring/files/layers.ts';
import { readTextFile } from '../authoring/files/read-text.ts';
import { typeset } from '../authoring/typography.ts';
import { readYaml } from '../authoring/yaml.ts';
import { standardEdition } from '../workbook/edition.ts';
import type { Edition } from '../workbook/edition.ts';
import type { Problem } from '../workbook/problem.ts';
import type { Source } from '../workbook/shape/index.ts';
import type { Images } from '../workbook/image.ts';
import { imagesOf, readPublic } from './files-public.ts';
import type { PublicReading } from './files-public.ts';
import { findSettings, judgeRoot } from './files-root.ts';
import type { Brand } from './brand/brand.ts';
import { openBrand } from './files-brand.ts';
import { languagesIn } from './languages.ts';
import { settle } from './settle.ts';
import { editionShape } from './shape.ts';
import type { WrittenEdition } from './shape.ts';

/** In bytes: a hundred times what the longest settings need. */
const LARGEST_SETTINGS = 200_000;

/** What `edition.yaml` says, and where it says it. */
export interface EditionFile {
  /** Absolute path of the folder of the edition. */
  readonly folder: string;
  /** The file, as authors see its path. */
  readonly shown: string;
  readonly written: WrittenEdition;
  readonly source: Source;
}

/** An edition ready to be read: its settings, and the layers of its content. */
export interface OpenedEdition {
  readonly edition: Edition;
  readonly layers: readonly Layer[];
  /** The firm's own file; absent for the default edition, and where it cannot be read. */
  readonly file?: EditionFile;
  /** How it looks, where that is not as the default edition does. */
  readonly brand?: Brand;
  /** What is wrong with `edition.yaml`; with errors nothing is to be built. */
  readonly problems: readonly Problem[];
}

/**
 * Opens a firm’s edition: a folder with `edition.yaml` and, laid over the default content,
 * `content/`. Without a folder it is the default edition. Throws nothing: what is missing or
 * wrong is among the problems.
 * @param below the content it lies over
 */
export function openEdition(
  folder: string | undefined,
  below: readonly Layer[] = standardLayers,
): OpenedEdition {
  if (folder === undefined || folder === '')
    return {
      edition: standardEdition,
      layers: withImages(below, () => imagesOf([])),
      problems: [],
    };
  const root = resolve(folder);
  const { file, problems } = readEditionFile(root);
  if (!file) return { edition: standardEdition, layers: below, problems };
  const { id } = file.written;
  const edition = settle(file.written);
  const content = readContentFolder(root);
  const { brand, problems: brandProblems } = openBrand(file);
  const published = readPublic(root);
  const findings = gather(edition.locales, edition.rules);
  for (const { file: at, finding } of [...judgeRoot(root), ...content.faults, ...published.faults])
    findings.add(at, finding);
  const layers = [
    ...below,
    ...(content.folder === undefined
      ? []
      : [
          {
            name: id,
            folder: content.folder,
            within: root,
          },
        ]),
  ];
  return {
    edition,
    layers: withImages(layers, imagesIn(root, published)),
    file,
    ...(brand ? { brand } : {}),
    problems: [...problems, ...findings.sorted(), ...brandProblems],
  };
}

/** Tells the images of an edition: those that were read already, and at each later time anew. */
function imagesIn(root: string, read: PublicReading): () => Images {
  let next: PublicReading | undefined = read;
  return () => {
    const { files } = next ?? readPublic(root);
    next = undefined;
    return imagesOf(files);
  };
}

/** The same layers, whose texts may show these images. */
function withImages(layers: readonly Layer[], images: () => Images): readonly Layer[] {
  return layers.map((layer, at) => (at === layers.length - 1 ? { ...layer, images } : layer));
}

/** The content of an edition, if it has any: it must not lie outside the edition’s folder. */
function readContentFolder(root: string): {
  readonly folder?: string;
  readonly faults: PublicReading['faults'];
} {
  const folder = join(root, 'content');
  if (!exists(folder)) return { faults: [] };
  const leads = insideOf(root)(folder);
  if ('real' in leads) return { folder, faults: [] };
  return { faults: [{ file: showPath(leads.at), finding: leads.fault }] };
}

/** Whether something has this name, be it a link that leads nowhere; why not is told elsewhere. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function readEditionFile(folder: string): {
  readonly file?: EditionFile;
  readonly problems: readonly Problem[];
} {
  const path = join(folder, 'edition.yaml');
  const shown = showPath(path);
  const leads = insideOf(folder)(path);
  if (!exists(path)) {
    const findings = gather(standardEdition.locales);
    const meant = findSettings(folder);
    findings.add(shown, {
      rule: 'missing-file',
      place: { line: 1, column: 1 },
      message: { fr: `Il manque « ${shown} ».`, en: `“${shown}” is missing.` },
      hint:
        meant === undefined
          ? {
              fr: 'Une édition est un dossier où se trouve « edition.yaml » : « npm run edition -- new ../acme » en fait un.',
              en: 'An edition is a folder that holds “edition.yaml”: “npm run edition -- new ../acme” makes one.',
            }
          : {
              fr: `Renommez « ${meant} » en « edition.yaml ».`,
              en: `Rename “${meant}” to “edition.yaml”.`,
            },
    });
    return { problems: findings.sorted() };
  }
  const read = 'real' in leads ? readTextFile(leads.real, LARGEST_SETTINGS) : leads;
  const { source, findings: faults } =
    'text' in read ? readYaml(read.text) : { source: undefined, findings: [read.fault] };
  // Words are read in the languages that the same file names.
  const findings = gather(languagesIn(source) ?? standardEdition.locales);
  for (const fault of faults) findings.add(shown, fault);
  const written = source && editionShape.read(source, findings.readingOf(shown));
  return {
    ...(written && source ? { file: { folder, shown, written, source } } : {}),
    problems: findings.sorted(),
  };
}

function gather(locales: Edition['locales'], rules: Edition['rules'] = {}): Findings {
  return gatherFindings({ locales, rules }, new Map(), typeset, (text) => ({ text }));
}
