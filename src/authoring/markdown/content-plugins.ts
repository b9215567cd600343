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
 * `optionsFor` is asked with the path of each file, and gives `undefined` for files that are not
 * content. Headings are left in `file.data.headings`.
 */
export function contentPlugins({
  optionsFor,
}: {
  readonly optionsFor: (path: string) => ContentOptions | undefined;
}): (() => (tree: Root, file: AnyFile) => void)[] {
  return [
    () => (tree, file) => {
      const options = optionsFor(file.path ?? '');
      if (!options) return;
      const notes: FileNotes = { data: {} };
      transformContent(options)(tree, notes);
      file.data['headings'] = notes.data.headings;
    },
  ];
}
