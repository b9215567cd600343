import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEdition } from '../../../src/edition/files.ts';
import { standardEdition } from '../../../src/workbook/edition.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'settings-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(...lines: readonly string[]) {
  writeFileSync(join(folder, 'edition.yaml'), ['id: acme', ...lines, ''].join('\n'));
  const { edition, problems } = openEdition(folder);
  const told = problems.map(
    ({ rule, line, column, hint }) => `${line}:${column} ${rule}: ${hint.en}`,
  );
  return { edition, told };
}

describe('edition.yaml', () => {
  it('needs an id and a name alone: all the rest is as in the default edition', () => {
    const { edition, told } = open('name: Carnet Acme');
    expect(told).toEqual([]);
    expect(edition).toEqual({
      ...standardEdition,
      id: 'acme',
      names: { fr: 'Carnet Acme', en: 'Carnet Acme' },
    });
  });

  it('reads every setting', () => {
    const { edition, told } = open(
      'name: { fr: Carnet Acme, en: Acme workbook }',
      'legal-name: Acme SAS',
      'languages: [en, fr]',
      'site: https://www.acme.example/',
      'base: carnet',
      'region: ca',
      'currency: CAD',
      'paper: letter',
      'contacts:',
      '  - name: Accueil',
      '    phone: 01 23 45 67 89',
      '    email: bonjour@acme.example',
      'consultants: [Dominique A.]',
      'legal:',
      '  host: Hébergeur',
      'privacy-contact: vie-privee@acme.example',
      'routes: [salaried, training]',
      'hide:',
      '  stages: [technology]',
      'order: [stock, social-link]',
      'session-path: short',
      'handouts:',
      '  header: Acme',
      '  footer: { fr: Document de travail, en: Working paper }',
      'consultant-pages: false',
      'frame-ancestors: [https://www.acme.example, "https://*.acme.example"]',
      'rules:',
      '  link-external: error',
    );
    expect(told).toEqual([]);
    expect(edition).toMatchObject({
      names: { fr: 'Carnet Acme', en: 'Acme workbook' },
      legalName: { fr: 'Acme SAS', en: 'Acme SAS' },
      locales: ['en', 'fr'],
      site: 'https://www.acme.example',
      base: '/carnet/',
      region: 'ca',
      currency: 'CAD',
      paper: 'letter',
      contacts: [{ name: { fr: 'Accueil' }, phone: '01 23 45 67 89' }],
      consultants: ['Dominique A.'],
      legal: { host: { fr: 'Hébergeur' } },
      privacyContact: { en: 'vie-privee@acme.example' },
      routes: ['salaried', 'training'],
      hidden: { stages: ['technology'], worksheets: [], sessions: [], pages: [] },
      order: ['stock', 'social-link'],
      sessionPaths: ['short'],
      handoutHeader: { fr: 'Acme' },
      handoutFooter: { fr: 'Document de travail', en: 'Working paper' },
      consultantPages: false,
      frameAncestors: ['https://www.acme.example', 'https://*.acme.example'],
      rules: { 'link-external': 'error' },
    });
  });

  it.each([
    ['nmae: A', '2:1 unknown-attribute: Did you mean “name”?'],
    ['languages: [fr, fr]', '3:17 wrong-value: Write a list of languages, each once'],
    ['languages: [french]', '3:13 wrong-value: Write a list of languages'],
    ['base: ../up', '3:7 wrong-value: Write a path such as /workbook/'],
    ['site: acme.example', '3:7 wrong-value: Write an address that begins with https://'],
    [
      'site: https://acme.example/carnet',
      '3:7 wrong-value: Write two lines: “site: https://acme.example”, then “base: /carnet/”.',
    ],
    ['site: https://me:secret@acme.example', '3:7 wrong-value: Write an address'],
    ['site: https://acme.example/?a=b', '3:7 wrong-value: Write an address'],
    [
      'region: FR',
      '3:9 wrong-id: Write an id: lower-case letters, digits and hyphens, at most 40 characters, such as “fr”.',
    ],
    [
      'hide:\n  stages: [08-technology]',
      '4:12 wrong-id: Write an id: lower-case letters, digits and hyphens, at most 40 characters, such as “technology”.',
    ],
    ['currency: EURO', '3:11 wrong-value: Write the three letters of a currency'],
    ['paper: a5', '3:8 wrong-value'],
    ['consultant-pages: maybe', '3:19 wrong-value: Write “true” or “false”'],
    ['frame-ancestors: https://a.example/page', '3:18 wrong-value: Write a site'],
    ['rules:\n  formula: off', '4:3 unknown-attribute'],
    ['rules:\n  link-external: of', '4:18 wrong-value: Did you mean “off”?'],
    ['contacts:\n  - name: A\n    email: nobody', '5:12 wrong-value: Write an e-mail address'],
    ['brand:\n  accent: red', '4:11 wrong-value: Write a colour in quotes'],
    ['brand:\n  logo: ../logo.svg', '4:9 wrong-value: Write the path of a file of this folder'],
    [
      'hide: [technology]',
      '3:7 wrong-value: Write attributes (key: value): stages, worksheets, sessions, pages.',
    ],
    ['handouts:\n  headr: A', '4:3 unknown-attribute: Did you mean “header”?'],
  ])('tells where %j is wrong, and what to write', (line, expected) => {
    const { told } = line.startsWith('nmae') ? open(line) : open('name: Acme', line);
    expect(
      told.some((each) => each.startsWith(expected)),
      told.join('\n'),
    ).toBe(true);
  });
});
