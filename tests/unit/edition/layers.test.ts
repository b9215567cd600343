import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectLayers } from '../../../src/edition/files-layers.ts';
import type { LayersInspection } from '../../../src/edition/files-layers.ts';
import { printLayers, tellRecord } from '../../../src/edition/layers/print.ts';
import { readRecord, writeRecord } from '../../../src/edition/layers/record.ts';
import { baseText } from '../../editions.ts';
import { first, Layered, without } from './layered.ts';

const lesson = 'stages/01-start/fr.mdx';
const words = 'interface/fr.yaml';
const more = '  - text: more\n    label:\n      fr: Autre chose ?\n      en: Anything else?\n';

let place: Layered;
beforeEach(() => {
  place = new Layered();
});
afterEach(() => place.clear());

function inspect(version = '1.0.0', accept?: readonly string[]): LayersInspection {
  const found = inspectLayers(place.open(), { version, ...(accept ? { accept } : {}) });
  if ('problem' in found) throw new Error(found.problem.en);
  return found;
}

function print({ report, head }: LayersInspection): string {
  return printLayers(report, head);
}

const record = () => readFileSync(join(place.folder, 'layers.lock.yaml'), 'utf8');

describe('the report of the layers', () => {
  it('names what is replaced, with the ids that differ', () => {
    place.write(`content/${first}`, without(first, 'why') + more);
    place.write(
      `content/${lesson}`,
      `${baseText(lesson).replace(/<Worksheet id="budget" \/>/, '')}\n## Chez nous\n`,
    );
    place.write('content/glossary.yaml', '- tie:\n    term: { fr: Lien, en: Tie }\n');
    place.write(`content/${words}`, baseText(words).replace(/^nav:\n/m, 'nav:\n  ours: À nous\n'));
    const { overridden } = inspect().report;
    expect(overridden.map(({ path, difference }) => [path, difference])).toEqual([
      ['glossary.yaml', [{ group: 'terms', added: [], removed: ['network'] }]],
      [words, [{ group: 'words', added: ['nav.ours'], removed: [] }]],
      [
        lesson,
        [
          { group: 'worksheets', added: [], removed: ['budget'] },
          { group: 'anchors', added: ['chez-nous'], removed: [] },
        ],
      ],
      [first, [{ group: 'fields', added: ['more'], removed: ['why'] }]],
    ]);
    const printed = print(inspect());
    expect(printed).toContain('Remplacés : 4 / Replaced: 4');
    expect(printed).toContain('champs / fields : + more, − why');
  });

  it('names what is added, hidden, public and the theme; the lock replaces nothing', () => {
    place.write(
      'edition.yaml',
      'id: acme\nname: { fr: Acme, en: Acme }\nhide: { worksheets: [budget] }\n',
    );
    place.write('content/answers.lock.yaml', 'fields: {}\n');
    place.write('content/pages/team/fr.mdx', '---\ntitle: Nous\nslug: nous\nsummary: Nous.\n---\n');
    place.write('public/robots.txt', 'User-agent: *\n');
    place.write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    place.write('theme.css', ':root {}\n');
    const found = inspect();
    expect(found.report.added).toEqual([{ path: 'pages/team/fr.mdx' }]);
    expect(found.report.overridden).toEqual([]);
    expect([...found.report.hidden.files]).toContain('stages/01-start/worksheets/budget.yaml');
    const printed = print(found);
    expect(printed).toContain('fiches / worksheets : budget');
    expect(printed).toContain('\n  public/robots.txt');
    expect(printed).toMatch(/public\/favicon\.svg +\(remplace\) +\(replaces\)/);
    expect(printed).toContain('theme.css');
  });

  it('tells which override is older than the default, and how the ids changed since', () => {
    place.write(`content/${first}`, baseText(first));
    expect(inspect().recorded).toEqual([first]);
    expect(inspect()).toMatchObject({ recorded: [], report: { overridden: [{ isNew: false }] } });

    place.publish('v2', { [first]: without(first, 'why') + more });
    const found = inspect('2.0.0');
    expect(found.report.overridden).toMatchObject([
      {
        path: first,
        version: '1.0.0',
        since: [{ group: 'fields', added: ['more'], removed: ['why'] }],
        difference: [{ group: 'fields', added: ['why'], removed: ['more'] }],
      },
    ]);
    const printed = print(found);
    expect(printed).toContain('OLDER: made from version 1.0.0');
    expect(printed).toMatch(/npm run check -- --edition \S*acme --layers --accept/);
    expect(printed).toMatch(/v2\/content\/stages\/01-start\/worksheets\/first-look\.yaml/);
  });

  it('takes what is accepted for looked at, all or some by their paths', () => {
    place.write(`content/${first}`, baseText(first));
    place.write(`content/${words}`, baseText(words));
    inspect();
    place.publish('v2', { [first]: baseText(first) + more, [words]: `${baseText(words)}\nx: y\n` });
    expect(inspect('2.0.0', [`content/${first}`]).accepted).toEqual([first]);
    const left = inspect('2.0.0').report.overridden.filter(({ since }) => since);
    expect(left.map(({ path }) => path)).toEqual([words]);
    expect(inspect('2.0.0', []).accepted).toEqual([words]);
    expect(print(inspect('2.0.0'))).not.toContain('OLDER');
    expect(record()).toContain('version: "2.0.0"');
    const refused = inspectLayers(place.open(), { accept: ['interface/fr.yml'] });
    expect('problem' in refused && refused.problem.en).toContain(words);
  });

  it('does not take other line ends or a byte order mark for a change', () => {
    place.write(`content/${first}`, baseText(first));
    inspect();
    place.publish('v2', { [first]: `\uFEFF${baseText(first).replaceAll('\n', '\r\n')}` });
    expect(inspect('2.0.0').report.overridden).toMatchObject([{ version: '1.0.0' }]);
    expect(inspect('2.0.0').report.overridden[0]?.since).toBeUndefined();
  });

  it('tells of a default file that is gone, and where its part is now', () => {
    place.write(`content/${lesson}`, baseText(lesson));
    inspect();
    const moved = Object.fromEntries(
      ['fr.mdx', 'en.mdx', 'stage.yaml', 'worksheets/budget.yaml', 'worksheets/first-look.yaml']
        .map((name) => `stages/01-start/${name}`)
        .flatMap((path) => [
          [path, undefined],
          [path.replace('01-start', '03-start'), baseText(path)],
        ]),
    ) as Record<string, string | undefined>;
    place.publish('v2', moved);
    const found = inspect('2.0.0');
    expect(found.report.added).toEqual([
      { path: lesson, replaced: '1.0.0', elsewhere: 'stages/03-start/fr.mdx' },
    ]);
    expect(print(found)).toContain('the original is now: stages/03-start/fr.mdx');
    expect(inspect('2.0.0', []).accepted).toEqual([lesson]);
    expect(inspect('2.0.0').report.added[0]?.replaced).toBeUndefined();
  });
});

describe('the record', () => {
  it('is forgotten with the override, and is the same text for the same files', () => {
    place.write(`content/${first}`, baseText(first));
    place.write(`content/${words}`, baseText(words));
    inspect();
    const before = record();
    expect(writeRecord(readRecord(before).record)).toBe(before);
    place.remove(`content/${first}`);
    inspect();
    expect(record()).not.toContain(first);
  });

  it('that is wrong is told where it is, and neither used nor written over', () => {
    place.write(`content/${first}`, baseText(first));
    const wrong = `files:\n  "${first}":\n    version: "1.0.0"\n    digst: abc\n`;
    place.write('layers.lock.yaml', wrong);
    const { problems } = inspect('2.0.0', []);
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['missing-attribute', 3],
      ['unknown-attribute', 4],
    ]);
    expect(record()).toBe(wrong);
  });

  it('that cannot be written is told, and nothing else is lost', () => {
    place.write(`content/${first}`, baseText(first));
    mkdirSync(join(place.folder, 'layers.lock.yaml'));
    const found = inspect();
    expect(found.report.overridden).toHaveLength(1);
    expect(found.problems).toHaveLength(1);
    expect(tellRecord(found, found.file, 'EROFS')).toContain('cannot be written (EROFS)');
  });

  it('is not made where nothing is replaced', () => {
    place.write('content/pages/team/fr.mdx', '---\ntitle: N\nslug: n\nsummary: N.\n---\n');
    inspect();
    expect(existsSync(join(place.folder, 'layers.lock.yaml'))).toBe(false);
  });
});
