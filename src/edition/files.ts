import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gatherFindings } from '../authoring/findings.ts';
import { showPath, standardLayers } from '../authoring/files/layers.ts';
import type { Layer } from '../authoring/files/layers.ts';
import { typeset } from '../authoring/typography.ts';
import { readYaml } from '../authoring/yaml.ts';
import { standardEdition } from '../workbook/edition.ts';
import type { Edition } from '../workbook/edition.ts';
import type { Problem } from '../workbook/problem.ts';
import { hiddenFiles } from './hidden.ts';
import { editionShape } from './shape.ts';
import type { WrittenEdition } from './shape.ts';

/** An edition ready to be read: its settings, and the layers of its content. */
export interface OpenedEdition {
  readonly edition: Edition;
  readonly layers: readonly Layer[];
  /** What is wrong with `edition.yaml`; with errors nothing is to be built. */
  readonly problems: readonly Problem[];
}

/**
 * Opens a firm’s edition: a folder with `edition.yaml` and, laid over the default content,
 * `content/`. Without a folder it is the default edition. Throws nothing: what is missing or
 * wrong is among the problems.
 */
export function openEdition(folder: string | undefined): OpenedEdition {
  if (folder === undefined || folder === '')
    return { edition: standardEdition, layers: standardLayers, problems: [] };
  const root = resolve(folder);
  const { written, problems } = readEdition(join(root, 'edition.yaml'));
  if (!written) return { edition: standardEdition, layers: standardLayers, problems };
  const { id, name, hide, site, 'consultant-pages': consultantPages } = written;
  const content = join(root, 'content');
  const [first] = standardEdition.locales;
  return {
    edition: {
      ...standardEdition,
      id,
      name: name[first] ?? id,
      ...(site === undefined ? {} : { site }),
      ...(consultantPages === undefined ? {} : { consultantPages }),
    },
    layers: [
      ...standardLayers,
      ...(existsSync(content)
        ? [{ name: id, folder: content, ...(hide ? { hides: hiddenFiles(hide) } : {}) }]
        : []),
    ],
    problems,
  };
}

function readEdition(file: string): { written?: WrittenEdition; problems: readonly Problem[] } {
  const shown = showPath(file);
  const findings = gatherFindings(standardEdition, new Map(), typeset, (text) => ({ text }));
  if (!existsSync(file) || !statSync(file).isFile()) {
    findings.add(shown, {
      rule: 'missing-file',
      place: { line: 1, column: 1 },
      message: { fr: `Il manque « ${shown} ».`, en: `“${shown}” is missing.` },
      hint: {
        fr: 'Une édition est un dossier où se trouve « edition.yaml », avec « id » et « name ».',
        en: 'An edition is a folder that holds “edition.yaml”, with “id” and “name”.',
      },
    });
    return { problems: findings.sorted() };
  }
  const { source, findings: faults } = readYaml(readFileSync(file, 'utf8'));
  for (const fault of faults) findings.add(shown, fault);
  const written = source && editionShape.read(source, findings.readingOf(shown));
  return { ...(written ? { written } : {}), problems: findings.sorted() };
}
