import { describe, expect, it } from 'vitest';
import { copyPage } from '../../../src/search/copy.ts';

function makePage(
  content: string,
  attributes = 'data-pagefind-body data-kind="worksheet"',
): string {
  return `<!doctype html><html lang="fr"><head><title>Titre</title></head><body><nav>Menu</nav>
    <main ${attributes} data-title="L’œuvre">${content}</main></body></html>`;
}

/** What is read of a page, one space between words. */
function read(content: string, attributes?: string): string {
  const [copy] = copyPage(makePage(content, attributes));
  return (copy?.html ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the copy of a page for the index', () => {
  it('is made only for pages that ask for it, in their own language', () => {
    expect(copyPage(makePage('<p>Texte</p>', ''))).toEqual([]);
    expect(copyPage(makePage('<p>Texte</p>', 'data-pagefind-body data-fallback'))).toEqual([]);
  });

  it('reads forms and labels, which Pagefind alone would drop', () => {
    expect(read('<form><label class="field-label" for="a">Prénom</label></form>')).toBe('Prénom');
  });

  it.each([
    ['a button', '<button>Ajouter</button>'],
    ['options of a list', '<select><option>Oui</option></select>'],
    ['a template', '<template><p>Ligne</p></template>'],
    ['rows to fill', '<table><tr data-row="1"><th>Ligne 1</th></tr></table>'],
    ['steps of a scale', '<label class="scale-step"><input type="radio"><span>3</span></label>'],
    ['what is ignored', '<p data-pagefind-ignore>Texte</p>'],
    ['what is hidden', '<p hidden>Texte</p>'],
    [
      'the word before an example',
      '<details class="field-example"><summary>Exemple</summary></details>',
    ],
    ['the title', '<h1>Titre</h1>'],
    ['a part in another language', '<div lang="en">Text</div>'],
    ['a script', '<script>let a</script>'],
  ])('leaves out %s', (_, content) => {
    expect(read(content)).toBe('');
  });

  it('keeps a foreign word in a sentence', () => {
    expect(read('<p>Un <em lang="en">pitch</em> bref</p>')).toBe('Un pitch bref');
  });

  it('reads hints and examples for less than the rest', () => {
    expect(copyPage(makePage('<p class="field-hint">Aide</p>'))[0]?.html).toContain(
      '<div data-pagefind-weight="0.5">Aide</div>',
    );
  });

  it('reads what readers type in other words, for more than the rest', () => {
    const attributes = 'data-pagefind-body data-kind="worksheet" data-keywords="Résumé"';
    expect(copyPage(makePage('<p>Texte</p>', attributes))[0]?.html).toMatch(
      /<div data-pagefind-weight="8">[Rr][ée]sum[ée]<\/div>/,
    );
  });

  it('makes a place to open of every question', () => {
    const html = '<legend class="field-label" id="a.b-label">Votre nom</legend>';
    expect(copyPage(makePage(html))[0]?.html).toContain('<h6 id="a.b-label">Votre nom</h6>');
  });

  it('leaves a worksheet of a stage to its own page', () => {
    const html = '<p>Leçon</p><section class="worksheet-place"><h2>Fiche</h2></section>';
    expect(read(html, 'data-pagefind-body data-kind="stage"')).toBe('Leçon');
  });

  it('makes a result of its own of every entry', () => {
    const copies = copyPage(
      makePage(
        '<p>Mots</p><section data-search-entry="Rôle"><h2 id="role">Rôle</h2><p>Sens</p></section>',
      ),
    );
    expect(copies.map(({ anchor }) => anchor)).toEqual(['', '#role']);
    expect(copies[1]?.html).toContain('data-title="Rôle"');
    expect(copies[1]?.html).toContain('<div>Sens</div>');
    expect(copies[0]?.html).not.toContain('Sens');
  });

  it('keeps signs of markup as text', () => {
    expect(copyPage(makePage('<p>a &lt; b &amp; c</p>'))[0]?.html).toContain('a &lt; b &amp; c');
  });
});
