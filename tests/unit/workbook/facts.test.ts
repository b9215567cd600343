import { describe, expect, it } from 'vitest';
import { standardEdition } from '../../../src/workbook/edition.ts';
import type { Edition } from '../../../src/workbook/edition.ts';
import { FACTS, lacksFacts, tellFact } from '../../../src/workbook/facts.ts';
import type { Words } from '../../../src/workbook/words.ts';

const words = (fr: string, en?: string) =>
  ({ fr, ...(en === undefined ? {} : { en }) }) as unknown as Words;

function editionWith(changes: Partial<Edition>): Edition {
  return { ...standardEdition, ...changes };
}

describe('the facts about the publisher', () => {
  it('are told in the language asked for, in the first one else', () => {
    const edition = editionWith({
      legal: { host: words('Hébergeur', 'Host'), director: words('D.') },
    });
    expect(tellFact(edition, 'host', 'en')).toBe('Host');
    expect(tellFact(edition, 'director', 'en')).toBe('D.');
    expect(tellFact(edition, 'registration', 'fr')).toBeUndefined();
  });

  it('take the legal name for the publisher, unless another is given', () => {
    const named = editionWith({ legalName: words('Acme SAS') });
    expect(tellFact(named, 'publisher', 'fr')).toBe('Acme SAS');
    const both = editionWith({ ...named, legal: { publisher: words('Acme, association') } });
    expect(tellFact(both, 'publisher', 'fr')).toBe('Acme, association');
  });

  it('lack something until each is given, but for those that nobody asks for', () => {
    expect(lacksFacts(standardEdition)).toBe(true);
    const free = ['notice', 'source', 'publisher', 'privacy-contact'];
    const legal = Object.fromEntries(
      FACTS.filter((fact) => !free.includes(fact)).map((fact) => [fact, words(fact)]),
    );
    const whole = editionWith({
      legal,
      legalName: words('Acme'),
      privacyContact: words('Accueil'),
      contacts: [{ name: words('Accueil') }],
    });
    expect(lacksFacts(whole)).toBe(false);
    expect(lacksFacts({ ...whole, contacts: [] })).toBe(true);
    for (const fact of Object.keys(legal)) {
      const others = Object.fromEntries(Object.entries(legal).filter(([each]) => each !== fact));
      expect(lacksFacts({ ...whole, legal: others }), fact).toBe(true);
    }
  });
});
