import { describe, expect, it } from 'vitest';
import { documents, isRecord, records } from './texts.ts';

const glossary = records.find(({ file }) => file === 'glossary.yaml')?.value as readonly object[];

/** The words of each term by id and language: `{ id, fr: 'réseau', en: 'network' }`. */
const terms = glossary.map((entry) => {
  const [[id = '', value] = []] = Object.entries(entry);
  const own: unknown = isRecord(value) && isRecord(value['term']) ? value : entry;
  const { term } = own as { term: Readonly<Record<string, string>> };
  return { id, term };
});

/** Everyday words that are used in another sense before the term is met: “paying for a file”. */
const OTHER_SENSE: Readonly<Record<string, readonly string[]>> = { file: ['en'] };

const LINK = /<Term id="([^"]+)"\s*(?:\/>|>([^<]*)<\/Term>)/g;

describe('the terms of the glossary', () => {
  it('are linked from at least one page each', () => {
    const linked = new Set(
      documents.flatMap(({ body }) => [...body.matchAll(LINK)].map(([, id]) => id)),
    );
    expect(terms.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual([]);
    expect(terms.length).toBeGreaterThan(40);
  });

  it.each(documents)('are linked at their first use in $file', ({ body, locale }) => {
    const seen = new Set<string>();
    const late = [...body.matchAll(LINK)].flatMap(([whole, id = '', words], index) => {
      if (seen.has(id)) return [];
      seen.add(id);
      const written = words ?? terms.find((each) => each.id === id)?.term[locale] ?? id;
      // Headings, easy versions and titles of worksheets are read before the text begins.
      const before = body
        .slice(0, body.indexOf(whole, index === 0 ? 0 : undefined))
        .replace(/<Easy>[^]*?<\/Easy>/g, '')
        .replace(/^#.*$/gm, '')
        // Nor is the title of a worksheet, a page or a stage in a link.
        .replace(/\[[^\]]*\]\([a-z]+:[^)]*\)/g, '')
        .replace(/<\/?\w[^>]*>/g, '');
      const word = new RegExp(`(?<![\\p{L}-])${escape(written)}(?![\\p{L}-])`, 'iu');
      return word.test(before) && !(OTHER_SENSE[id] ?? []).includes(locale)
        ? [`${id}: « ${written} » is written before its link`]
        : [];
    });
    expect(late).toEqual([]);
  });
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
