/** An Astro component, as a dynamic tag takes it. */
type AstroComponent = (props: Record<string, unknown>) => unknown;

const modules = import.meta.glob<{ default: AstroComponent }>('./*/*.astro', { eager: true });

/** The view of each kind: `<Kind>.astro` in the folder of that name. */
const views = new Map(
  Object.entries(modules).flatMap(([path, { default: view }]) => {
    const [, folder = '', file = ''] = /^\.\/([^/]+)\/([^/]+)\.astro$/.exec(path) ?? [];
    return folder === file.toLowerCase() ? [[folder, view] as const] : [];
  }),
);

/**
 * Gives the view of a kind.
 * @throws when the folder of the kind has no `<Kind>.astro`: a mistake of whoever added it
 */
export function viewOf(kind: string): AstroComponent {
  const view = views.get(kind);
  if (!view) throw new Error(`src/fields/${kind} has no .astro file of its own name`);
  return view;
}
