import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAIRS } from '../../../../src/edition/brand/pairs.ts';
import { LAYERS, STACK } from '../../../../src/edition/brand/stylesheet.ts';
import { COLOUR_NAMES, COLOURS, MEASURES } from '../../../../src/edition/brand/tokens.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const styles = [
  ...readdirSync('src/styles').map((name) => `src/styles/${name}`),
  ...readdirSync('src/fields', { recursive: true, encoding: 'utf8' }).map(
    (name) => `src/fields/${name}`,
  ),
]
  .filter((path) => path.endsWith('.css') && !path.endsWith('tokens.css'))
  .map((path) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
  .join('\n');

/** The tokens that some property is given, in all style sheets. */
function tokensOf(property: RegExp): string[] {
  const values = styles.matchAll(new RegExp(`(?:^|[\\s{;])${property.source}\\s*:([^;{}]*)`, 'g'));
  const found = [...values].flatMap(([, value = '']) =>
    [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name),
  );
  return [...new Set(found)].filter((name) => Object.hasOwn(COLOURS, name)).sort();
}

const texts = new Set<string>(PAIRS.map(({ text }) => text));
const grounds = new Set<string>(PAIRS.map(({ on }) => on));

/** Drawn, not read: a line of the ground itself, and the skip link, which is the page turned over. */
const LINES = ['hair', 'rule'];
const TURNED = ['paper'];

describe('the pairs of colours', () => {
  it('are of every text colour that the styles use', () => {
    const used = tokensOf(/(?:color|fill|stroke)/);
    // A tool that does nothing now, and the outline of letters over a line.
    expect(used.filter((name) => !texts.has(name) && name !== 'hair')).toEqual(TURNED);
  });

  it('are on every ground that the styles use', () => {
    const used = tokensOf(/background(?:-color)?/);
    expect(used.filter((name) => !grounds.has(name) && !LINES.includes(name))).toEqual(['ink']);
  });

  it('are of every colour of borders and outlines that says something', () => {
    const used = tokensOf(/(?:border|outline)(?:-(?:block|inline))?(?:-(?:start|end))?(?:-color)?/);
    expect(used.filter((name) => !texts.has(name))).toEqual(['hair', 'line-tint']);
  });
});

describe('what is known of tokens.css', () => {
  const named = [...tokens.matchAll(/^ +--([\w-]+):/gm)].map(([, name = '']) => name);

  it('is every name in it', () => {
    expect([...COLOUR_NAMES, ...Object.keys(MEASURES)].sort()).toEqual([...new Set(named)].sort());
  });

  it('is every colour, on light and dark pages', () => {
    for (const name of COLOUR_NAMES.filter((each) => each !== 'hand')) {
      const written = [...tokens.matchAll(new RegExp(` --${name}: (#\\w+);`, 'g'))].map(
        ([, hex = '']) => hex.replace(/^#fff$/, '#ffffff'),
      );
      const [light, dark] = COLOURS[name];
      expect([name, ...written]).toEqual([name, light, dark, dark]);
    }
    expect(tokens).toContain('--hand: var(--accent);');
    expect(COLOURS.hand).toEqual(COLOURS.accent);
  });

  it('is the order of the layers, and the typefaces', () => {
    expect(readFileSync('src/styles/index.css', 'utf8')).toContain(LAYERS);
    expect(tokens.replace(/\s+/g, ' ')).toContain(`--serif: ${STACK};`);
  });
});
