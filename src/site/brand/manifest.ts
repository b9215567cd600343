/** What a browser is told of a site that a reader keeps among the apps. */
interface AppManifest {
  readonly name: string;
  readonly locale: string;
  /** The address of the home page in this language. */
  readonly start: string;
  readonly base: string;
  readonly ground: string;
  readonly icons: readonly {
    readonly src: string;
    readonly size: number;
    readonly isMaskable: boolean;
  }[];
}

/** The longest name that a phone writes under an icon. */
const SHORT = 12;

/** Writes the manifest of the site in one language. */
export function writeAppManifest(app: AppManifest): string {
  const short = [...app.name].length <= SHORT ? app.name : (app.name.split(' ').at(-1) ?? app.name);
  return `${JSON.stringify(
    {
      id: app.start,
      name: app.name,
      short_name: short,
      lang: app.locale,
      start_url: app.start,
      scope: app.base,
      display: 'minimal-ui',
      theme_color: app.ground,
      background_color: app.ground,
      icons: app.icons.map(({ src, size, isMaskable }) => ({
        src,
        sizes: `${size}x${size}`,
        type: 'image/png',
        ...(isMaskable ? { purpose: 'maskable' } : {}),
      })),
    },
    undefined,
    2,
  )}\n`;
}
