import { unified } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { contentPlugins } from '../../../../src/authoring/markdown/index.ts';
import type { ContentOptions } from '../../../../src/authoring/markdown/index.ts';
import { targets } from './targets.ts';

/** Compiles MDX the way Astro does, with our plugins. */
async function compile(
  source: string,
  path: string,
  optionsFor: (path: string) => ContentOptions | undefined,
): Promise<string> {
  const processor = unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: contentPlugins({ optionsFor: (path) => Promise.resolve(optionsFor(path)) }),
  });
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false, gfm: false, smartypants: false },
    { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false },
  );
  if (!renderer) throw new Error('This version of Astro’s processor does not compile MDX.');
  const { code } = await renderer.process(source, path, {});
  return code;
}

describe('contentPlugins', () => {
  it('run in Astro’s own processor, with the options of each file', async () => {
    const optionsFor = (path: string): ContentOptions => ({
      locale: path.endsWith('fr.mdx') ? 'fr' : 'en',
      targets,
    });
    const french = await compile("## L'accord\n\n[oui](page:trade) ?", '/c/fr.mdx', optionsFor);
    expect(french).toContain('id: "l-accord"');
    expect(french).toContain('"slug": "l-accord"');
    expect(french).toContain('href: "/carnet/page/trade"');
    expect(french).toContain('"\u202F?"');
    const english = await compile('"Yes" ?', '/c/en.mdx', optionsFor);
    expect(english).toContain('“Yes” ?');
  });

  it('let no code through, even where nobody reads the problems', async () => {
    const code = await compile(
      'export const a = 1\n\n{globalThis.x}\n\n<Evil onclick={y()}>words</Evil>\n\n<Aside a={z()}>t</Aside>',
      '/c/fr.mdx',
      () => ({ locale: 'fr' }),
    );
    expect(code).not.toMatch(/globalThis|Evil|y\(\)|z\(\)|const a/);
    expect(code).toContain('words');
  });

  it('refuse a file that is not content', async () => {
    await expect(compile('{1}', '/elsewhere/a.mdx', () => undefined)).rejects.toThrow(
      'not a text of the workbook',
    );
  });
});
