/** How a table is looked at on this device; never what is in it, and never what is looked for. */
export interface KeptView {
  readonly board?: boolean;
  /** The column the rows are sorted by. */
  readonly sort?: string | undefined;
  readonly descending?: boolean;
  /** Columns that are not shown. */
  readonly without?: readonly string[];
}

const PREFIX = `passerelle:1:${document.documentElement.dataset['edition'] ?? ''}:`;

/** A shared device keeps nothing once the tab is closed. */
function storage(): Storage {
  const choice = sessionStorage.getItem(`${PREFIX}session:choice`);
  return choice === 'shared' ? sessionStorage : localStorage;
}

/** How a table was last looked at on this device. */
export function readView(path: string): KeptView {
  try {
    const kept: unknown = JSON.parse(storage().getItem(`${PREFIX}view:${path}`) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Remembers how a table is looked at; what is `undefined` is forgotten. */
export function keepView(path: string, change: KeptView): void {
  try {
    const view = { ...readView(path), ...change };
    const isUsual = !view.board && view.sort === undefined && !view.without?.length;
    if (isUsual) storage().removeItem(`${PREFIX}view:${path}`);
    else storage().setItem(`${PREFIX}view:${path}`, JSON.stringify(view));
  } catch {
    // Storage is refused or full: the view holds for this page.
  }
}
