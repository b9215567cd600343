/** A picture in a page: its address, and the room that is kept for it. */
export interface PictureOnPage {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The looks of an edition, as its pages name them; addresses hold the base path. */
export interface BrandOnPages {
  /** The style sheet of the edition; none where it looks as the default one does. */
  readonly stylesheet?: string;
  readonly logo?: {
    readonly light: PictureOnPage;
    readonly dark?: PictureOnPage;
    /** It says the name itself, which is its alternative text; else the name stands beside it. */
    readonly isWordmark: boolean;
  };
  /** For a reader who keeps the site among the apps of a phone. */
  readonly touchIcon: string;
  /** By language. */
  readonly manifests: Readonly<Record<string, string>>;
  /** Whole addresses of what other sites show of it, by language; where the site is known. */
  readonly cards?: Readonly<Record<string, string>>;
  /** The colours of the page, for the frame that browsers draw around it. */
  readonly ground: { readonly light: string; readonly dark: string };
}
