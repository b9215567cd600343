import type { Root } from 'mdast';
import { remarkHeadings } from './remark-headings.ts';
import { remarkReferences } from './remark-references.ts';
import type { ReferenceOptions } from './remark-references.ts';
import { remarkTypography } from './remark-typography.ts';
import { remarkVocabulary } from './remark-vocabulary.ts';
import type { WrittenComponent } from './remark-vocabulary.ts';
import type { FileNotes, Transform } from './tree.ts';
import type { Locale } from '../../workbook/words.ts';

/** How one document is read. */
export interface ContentOptions extends Omit<ReferenceOptions, 'collect'> {
  readonly locale: Locale;
  readonly collectReference?: ReferenceOptions['collect'] | undefined;
  readonly collectComponent?: ((component: WrittenComponent) => void) | undefined;
}

/**
 * All that happens to a document between its parsing and its rendering, in the one order that
 * works: what is not allowed goes first, links to the document's own headings come last.
 */
export function transformContent(options: ContentOptions): Transform {
  const { locale, components, report } = options;
  const steps = [
    remarkVocabulary({ components, report, collect: options.collectComponent }),
    remarkTypography({ locale, components }),
    remarkHeadings({ report }),
    remarkReferences({ ...options, collect: options.collectReference }),
  ];
  return (tree, file) => {
    for (const step of steps) step(tree, file);
  };
}

/** A file in a processor that is not ours. */
interface AnyFile {
  readonly path?: string | undefined;
  readonly data: Record<string, unknown>;
}

/**
 * The same as a list of remark plugins, for a processor that reads all files in one pipeline:
 * `optionsFor` is asked with the path of each file. A file that is no content, for which it gives
 * `undefined`, is refused: nothing is compiled that was not held to the vocabulary. Headings are
 * left in `file.data.headings`.
 */
export function contentPlugins({
  optionsFor,
}: {
  readonly optionsFor: (path: string) => Promise<ContentOptions | undefined>;
}): (() => (tree: Root, file: AnyFile) => Promise<void>)[] {
  return [
    () => async (tree, file) => {
      const options = await optionsFor(file.path ?? '');
      if (!options) throw new Error(`not a text of the workbook: ${file.path ?? ''}`);
      const notes: FileNotes = { data: {} };
      transformContent(options)(tree, notes);
      file.data['headings'] = notes.data.headings;
    },
  ];
}
