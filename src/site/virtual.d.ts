declare module 'virtual:passerelle' {
  type Factory = import('astro/runtime/server/index.js').AstroComponentFactory;

  export const workbook: import('../workbook/workbook.ts').Workbook;
  /** How the edition looks. */
  export const brand: import('./brand/on-pages.ts').BrandOnPages;
  /** The authored MDX texts, by `stage:<id>:<locale>` or `page:<id>:<locale>`. */
  export const texts: Readonly<Record<string, () => Promise<{ readonly Content: Factory }>>>;
}
