import { standardEdition } from '../workbook/edition.ts';
import type { Edition } from '../workbook/edition.ts';
import type { WrittenEdition } from './shape.ts';

/** Makes the edition of what `edition.yaml` says; what it does not say is as in the default one. */
export function settle(written: WrittenEdition): Edition {
  const { id, name, languages, hide, handouts, legal } = written;
  const base = written.base?.replace(/^\/+|\/+$/g, '');
  return {
    ...standardEdition,
    id,
    names: name,
    ...(languages ? { locales: languages } : {}),
    ...given({
      legalName: written['legal-name'],
      currency: written.currency,
      region: written.region,
      paper: written.paper,
      site: written.site?.replace(/\/+$/, ''),
      base: base === undefined ? undefined : base === '' ? '/' : `/${base}/`,
      consultantPages: written['consultant-pages'],
      contacts: written.contacts,
      consultants: written.consultants,
      legal,
      privacyContact: written['privacy-contact'],
      routes: written.routes,
      order: written.order,
      sessionPaths: written['session-path'],
      handoutHeader: handouts?.header,
      handoutFooter: handouts?.footer,
      frameAncestors: written['frame-ancestors'],
      rules: written.rules,
    }),
    hidden: { ...standardEdition.hidden, ...hide },
  };
}

/** The same without what is not given. */
function given<T extends object>(values: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
