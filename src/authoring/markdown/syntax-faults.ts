import type { Finding, Place } from '../../workbook/problem.ts';
import { describe, quote } from './findings.ts';

/** What stopped the parser: what to tell, and the one character to cover so that it goes on. */
export interface Fault {
  readonly finding: Finding;
  /** Offset of that character; without it the parser cannot go on. */
  readonly at: number | undefined;
  /** About how tags nest: of these one is enough, the others follow from it. */
  readonly nesting: boolean;
}

/** What is known of an error of the MDX parser (a `VFileMessage`, whatever its version). */
interface ParserMessage {
  readonly reason: string;
  readonly source: string;
  readonly offset: number | undefined;
}

/** Reads an error thrown by the MDX parser over `text` into words for authors. */
export function readFault(error: unknown, text: string): Fault {
  const message = readMessage(error, text);
  const end = Math.min(message.offset ?? text.length, text.length);
  if (message.source.endsWith('mdxjs-esm')) return readImport(text, end);
  if (message.source.endsWith('mdx-expression')) return readBrace(text, end);
  if (message.source === 'mdast-util-mdx-jsx') return readNesting(message, text, end);
  if (message.source.endsWith('mdx-jsx')) return readTag(text, end);
  return tell(text, undefined, 'mdx-syntax', {
    fr: [
      'Le lecteur ne comprend pas ce fichier.',
      'Retirez le dernier passage ajouté, puis remettez-le peu à peu.',
    ],
    en: [
      'The reader does not understand this file.',
      'Remove what was added last, then put it back bit by bit.',
    ],
  });
}

type Told = Readonly<Record<'fr' | 'en', readonly [message: string, hint: string]>>;

function tell(
  text: string,
  at: number | undefined,
  rule: Parameters<typeof describe>[0],
  { fr, en }: Told,
  nesting = false,
): Fault {
  const finding = describe(
    rule,
    findPlace(text, at ?? 0),
    { fr: fr[0], en: en[0] },
    { fr: fr[1], en: en[1] },
  );
  return { finding, at, nesting };
}

function readImport(text: string, end: number): Fault {
  const starts = [...text.slice(0, end).matchAll(/^(?:import|export)\b/gm)];
  const word = starts.at(-1);
  return tell(text, word?.index, 'mdx-import', {
    fr: [
      'Une ligne qui commence par « import » ou « export » est prise pour du code.',
      'Commencez la phrase autrement.',
    ],
    en: [
      'A line that begins with “import” or “export” is taken for code.',
      'Begin the sentence differently.',
    ],
  });
}

function readBrace(text: string, end: number): Fault {
  let depth = 0;
  let at: number | undefined;
  for (let index = end - 1; index >= 0 && at === undefined; index--) {
    if (text[index] === '}') depth++;
    if (text[index] === '{' && depth-- === 0) at = index;
  }
  at ??= findLast(text, '{', end);
  return tell(text, at, 'mdx-brace', {
    fr: [
      'Une accolade « { » ouvre du code, et un contenu n’est pas du code.',
      'Écrivez \\{ pour l’accolade elle-même.',
    ],
    en: ['A brace “{” opens code, and content is not code.', 'Write \\{ for the brace itself.'],
  });
}

function readNesting(message: ParserMessage, text: string, end: number): Fault {
  const name = /closing tag for `<([^`]*)>`/.exec(message.reason)?.[1];
  if (name !== undefined) {
    const opening = findOpening(message.reason, text) ?? findLast(text, '<', end);
    return tell(
      text,
      opening,
      'mdx-unclosed-tag',
      {
        fr: [
          `« <${name}> » n’est pas refermé dans ce passage.`,
          `Écrivez <${name} … /> s’il est vide, sinon </${name}> sur une ligne à part.`,
        ],
        en: [
          `“<${name}>” is not closed in this passage.`,
          `Write <${name} … /> if it is empty, otherwise </${name}> on a line of its own.`,
        ],
      },
      true,
    );
  }
  const at = text[end] === '<' ? end : findLast(text, '<', end);
  const closing = quote(text.slice(at ?? end, (at ?? end) + 50).split('>')[0] ?? '');
  return tell(
    text,
    at,
    'mdx-unclosed-tag',
    {
      fr: [
        `« ${closing}> » ferme une balise qui n’est pas ouverte ici.`,
        'Ouvrez la balise avant, ou retirez celle-ci.',
      ],
      en: [
        `“${closing}>” closes a tag that is not open here.`,
        'Open the tag before, or remove this one.',
      ],
    },
    true,
  );
}

function readTag(text: string, end: number): Fault {
  const at = findLast(text, '<', end);
  const tag = text.slice(at ?? end, (at ?? end) + 60);
  const found = quote(tag.split('\n')[0] ?? '');
  if (tag.startsWith('<!--')) {
    return tell(text, at, 'mdx-comment', {
      fr: ['Un commentaire « <!-- » n’est pas compris ici.', 'Écrivez {/* votre commentaire */}.'],
      en: ['A “<!--” comment is not understood here.', 'Write {/* your comment */}.'],
    });
  }
  if (/^<(?:[a-z][a-z0-9+.-]*:|[^\s>]*@|www\.)/i.test(tag)) {
    return tell(text, at, 'mdx-less-than', {
      fr: [
        `« ${found} » : une adresse ne s’écrit pas entre « < » et « > ».`,
        'Écrivez [texte](adresse).',
      ],
      en: [`“${found}”: an address is not written between “<” and “>”.`, 'Write [text](address).'],
    });
  }
  if (!/^<\/?\s*[\p{L}$_]/u.test(tag)) {
    return tell(text, at, 'mdx-less-than', {
      fr: [
        `« ${found} » : « < » n’ouvre aucune balise.`,
        'Écrivez &lt; ou dites-le en mots (« moins de »).',
      ],
      en: [`“${found}”: “<” opens no tag.`, 'Write &lt; or say it in words (“less than”).'],
    });
  }
  return tell(text, at, 'mdx-unfinished-tag', {
    fr: [
      `Balise mal écrite : « ${found} ».`,
      'Une balise s’écrit <Nom attribut="texte"> ou <Nom attribut="texte" />.',
    ],
    en: [
      `This tag is not well written: “${found}”.`,
      'A tag is written <Name attribute="text"> or <Name attribute="text" />.',
    ],
  });
}

function findOpening(reason: string, text: string): number | undefined {
  const [, line, column] = /\((\d+):(\d+)/.exec(reason) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const start = findOffset(text, Number(line), Number(column));
  return text[start] === '<' ? start : findLast(text, '<', start);
}

function findLast(text: string, mark: string, end: number): number | undefined {
  const at = end > 0 ? text.lastIndexOf(mark, end - 1) : -1;
  return at === -1 ? undefined : at;
}

function findOffset(text: string, line: number, column: number): number {
  let offset = 0;
  for (let count = 1; count < line; count++) {
    const next = text.indexOf('\n', offset);
    if (next === -1) break;
    offset = next + 1;
  }
  return offset + column - 1;
}

function findPlace(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function readMessage(error: unknown, text: string): ParserMessage {
  const fields: Partial<Record<string, unknown>> = error instanceof Error ? { ...error } : {};
  const { reason, source, place } = fields;
  return {
    reason: typeof reason === 'string' ? reason : '',
    source: typeof source === 'string' ? source : '',
    offset: readOffset(place, text),
  };
}

function readOffset(place: unknown, text: string): number | undefined {
  if (typeof place !== 'object' || place === null) return undefined;
  if ('start' in place) return readOffset(place.start, text);
  if (!('line' in place) || typeof place.line !== 'number') return undefined;
  if (!('column' in place) || typeof place.column !== 'number') return undefined;
  return findOffset(text, place.line, place.column);
}
