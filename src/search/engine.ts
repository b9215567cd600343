import type { Locale } from '../workbook/words.ts';
import { cutExcerpt, markWords, splitWords } from './excerpt.ts';
import type { Piece, Place } from './excerpt.ts';
import { foldQuery, isAkin, unfold } from './fold.ts';
import { trustSearchScripts } from './trusted.ts';

/** A page or a word of the glossary that answers a query. */
export interface Found {
  /** `stage`, `worksheet`, `glossary` or `page`. */
  readonly kind: string;
  readonly title: readonly Piece[];
  readonly href: string;
  readonly excerpt: readonly Piece[];
  /** The headings and questions of the page under which the words stand, the best first. */
  readonly sections: readonly { readonly title: readonly Piece[]; readonly href: string }[];
}

/** Searches the index of the site; the best results first. */
export type Search = (query: string) => Promise<readonly Found[]>;

interface WeightedPlace {
  readonly location: number;
  readonly balanced_score: number;
}

interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly anchor?: object;
  readonly weighted_locations: readonly WeightedPlace[];
}

interface Fragment {
  readonly url: string;
  readonly content: string;
  /** The same with the words of languages that part them by nothing parted, `<` and `>` escaped. */
  readonly raw_content?: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly weighted_locations: readonly WeightedPlace[];
  readonly sub_results: readonly SubResult[];
}

interface Result {
  readonly score: number;
  data(): Promise<Fragment>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(query: string): Promise<{ results: readonly Result[] }>;
}

const resultsRead = 30;
const sectionsShown = 2;

// A word in the title says what a page is about; a long page is not a worse answer than a short one.
const ranking = { metaWeights: { title: 8 }, pageLength: 0.5, termSimilarity: 1 };

/** A worksheet is what one comes for; sessions name what others hold, and lists name everything. */
const boosts: Readonly<Record<string, number>> = {
  stage: 1.2,
  worksheet: 1.5,
  session: 1,
  glossary: 1,
  page: 1.2,
  home: 1.2,
  stages: 0.6,
  worksheets: 0.6,
  sessions: 0.6,
};

/**
 * Loads Pagefind and the index of the page's language.
 *
 * @param attempt how often this failed before: a browser may remember that a script failed
 * @throws when the script cannot be loaded
 */
export async function openSearchEngine(
  base: string,
  locale: Locale,
  attempt: number,
): Promise<Search> {
  trustSearchScripts(base);
  const script = `${base}pagefind/pagefind.js${attempt > 0 ? `?${attempt}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ baseUrl: base, ranking });
  await pagefind.init();

  return async (query) => {
    const folded = foldQuery(query, locale);
    if (folded === '') return [];
    try {
      const { results } = await pagefind.search(folded);
      const words = folded.replaceAll('"', '').split(' ');
      const read = results.slice(0, resultsRead).map(async ({ score, data }) => {
        return judge(await data(), score, words);
      });
      return choose(await Promise.all(read)).map((answer) => describe(answer, words, locale));
    } catch (error) {
      // Without this a failed start would be kept, and the next search fail as well.
      await pagefind.destroy();
      await pagefind.options({ baseUrl: base, ranking });
      throw error;
    }
  };
}

/** A page that Pagefind found, and how well it really answers. */
interface Answer {
  readonly fragment: Fragment;
  readonly kind: string;
  readonly score: number;
  /** How many of the words asked for are there. */
  readonly said: number;
  readonly isPlace: (place: WeightedPlace) => boolean;
}

function judge(fragment: Fragment, score: number, words: readonly string[]): Answer {
  const kind = fragment.filters['kind']?.[0] ?? 'page';
  const texts = splitWords(textOf(fragment));
  const isPlace = ({ location }: WeightedPlace) =>
    words.some((word) => isAkin(texts[location] ?? '', word));
  const found = fragment.weighted_locations.filter(isPlace);
  const text = found.map(({ location }) => texts[location] ?? '');
  const whole = [fragment.meta['title'] ?? '', ...text];
  const said = words.filter((word) => whole.some((each) => isAkin(each, word))).length;
  return { fragment, kind, score: score * (boosts[kind] ?? 1), said, isPlace };
}

/** The answers that say most of the words, and none that Pagefind found by their first letters only. */
function choose(answers: readonly Answer[]): Answer[] {
  const most = Math.max(1, ...answers.map(({ said }) => said));
  return answers.filter(({ said }) => said === most).sort((a, b) => b.score - a.score);
}

function describe(answer: Answer, words: readonly string[], locale: Locale): Found {
  const { fragment, kind, isPlace } = answer;
  const title = (text: string) => markWords(unfold(text, locale), words);
  const sections = fragment.sub_results
    .filter(({ anchor }) => anchor !== undefined)
    .map((section) => ({ section, weight: weigh(section.weighted_locations.filter(isPlace)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, sectionsShown)
    .map(({ section }) => ({ title: title(section.title), href: section.url }));
  const places = fragment.weighted_locations.filter(isPlace).map(placeOf);
  return {
    kind,
    title: title(fragment.meta['title'] ?? ''),
    href: fragment.url,
    excerpt: cutExcerpt(textOf(fragment), places, locale),
    sections,
  };
}

function textOf({ content, raw_content: raw = '' }: Fragment): string {
  return raw.includes('\u200B') ? raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>') : content;
}

function placeOf({ location, balanced_score }: WeightedPlace): Place {
  return { location, score: balanced_score };
}

function weigh(places: readonly WeightedPlace[]): number {
  return places.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
