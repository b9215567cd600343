/** How large an image is, in pixels of CSS. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The images that texts may show, by their paths on the site (`images/team.jpg`). */
export type Images = ReadonlyMap<string, ImageSize | undefined>;
