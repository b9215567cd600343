import { hintFor, nearest } from '../../workbook/nearest.ts';
import type { Finding, Place } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';
import { describe, quote } from './findings.ts';
import { KIND_NAMES, LINK_KINDS } from './references.ts';
import type { Address, Reference, Targets } from './references.ts';

/** What can be told of a link that does not lead where it should. */
export interface LinkFindings {
  describeMissing(reference: Omit<Reference, keyof Place>, place: Place): Finding;
  describeMissingAnchor(anchor: string, known: Iterable<string>, place: Place): Finding;
  describeExternal(url: string, place: Place): Finding;
  describeForm(address: Address, url: string, place: Place): Finding;
}

const FORMS = {
  fr: 'Les liens s’écrivent page:…, stage:…, worksheet:…, session:…, glossary:… ou notebook:',
  en: 'Links are written page:…, stage:…, worksheet:…, session:…, glossary:… or notebook:',
};

/** Tells that a reference leads nowhere, with the nearest that leads somewhere. */
export function describeMissing(
  targets: Targets | undefined,
  reference: Omit<Reference, keyof Place>,
  place: Place,
): Finding {
  return createLinkFindings(targets).describeMissing(reference, place);
}

/** The messages about links; with `targets` they also tell the nearest id. */
export function createLinkFindings(targets: Targets | undefined): LinkFindings {
  const describeMissingAnchor: LinkFindings['describeMissingAnchor'] = (anchor, known, place) =>
    describe(
      'unknown-anchor',
      place,
      {
        fr: `Aucun titre n’a l’ancre « #${anchor} ».`,
        en: `No heading has the anchor “#${anchor}”.`,
      },
      suggest(anchor, known),
    );

  return {
    describeMissingAnchor,
    describeMissing({ kind, id, anchor }, place) {
      if (anchor !== undefined && targets?.resolve(kind, id) !== undefined)
        return describeMissingAnchor(anchor, targets.anchors?.(kind, id) ?? [], place);
      const name = KIND_NAMES[kind];
      return describe(
        'unknown-reference',
        place,
        { fr: `Introuvable : ${name.fr} « ${id} ».`, en: `Not found: ${name.en} “${id}”.` },
        missingIn(targets?.ownList?.(kind), id, [...(targets?.ids?.(kind) ?? [])]) ??
          suggest(id, targets?.ids?.(kind) ?? []),
      );
    },
    describeExternal: (url, place) =>
      describe(
        'link-external',
        place,
        { fr: `Adresse extérieure : « ${quote(url)} ».`, en: `Outside address: “${quote(url)}”.` },
        {
          fr: 'Rangez-la dans le fichier de la région, puis écrivez <OfficialLink id="…" />.',
          en: 'Keep it in the file of the region, then write <OfficialLink id="…" />.',
        },
      ),
    describeForm(address, url, place) {
      if (address.type === 'empty') {
        return describe(
          'link-form',
          place,
          { fr: 'Ce lien n’a pas d’adresse.', en: 'This link has no address.' },
          FORMS,
        );
      }
      if (address.type === 'scheme') {
        const close = nearest(address.scheme, LINK_KINDS);
        return describe(
          'link-form',
          place,
          {
            fr: `Lien interdit ou inconnu : « ${address.scheme}: ».`,
            en: `Forbidden or unknown link: “${address.scheme}:”.`,
          },
          close
            ? { fr: `Vouliez-vous écrire « ${close}: » ?`, en: `Did you mean “${close}:”?` }
            : FORMS,
        );
      }
      return describe(
        'link-own-page',
        place,
        {
          fr: `« ${quote(url)} » est une adresse du site, et les adresses changent.`,
          en: `“${quote(url)}” is an address of the site, and addresses change.`,
        },
        FORMS,
      );
    },
  };
}

function suggest(word: string, known: Iterable<string>): Bilingual {
  const names = [...known];
  if (names.length > 0) return hintFor(word, names);
  return { fr: 'Vérifiez l’identifiant.', en: 'Check the id.' };
}

/** What to do where the edition’s own list lacks what other texts name: they count on the default one. */
function missingIn(
  list: string | undefined,
  id: string,
  known: readonly string[],
): Bilingual | undefined {
  if (list === undefined || nearest(id, known) !== undefined) return undefined;
  return {
    fr: `Ajoutez « ${id} » dans ${list} : ce fichier remplace celui d’origine, et d’autres textes comptent sur lui.`,
    en: `Add “${id}” to ${list}: that file takes the place of the default one, and other texts count on it.`,
  };
}
