import { parseFrontmatter } from '@astrojs/markdown-remark';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEdition } from '../../../src/edition/files.ts';
import { isTextModule, sourceOfText, textModules } from '../../../src/site/authored.ts';
import { currentWorkbook, textProcessor } from '../../../src/site/index.ts';
import { base } from '../../editions.ts';
import { makeFolder, readFolder } from './folders.ts';
import type { MadeFolder } from './folders.ts';

let folder: MadeFolder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const HEAD = '---\ntitle: Aide\nslug: aide\nsummary: Comment faire.\n---\n\n';
const PAGE = 'content/pages/help/fr.mdx';
const LESSONS = 'content/stages/01-start/fr.mdx';

/** Compiles an authored text as a build does, whatever is wrong with it. */
async function compile(module: string): Promise<string> {
  const { layers, edition } = openEdition(folder.root, [base]);
  const current = currentWorkbook(layers, edition);
  const processor = textProcessor(current);
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false, gfm: false, smartypants: false },
    { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false },
  );
  const reading = await current.read();
  const source = sourceOfText(module, reading);
  if (!renderer || source === undefined) throw new Error(`no text ${module}`);
  expect([...textModules(reading.workbook).values()]).toContain(module);
  const { frontmatter, content } = parseFrontmatter(source, { frontmatter: 'empty-with-spaces' });
  return (await renderer.process(content, module, frontmatter)).code;
}

/** What a module would do that a text must not: names it uses, modules it imports, markup it makes. */
function findCode(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && /pwned/.test(node.text)) found.push(`uses ${node.text}`);
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { text } = node.moduleSpecifier;
      if (text !== 'astro/jsx-runtime') found.push(`imports ${text}`);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push('imports later');
    if (ts.isPropertyAssignment(node)) {
      const name = node.name.getText().replaceAll(/['"]/g, '');
      const value = node.initializer.getText();
      if (/^on|^set:|^client:|^server:|^is:|^define:/i.test(name)) found.push(`sets ${name}`);
      if (
        /^(?:href|src)$/.test(name) &&
        /^["'](?:javascript|data|vbscript|file|\/\/|https?:\/\/pwned)/i.test(value)
      )
        found.push(`leads to ${value}`);
      if (name === 'layout') found.push('has a layout');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('text.js', code, ts.ScriptTarget.Latest, true));
  return found;
}

/** What is tried, and the rule that tells of it; without a rule it is only words. */
const attempts: readonly [tried: string, rule?: string][] = [
  ['{globalThis.pwned = 1}', 'mdx-expression'],
  ['A sentence {pwned()} goes on.', 'mdx-expression'],
  ['{/* a */ pwned() /* b */}', 'mdx-expression'],
  ['{...pwned}', 'mdx-brace'],
  ['import pwned from "./pwned.js"', 'mdx-import'],
  ['import "pwned"\n\nexport default pwned', 'mdx-import'],
  ['export const pwned = 1', 'mdx-import'],
  ['export const pwned = await import("pwned")', 'mdx-import'],
  ['<Aside {...pwned}>words</Aside>', 'mdx-expression'],
  ['<Aside title={pwned()}>words</Aside>', 'mdx-expression'],
  ['<Aside title="a" {...{onclick: pwned}}>words</Aside>', 'mdx-expression'],
  ['<Aside onclick="pwned()">words</Aside>', 'unknown-attribute'],
  ['<Aside set:html="<script>pwned()</script>">words</Aside>', 'unknown-attribute'],
  ['<Aside client:load is:raw define:vars="pwned">words</Aside>', 'unknown-attribute'],
  ['<Aside>{pwned()}</Aside>', 'mdx-expression'],
  ['<Aside.pwned>words</Aside.pwned>', 'component-unknown'],
  ['<pwned.x>words</pwned.x>', 'mdx-html'],
  ['<>{pwned()}</>', 'mdx-expression'],
  ['<script>pwned</script>', 'mdx-html'],
  ['<img src="x" onerror="pwned()" />', 'mdx-html'],
  ['<iframe srcdoc="pwned"></iframe>', 'mdx-html'],
  ['<svg onload="pwned()"></svg>', 'mdx-html'],
  ['<style>pwned</style>', 'mdx-html'],
  ['<!-- pwned -->', 'mdx-comment'],
  ['[a](javascript:pwned())', 'link-form'],
  ['[a](JaVaScRiPt:pwned())', 'link-form'],
  ['[a](&#106;avascript:pwned())', 'link-form'],
  ['[a](java&#10;script:pwned())', 'link-form'],
  ['[a](java&Tab;script&colon;pwned())', 'link-form'],
  ['[a](<\u0001javascript:pwned()>)', 'link-form'],
  ['[a](vbscript:pwned)', 'link-form'],
  ['[a](data:text/html,pwned)', 'link-form'],
  ['[a](file:///etc/passwd)', 'link-form'],
  ['[a][b]\n\n[b]: javascript:pwned()', 'link-form'],
  ['[a](javascript%3Apwned())', 'link-own-page'],
  ['![a](javascript:pwned())', 'image-external'],
  ['![a](data:image/svg+xml,pwned)', 'image-external'],
  ['![a](//pwned/x.png)', 'image-external'],
  ['![a][b]\n\n[b]: https://pwned/x.png', 'image-external'],
  ['![a](../../../../../etc/passwd)', 'unknown-reference'],
  ['![a](/../../etc/passwd)', 'unknown-reference'],
  ['![a](/%2e%2e/%2e%2e/etc/passwd)', 'unknown-reference'],
  ['![a](./pwned.png)', 'unknown-reference'],
  ['![a](/%E0%A4%A.png)', 'unknown-reference'],
  ['## {pwned}', 'mdx-expression'],
  ['> {pwned\n> }', 'mdx-expression'],
  ['| a |\n| - |\n| {pwned} |', 'mdx-expression'],
  ['- {pwned}', 'mdx-expression'],
  ['[a](page:help "{pwned}")'],
  ['```js {pwned}\nimport pwned from "pwned"\n```'],
  ['`{pwned}`'],
  ['\\{pwned}'],
  ['&#123;pwned()&#125;'],
  ['Bonjour ${pwned} et `${pwned}`', 'mdx-expression'],
  ['<Aside title="{pwned}">words</Aside>'],
];

describe('a text', () => {
  it.each(attempts)('runs no code: %s', async (tried, rule) => {
    folder.write(PAGE, `${HEAD}${tried}\n`);
    const { told } = await readFolder(folder.root);
    const rules = told
      .filter((each) => each.startsWith(`acme/${PAGE}`))
      .map((each) => each.split(' ')[1]);
    expect(rules.includes(rule ?? 'none') || (rule === undefined && rules.length === 0)).toBe(true);
    // What the check refuses is never compiled; if it were, nothing of it would run.
    const isRead = !told.some((each) =>
      /mdx-(?:syntax|brace|comment|unclosed|unfinished|import)/.test(each),
    );
    const compiled = compile('virtual:passerelle/text/page/help/fr.mdx');
    const code = isRead ? await compiled : await compiled.catch(() => '');
    expect(findCode(code)).toEqual([]);
  });

  it.each([
    ['empty lines before it', '\n\n---\nlayout: ./pwned.astro\n---\n\nWords.\n'],
    ['TOML', '+++\nlayout = "./pwned.astro"\n+++\n\nWords.\n'],
    ['a byte order mark', '\uFEFF---\nlayout: ./pwned.astro\n---\n\nWords.\n'],
    ['no closing line of its own', '---\nlayout: ./pwned.astro\n---{pwned}\n---\n\nWords.\n'],
    ['a language', '---js\nlayout: ./pwned.astro\n---\n\nWords.\n'],
  ])('names no layout in a head with %s', async (_, text) => {
    folder.write(LESSONS, text);
    folder.write('content/stages/01-start/pwned.astro', '---\nglobalThis.pwned = 1;\n---\n');
    expect(findCode(await compile('virtual:passerelle/text/stage/start/fr.mdx'))).toEqual([]);
  });

  it('is compiled as it was checked, whatever its file holds by then', async () => {
    folder.write(PAGE, `${HEAD}Checked.\n`);
    const { layers, edition } = openEdition(folder.root, [base]);
    const reading = await currentWorkbook(layers, edition).read();
    folder.write(PAGE, `${HEAD}{pwned()}\n`);
    const source = sourceOfText('virtual:passerelle/text/page/help/fr.mdx', reading);
    expect(source).toContain('Checked.');
    expect(source).not.toContain('pwned');
  });

  it('has a module only under its own name', async () => {
    folder.write(PAGE, `${HEAD}Words.\n`);
    const { layers, edition } = openEdition(folder.root, [base]);
    const reading = await currentWorkbook(layers, edition).read();
    const name = 'virtual:passerelle/text/page/help/fr.mdx';
    for (const other of [`${name}?raw`, `${name}#x`, name.replace('help', '../help'), `${name}/x`])
      expect(sourceOfText(other, reading)).toBeUndefined();
    expect(isTextModule(`${folder.root}/${PAGE}`)).toBe(false);
  });
});
