/** The public manifest, `/workbook.<locale>.json`, as other tools may rely on it. */
export interface Manifest {
  readonly edition: { readonly id: string; readonly name: string };
  readonly locale: string;
  readonly locales: readonly string[];
  readonly stages: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly written: boolean;
    readonly url?: string;
    readonly worksheets: readonly string[];
  }[];
  readonly worksheets: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly fields: readonly ManifestField[];
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly path: string;
    readonly number: number;
    readonly title: string;
    readonly url: string;
    readonly stage: string;
    readonly print: readonly string[];
  }[];
}

export interface ManifestField {
  readonly id: string;
  readonly kind: string;
  readonly label?: string;
  readonly options?: readonly ManifestOption[];
  /** What it takes from, when its options come from earlier answers. */
  readonly from?: unknown;
  readonly items?: readonly ManifestOption[];
  readonly piles?: readonly ManifestOption[];
  readonly columns?: readonly ManifestField[];
}

export interface ManifestOption {
  readonly id: string;
  readonly label: string;
}
