import { describe, expect, it } from 'vitest';
import { readTheme } from '../../../../src/edition/brand/theme.ts';

function told(text: string): string[] {
  return readTheme(text).findings.map(
    ({ rule, place: { line, column }, hint }) =>
      `${line}:${column} ${rule} ${hint.en.slice(0, 40)}`,
  );
}

function rulesOf(text: string): string[] {
  return readTheme(text).findings.map(({ rule }) => rule);
}

describe('theme.css', () => {
  it('gives values for light pages, for dark ones in either way, and for both', () => {
    const { light, dark, measures, findings } = readTheme(`/* Acme */
:root { --accent: #7A1F3D; --marker:#fe9; --text: 1.25rem; --strong: 700; --serif: 'Acme', Georgia, serif }
@media (prefers-color-scheme: dark) { :root { --accent: #ffaabb } }
:root[data-theme='dark'] { --paper: #101010; }
`);
    expect(findings).toEqual([]);
    expect([light.accent?.value, light.marker?.value]).toEqual(['#7a1f3d', '#ffee99']);
    expect([dark.accent?.value, dark.paper?.value]).toEqual(['#ffaabb', '#101010']);
    expect(Object.entries(measures).map(([name, { value }]) => [name, value])).toEqual([
      ['text', '1.25rem'],
      ['strong', '700'],
      ['serif', "'Acme', Georgia, serif"],
    ]);
    expect(light.accent?.place).toEqual({ line: 2, column: 19 });
  });

  it('may be empty, have comments and lines of Windows', () => {
    expect(told('')).toEqual([]);
    expect(told('/* nothing yet */\r\n:root {\r\n  /* --accent: #000; */\r\n}\r\n')).toEqual([]);
  });

  it('names what there is', () => {
    expect(told(':root {\n  --acent: #000;\n}')).toEqual([
      '2:3 theme-name Did you mean “--accent”?',
    ]);
    expect(rulesOf(':root { --constructor: #000; --__proto__: #000; }')).toEqual([
      'theme-name',
      'theme-name',
    ]);
  });

  it.each([
    ['a property', ':root { color: red; }'],
    ['another selector', 'body { --accent: #000; }'],
    ['a selector beside ours', ':root, body { --accent: #000; }'],
    ['an import', "@import 'https://example.org/a.css';"],
    ['a typeface', "@font-face { font-family: x; src: url('https://example.org/a') }"],
    ['another query', '@media print { :root { --accent: #000; } }'],
    ['a nested rule', ':root { --accent: #000; & body { display: none } }'],
    ['an escaped name', ':root { --\\61 ccent: #000; }'],
    ['an open comment', ':root { --accent: #000; } /* never closed'],
    ['an open block', ':root { --accent: #000;'],
    ['a second sheet after a brace too many', ':root { } } body { display: none }'],
    ['markup', '</style><script>run()</script>'],
  ])('holds nothing else: %s', (_what, text) => {
    expect(rulesOf(text)).toContain('theme-syntax');
  });

  it.each([
    '--accent: red',
    '--accent: url(https://example.org/a)',
    '--accent: #12345',
    '--accent: var(--ink)',
    '--accent: #000 !important',
    '--accent:',
    '--serif: url(x)',
    "--serif: 'a\\27 b'",
    '--serif: expression(1)',
    '--text: calc(1rem + 1px)',
    '--text: 2px',
    '--text: 100rem',
    '--touch: 1rem',
    '--strong: bold',
  ])('holds plain values that can be read: %s', (line) => {
    expect(rulesOf(`:root { ${line}; }`)).toEqual(['wrong-value']);
  });

  it('has one size for light and dark pages', () => {
    expect(told("[data-theme='dark'] { --text: 1.25rem; }")).toEqual([
      '1:23 theme-syntax Put this line into “:root { … }”: it hol',
    ]);
  });
});
