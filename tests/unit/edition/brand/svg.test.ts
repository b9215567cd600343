import { describe, expect, it } from 'vitest';
import { checkSvg } from '../../../../src/edition/brand/svg.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';

function told(text: string): string[] {
  return checkSvg(text).map(({ place: { line, column } }) => `${line}:${column}`);
}

const inside = (text: string) => `<svg ${NS} viewBox="0 0 9 9">${text}</svg>`;

describe('a harmless drawing', () => {
  it.each([
    ['shapes', inside('<g><path d="M0 0h9v9z" fill="#7a1f3d"/><circle r="2"/></g>')],
    [
      'a declaration, a comment, a mark of byte order',
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- Acme -->\n${inside('<path d="M0 0"/>')}\n`,
    ],
    [
      'a gradient of its own',
      inside(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><rect fill="url(#a)" width="9" height="9"/>',
      ),
    ],
    [
      'a style of its own',
      inside(
        '<style>.a{fill:#fff}@media (prefers-color-scheme:dark){.a{fill:url(#b)}}</style><path class="a" d="M0 0"/>',
      ),
    ],
    [
      'the name of its language, as drawing programs write it',
      `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${inside('<path d="M0 0"/>')}`,
    ],
    ['a style in CDATA', inside('<style><![CDATA[.a > .b{fill:red}]]></style>')],
    [
      'a part used twice',
      `<svg ${NS} xmlns:xlink="http://www.w3.org/1999/xlink"><symbol id="s"><path d="M0 0"/></symbol><use href="#s"/><use xlink:href="#s"/></svg>`,
    ],
    [
      'words and what programs note',
      inside(
        '<title>Acme &amp; Cie &#233;</title><text data-name="C:\\logo" aria-label="Acme">A</text>',
      ),
    ],
    [
      'a picture written in it',
      inside('<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>'),
    ],
  ])('has %s', (_what, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a drawing that is refused', () => {
  it.each([
    ['a script', inside('<script>run()</script>')],
    ['a script of another case', inside('<SCRIPT>run()</SCRIPT>')],
    [
      'a script under another name',
      `<svg ${NS} xmlns:h="http://www.w3.org/1999/xhtml"><h:script>run()</h:script></svg>`,
    ],
    ['a handler', inside('<path onclick="run()" d="M0 0"/>')],
    ['a handler in capitals', inside('<path ONLOAD="run()" d="M0 0"/>')],
    ['HTML', inside('<foreignObject><p>x</p></foreignObject>')],
    ['a link', inside('<a href="https://example.org"><path d="M0 0"/></a>')],
    [
      'an animation that would set a link',
      inside('<animate attributeName="href" to="javascript:run()"/>'),
    ],
    ['a part from elsewhere', inside('<use href="https://example.org/a.svg#b"/>')],
    [
      'a part that is a drawing in an address',
      inside('<use href="data:image/svg+xml;base64,AAAA"/>'),
    ],
    ['a picture from elsewhere', inside('<image href="//example.org/a.png"/>')],
    ['a script in an address, in disguise', inside('<image href="java&#115;cript:run()"/>')],
    ['a fill from elsewhere', inside('<path fill="url(https://example.org/#a)" d="M0 0"/>')],
    ['a fill in disguise', inside('<path fill="u\\72l(https://example.org/#a)" d="M0 0"/>')],
    ['a style that fetches', inside('<style>@import "https://example.org/a.css";</style>')],
    [
      'a style that fetches behind a comment in a string',
      inside('<style>a{b:"/*";fill:url(https://example.org);c:"*/"}</style>'),
    ],
    [
      'a style in an attribute that fetches',
      inside('<path style="fill:url(//example.org/a)" d="M0 0"/>'),
    ],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${inside('<text>&a;</text>')}`],
    [
      'entities behind the name of its language',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY a "b">]>${inside('')}`,
    ],
    [
      'a language from elsewhere',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://example.org/svg11.dtd">${inside('')}`,
    ],
    ['an entity that nobody knows', inside('<text>&lol;</text>')],
    [
      'a style sheet by instruction',
      `<?xml-stylesheet href="https://example.org/a.css"?>${inside('')}`,
    ],
    ['a root that is not a drawing', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['a root without a name', '<svg><path d="M0 0"/></svg>'],
    ['a second root', inside('') + inside('<script/>')],
    ['tags that do not match', inside('<g><path d="M0 0"></g>')],
    ['an end too early', `<svg ${NS}><g>`],
    ['an attribute twice', inside('<path d="M0 0" d="M1 1"/>')],
    ['a part that shows itself', inside('<g id="a"><use href="#a"/></g>')],
    [
      'parts that double forty times',
      inside(
        `<rect id="u0"/>${Array.from({ length: 40 }, (_, n) => `<g id="u${n + 1}"><use href="#u${n}"/><use href="#u${n}"/></g>`).join('')}`,
      ),
    ],
    ['nothing at all', ''],
    ['no text', '\u0089PNG\r\n'],
  ])('has %s', (_what, text) => {
    expect(checkSvg(text).map(({ rule }) => rule)).toContain('svg-unsafe');
  });

  it('is told at the line and the column', () => {
    expect(
      told(
        `<svg ${NS}>\n  <g>\n    <script>x</script>\n    <path onclick="x" d="M0 0"/>\n  </g>\n</svg>`,
      ),
    ).toEqual(['3:5', '4:11']);
  });

  it('does not wear anybody out', () => {
    const deep = `<svg ${NS}>${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`;
    const many = inside('<g/>'.repeat(30_000));
    const bad = inside('<script/>'.repeat(30_000));
    const spaced = inside(`<path ${' '.repeat(200_000)}d="M0 0"${' '.repeat(200_000)}/>`);
    const start = performance.now();
    expect([deep, many, bad].map((text) => checkSvg(text).length > 0)).toEqual([true, true, true]);
    expect(checkSvg(bad).length).toBe(5);
    expect(checkSvg(spaced)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
