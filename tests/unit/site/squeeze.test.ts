import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeezeHtml } from '../../../src/site/squeeze.ts';

describe('squeezing a page', () => {
  it.each([
    ['<p>\n   one\n   <b>two</b>\n</p>', '<p> one <b>two</b> </p>'],
    ['<b>a</b>  <i>b</i>', '<b>a</b> <i>b</i>'],
    ['<pre>a\n  b</pre>  x', '<pre>a\n  b</pre> x'],
    ['<textarea>  a\n b</textarea>', '<textarea>  a\n b</textarea>'],
    ['<p title="a\n  b  > c">x</p>', '<p title="a\n  b  > c">x</p>'],
    ['une\u202f?  deux\u00a0: trois', 'une\u202f? deux\u00a0: trois'],
    [
      '<script type="application/json">{"a":  1}</script>',
      '<script type="application/json">{"a":  1}</script>',
    ],
  ])('turns %j into %j', (html, squeezed) => {
    expect(squeezeHtml(html)).toBe(squeezed);
  });

  it('changes nothing but white space, and nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const once = squeezeHtml(text);
        const bare = (html: string) => html.replace(/\s+/g, '');
        expect(bare(once)).toBe(bare(text));
        expect(squeezeHtml(once)).toBe(once);
      }),
    );
  });
});
