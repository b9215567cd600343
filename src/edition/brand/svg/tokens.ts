/** One attribute of a tag, its value as it reads once references are resolved. */
export interface SvgAttribute {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** A piece of a drawing, with the offset at which it begins. */
export type SvgToken =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: readonly SvgAttribute[];
      readonly isEmpty: boolean;
      readonly at: number;
    }
  | { readonly type: 'close'; readonly name: string; readonly at: number }
  | { readonly type: 'text'; readonly text: string; readonly at: number }
  | { readonly type: 'declaration' | 'doctype' | 'instruction'; readonly at: number }
  /** What is no XML; nothing is read after it. */
  | { readonly type: 'fault'; readonly at: number };

/** Of one tag: far beyond any drawing, and few enough to be compared with each other. */
const MOST_ATTRIBUTES = 200;

const NAME = /[A-Za-z_][\w.:-]*/y;
const SPACE = /[ \t\r\n]*/y;
const VALUE = /"([^"<]*)"|'([^'<]*)'/y;
/** What drawing programs write at the head of an SVG file: the name of the language, which no one fetches. */
const STANDARD =
  /<!DOCTYPE\s+svg\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w. ]{1,20}\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w./-]{1,80}\.dtd"\s*>/y;
/** Another encoding would make other signs of the same bytes: only those that agree on ASCII. */
const DECLARATION =
  /^<\?xml\s+version\s*=\s*["']1\.0["'](?:\s+encoding\s*=\s*["'](?:utf-?8|us-ascii|iso-8859-1)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>/i;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));|&/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Cuts a drawing into tags and text, as strictly as XML is; entities of its own are a fault. */
export function* svgTokens(text: string): Generator<SvgToken, void, undefined> {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match ?? undefined;
  };
  const pass = (end: string): boolean => {
    const found = text.indexOf(end, at);
    at = found < 0 ? text.length : found + end.length;
    return found >= 0;
  };
  while (at < text.length) {
    const start = at;
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      at = end < 0 ? text.length : end;
      const words = resolveReferences(text.slice(start, at));
      if (words === undefined) return void (yield { type: 'fault', at: start });
      yield { type: 'text', text: words, at: start };
    } else if (text.startsWith('<!--', at)) {
      if (!pass('-->')) return void (yield { type: 'fault', at: start });
    } else if (text.startsWith('<![CDATA[', at)) {
      if (!pass(']]>')) return void (yield { type: 'fault', at: start });
      yield { type: 'text', text: text.slice(start + 9, at - 3), at: start };
    } else if (text.startsWith('<?', at)) {
      const isDeclaration = start === 0 && DECLARATION.test(text);
      if (!pass('?>')) return void (yield { type: 'fault', at: start });
      yield { type: isDeclaration ? 'declaration' : 'instruction', at: start };
    } else if (text.startsWith('<!', at)) {
      if (take(STANDARD) === undefined) return void (yield { type: 'doctype', at: start });
      yield { type: 'declaration', at: start };
    } else {
      at += 1;
      const isClose = text[at] === '/';
      if (isClose) at += 1;
      const [name] = take(NAME) ?? [];
      if (name === undefined) return void (yield { type: 'fault', at: start });
      const attributes = isClose ? [] : readAttributes();
      take(SPACE);
      const isEmpty = !isClose && text[at] === '/';
      if (isEmpty) at += 1;
      if (!attributes || text[at] !== '>') return void (yield { type: 'fault', at: start });
      at += 1;
      if (isClose) yield { type: 'close', name, at: start };
      else yield { type: 'open', name, attributes, isEmpty, at: start };
    }
  }

  function readAttributes(): SvgAttribute[] | undefined {
    const attributes: SvgAttribute[] = [];
    for (;;) {
      const before = at;
      take(SPACE);
      const nameAt = at;
      const [name] = take(NAME) ?? [];
      if (name === undefined) return attributes;
      if (before === nameAt || attributes.length >= MOST_ATTRIBUTES) return undefined;
      take(SPACE);
      if (text[at] !== '=') return undefined;
      at += 1;
      take(SPACE);
      const match = take(VALUE);
      const value = match && resolveReferences(match[1] ?? match[2] ?? '');
      if (value === undefined || attributes.some((each) => each.name === name)) return undefined;
      attributes.push({ name, value, at: nameAt });
    }
  }
}

/** The text with its references resolved; nothing where one is not XML’s own. */
function resolveReferences(text: string): string | undefined {
  let isSound = true;
  const resolved = text.replace(
    REFERENCE,
    (_all, decimal?: string, hex?: string, named?: string) => {
      if (named !== undefined) return NAMED[named] ?? '';
      const code =
        decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : -1;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      isSound = false;
      return '';
    },
  );
  return isSound ? resolved : undefined;
}
