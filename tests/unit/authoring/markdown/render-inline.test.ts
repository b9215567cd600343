import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderInline } from '../../../../src/authoring/markdown/index.ts';
import type { Finding } from '../../../../src/workbook/problem.ts';
import { targets } from './targets.ts';

function render(source: string): { text: string; html?: string; rules: string[] } {
  const rules: string[] = [];
  const report = ({ rule, place }: Finding): void =>
    void rules.push(`${place.line}:${place.column} ${rule}`);
  return { ...renderInline(source, { locale: 'fr', targets, report }), rules };
}

describe('renderInline', () => {
  it('gives plain words as typeset text alone', () => {
    expect(render("L'étape, déjà ?")).toEqual({ text: 'L’étape, déjà\u202F?', rules: [] });
  });

  it('renders emphasis, strong emphasis and links', () => {
    expect(render('Un *mot*, un **autre**, [là](page:trade)')).toEqual({
      text: 'Un mot, un autre, là',
      html: 'Un <em>mot</em>, un <strong>autre</strong>, <a href="/carnet/page/trade">là</a>',
      rules: [],
    });
  });

  it('sets quotations through emphasis', () => {
    expect(render('Dire "*oui*" ?').html).toBe('Dire «\u00A0<em>oui</em>\u00A0»\u202F?');
  });

  it.each(['1. Premier', '- 3 degrés', '+ un', '2) deux', '---', '    retrait'])(
    'takes %j for words, not for a block',
    (source) => {
      expect(render(source)).toEqual({ text: source.trim(), rules: [] });
    },
  );

  it.each([
    ['un `code`', '1:4 inline-only'],
    ['![x](y.png)', '1:1 inline-only'],
    ['<b>', '1:1 inline-only'],
    ['# titre', '1:1 inline-only'],
    ['un\n\ndeux', '3:1 inline-only'],
    ['[x](page:nope)', '1:1 unknown-reference'],
    ['[x](javascript:y)', '1:1 link-form'],
    ['[x](/etapes/)', '1:1 link-own-page'],
  ])('reports %j', (source, problem) => {
    expect(render(source).rules).toEqual([problem]);
  });

  it('keeps the words and drops the address of a link that must not be followed', () => {
    expect(render('**[x](javascript:y)**').html).toBe('<strong>x</strong>');
  });

  it('gives words without marks as the parser would', () => {
    const unit = fc.constantFrom(
      ...'abé \u00A0!?;:.,-+=~|{}()$%@^"\'’«»…1234567890',
      'http://x.fr ',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (source) => {
        // The line feed, which is trimmed off, sends the words through the parser.
        expect(render(source)).toEqual(render(`${source}\n`));
      }),
      { numRuns: 500 },
    );
  });

  it('escapes what looks like markup', () => {
    expect(render('*a* &lt;script> & {b}').html).toBe('<em>a</em> &lt;script> &amp; {b}');
  });

  it('looks at what follows a tag that it takes away', () => {
    expect(render('a <b>*c `d`*').html).toBe('a <em>c d</em>');
  });

  it('never throws, and never gives another tag than em, strong and a', () => {
    const unit = fc.constantFrom(
      ...'<>*_[]()&"\'`!:#\n é{}\\',
      '<script>',
      '<img src=x onerror=y>',
      '](javascript:',
      '](',
      'page:trade',
      '&#60;b&#62;',
      '**',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (source) => {
        const { html = '' } = renderInline(source, { locale: 'fr', targets });
        const rest = html.replace(
          /<\/?(?:em|strong)>|<a href="[^"<>]*"(?: title="[^"]*")?>|<\/a>/g,
          '',
        );
        expect(rest).not.toContain('<');
        expect(html).not.toMatch(/href="\s*(?:javascript|data|vbscript):/i);
      }),
      { numRuns: 2000 },
    );
  });
});
