declare module 'virtual:passerelle' {
  import type { Workbook } from '../workbook/workbook.ts';
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  export const workbook: Workbook;
  /** The authored MDX texts, by `stage:<id>:<locale>` or `page:<id>:<locale>`. */
  export const texts: Readonly<
    Record<string, () => Promise<{ readonly Content: AstroComponentFactory }>>
  >;
}
