import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenEdition } from '../../../src/site/settings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const lines = ['id: acme', 'name: Acme', 'base: carnet', 'site: https://example.org/'];
  writeFileSync(join(folder, 'edition.yaml'), `${lines.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = (environment: Readonly<Record<string, string>>) => {
  const { base, site } = chosenEdition(environment).edition;
  return { base, site };
};

describe('where a site stands', () => {
  it('is what edition.yaml says', () => {
    expect(settings({ PASSERELLE_EDITION: folder })).toEqual({
      base: '/carnet/',
      site: 'https://example.org',
    });
    expect(settings({})).toEqual({ base: '/', site: undefined });
  });

  it('is rather what the command was told', () => {
    const told = { PASSERELLE_BASE: 'a/b', PASSERELLE_SITE: 'https://acme.example/' };
    expect(settings({ PASSERELLE_EDITION: folder, ...told })).toEqual({
      base: '/a/b/',
      site: 'https://acme.example',
    });
    expect(settings({ PASSERELLE_EDITION: folder, PASSERELLE_BASE: '/' }).base).toBe('/');
  });
});
