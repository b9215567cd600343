/** A block of code in a page of the authoring guide: what the reader may copy. */
export interface GuideBlock {
  /** The language of the code: `yaml`, `mdx`, `sh`, `text`. */
  readonly language: string;
  /** The words after it: what the block is (`field`, `worksheet`, `wrong page`…). */
  readonly words: readonly string[];
  /** The title of level 2 or 3 that it stands under. */
  readonly heading: string;
  readonly text: string;
}

/** A fence, which may stand within a list, or a title. */
const LINE = /^(?:( *)(`{3,})(.*)|#{2,3} (.+))$/;

/**
 * Reads the blocks of code of a page of the guide, in order: tests try them, and the pictures are
 * taken from them.
 * @param markdown the text of the page
 */
export function readGuideBlocks(markdown: string): readonly GuideBlock[] {
  const blocks: GuideBlock[] = [];
  let heading = '';
  let open:
    { indent: string; fence: string; words: readonly string[]; lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    const [, indent = '', fence, info = '', title] = LINE.exec(line) ?? [];
    if (open && fence === open.fence && info === '') {
      const [language = '', ...words] = open.words;
      blocks.push({ language, words, heading, text: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else if (open) open.lines.push(line.slice(open.indent.length));
    else if (fence) open = { indent, fence, words: info.trim().split(/\s+/), lines: [] };
    else if (title) heading = title;
  }
  return blocks;
}
