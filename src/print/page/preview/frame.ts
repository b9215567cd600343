import { loadStyles } from '../styles.ts';

/**
 * The frame of the preview: a document of its own, in which the rules for paper hold on the screen.
 * It has the style sheets of this page, and what they say of print is made true.
 */
export interface Frame {
  readonly window: Window & typeof globalThis;
  readonly body: HTMLElement;
}

/** As wide as a sheet of A4, so that what depends on the width is judged as it is on paper. */
const SHEET_WIDTH = 794;

/**
 * Fills the frame's empty document with these style sheets, made ready for paper on the screen.
 * @param styles addresses, in order
 * @throws when a style sheet cannot be had
 */
export async function openFrame(
  frame: HTMLIFrameElement,
  styles: readonly string[],
): Promise<Frame> {
  await isThere(frame);
  const { contentDocument: page, contentWindow } = frame;
  if (!page || !contentWindow) throw new Error('the preview has no document');
  page.documentElement.lang = document.documentElement.lang;
  await loadStyles(page, styles);
  await Promise.all([page, document].map(loadFonts));
  const { style } = frame;
  style.inlineSize = `${SHEET_WIDTH}px`;
  const window = contentWindow as Window & typeof globalThis;
  for (const sheet of page.styleSheets) turnToPaper(sheet.cssRules, window);
  style.inlineSize = '';
  return { window, body: page.body };
}

/** Letters that come after the lines were broken would have them all broken again, elsewhere. */
async function loadFonts({ fonts }: Document): Promise<void> {
  // Some stand in for others, and are not on this machine.
  await Promise.allSettled([...fonts].map((font) => font.load()));
}

/** Until its document has come, a frame holds another, empty one. */
function isThere(frame: HTMLIFrameElement): Promise<void> {
  const { contentDocument: page } = frame;
  if (page?.doctype && page.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
  });
}

type Grouping = CSSRule & { readonly cssRules: CSSRuleList };

const isGrouping = (rule: CSSRule): rule is Grouping => 'cssRules' in rule;

/** Makes rules for print hold, those for the screen not, and breaks between pages be of columns. */
function turnToPaper(rules: CSSRuleList, window: Window & typeof globalThis): void {
  for (const rule of rules) {
    if (rule instanceof window.CSSMediaRule)
      rule.media.mediaText = judge(rule.media.mediaText, window);
    if (rule instanceof window.CSSStyleRule) {
      const { style } = rule;
      for (const side of ['break-before', 'break-after'])
        if (style.getPropertyValue(side) === 'page')
          style.setProperty(side, 'column', style.getPropertyPriority(side));
    }
    if (isGrouping(rule)) turnToPaper(rule.cssRules, window);
  }
}

const JUDGED = ['all', 'not all'];

/** Whether a media query holds on paper, as a query that always or never holds. */
function judge(text: string, window: Window): string {
  if (JUDGED.includes(text)) return text;
  if (/\bscreen\b/.test(text)) return 'not all';
  const rest = text.replace(/\bprint\b(\s+and\s+)?/g, '').trim();
  return rest === '' || window.matchMedia(rest).matches ? 'all' : 'not all';
}
