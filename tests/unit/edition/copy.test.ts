import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyDefault } from '../../../src/edition/files-copy.ts';
import { inspectLayers } from '../../../src/edition/files-layers.ts';
import { baseText } from '../../editions.ts';
import { Layered } from './layered.ts';

const first = 'stages/01-start/worksheets/first-look.yaml';

let place: Layered;
beforeEach(() => {
  place = new Layered();
});
afterEach(() => place.clear());

const copy = (path: string, folder = place.folder) =>
  copyDefault(folder, path, { layers: place.below, version: '1.0.0' });

function refusal(path: string, folder?: string): string {
  const done = copy(path, folder);
  return 'problem' in done ? done.problem.en : '';
}

describe('a default file that is copied', () => {
  it('lies at the same place in the edition, and is known as made from this version', () => {
    const done = copy(first);
    expect('copied' in done && done.copied).toMatch(/acme\/content\/stages.*yaml$/);
    expect(readFileSync(join(place.folder, 'content', first), 'utf8')).toBe(baseText(first));
    expect(copy('content/glossary.yaml')).toHaveProperty('copied');
    expect(inspectLayers(place.open(), { version: '2.0.0' })).toMatchObject({
      recorded: [],
      report: { overridden: [{ version: '1.0.0' }, { version: '1.0.0' }] },
    });
  });

  it('never replaces one that is there', () => {
    place.write(`content/${first}`, 'mine');
    expect(refusal(first)).toMatch(/exists already/);
    expect(readFileSync(join(place.folder, 'content', first), 'utf8')).toBe('mine');
  });

  it('is looked for by its path, and the nearest is named where there is none', () => {
    expect(refusal('stages/01-start/worksheets/first-lok.yaml')).toContain(`“${first}”?`);
    expect(refusal('worksheets/first-look.yaml')).toContain(`“${first}”?`);
    expect(refusal('first-look')).toContain(`“${first}”?`);
    expect(refusal('stages/01-start')).toContain('stages/01-start/en.mdx');
    expect(refusal('nothing/of/the/kind.yaml')).toMatch(/Write a path such as/);
    expect(refusal('answers.lock.yaml')).not.toBe('');
  });

  it('stays inside the content and inside the edition', () => {
    expect(refusal('../../../etc/passwd')).toMatch(/leads out of the content/);
    expect(refusal('/etc/passwd')).toMatch(/leads out of the content/);
    const elsewhere = join(place.root, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(place.folder, 'content'));
    expect(refusal(first)).toMatch(/out of the edition/);
    expect(existsSync(join(elsewhere, 'stages'))).toBe(false);
  });

  it('goes to an edition only', () => {
    expect(refusal(first, join(place.root, 'nowhere'))).toMatch(/not an edition/);
  });
});
