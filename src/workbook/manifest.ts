import type { PackedWorksheet } from './pack.ts';

/** The workbook in one language as a manifest, `workbook.<locale>.json`: a public contract. */
export interface Manifest {
  readonly edition: { readonly id: string; readonly name: string; readonly currency: string };
  readonly locale: string;
  readonly locales: readonly string[];
  readonly stages: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    /** Whether it has lessons, and so a page. */
    readonly written: boolean;
    readonly url?: string;
    /** Its worksheets, those of its branches included. */
    readonly worksheets: readonly string[];
    /** The branches that stand side by side in it, where it has some. */
    readonly branches?: readonly {
      readonly id: string;
      readonly title: string;
      readonly url?: string;
      readonly worksheets: readonly string[];
    }[];
  }[];
  readonly worksheets: readonly (PackedWorksheet & {
    readonly stage: string;
    readonly minutes?: number;
  })[];
  readonly sessions: readonly {
    readonly id: string;
    /** The path of sessions it belongs to. */
    readonly path: string;
    readonly number: number;
    readonly title: string;
    readonly url: string;
    readonly stage: string;
    readonly print: readonly string[];
  }[];
  /** Questions asked no more, whose answers are kept. */
  readonly retired: readonly {
    readonly path: string;
    readonly kind: string;
    readonly label: string;
  }[];
}
