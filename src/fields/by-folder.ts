/** Names what a glob found in the folders of the kinds by the folder, which is the kind. */
export function byFolder<T>(modules: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(modules).map(([path, value]) => [path.split('/')[1] ?? '', value]));
}
