import type { Image, ImageReference, Text } from 'mdast';
import { nearest } from '../../workbook/nearest.ts';
import { describe, placeOf, quote } from './findings.ts';
import type { Report } from './findings.ts';
import { readAddress } from './references.ts';
import type { Targets } from './references.ts';

/**
 * Checks an image of a text: it says what it shows, and is a file of the edition’s `public/`
 * folder. Gives it its address under the base path and its size, so that the page keeps the room
 * for it. An image that must not be shown loses its address.
 */
export function checkImage(node: Image, targets: Targets | undefined, report: Report): void {
  if (!node.alt?.trim()) {
    report(
      describe(
        'image-alt',
        placeOf(node),
        {
          fr: `L’image « ${quote(node.url)} » n’a pas de texte de remplacement.`,
          en: `The image “${quote(node.url)}” has no alternative text.`,
        },
        {
          fr: 'Écrivez ce qu’elle montre : ![texte](/images/image.png).',
          en: 'Write what it shows: ![text](/images/image.png).',
        },
      ),
    );
  }
  if (readAddress(node.url).type !== 'own') {
    report(describeForeign(node, node.url));
    node.url = '';
    return;
  }
  if (!targets?.image) {
    // Nothing is known of files: an address that climbs or names a folder beside is none all the same.
    if (!node.url.startsWith('/')) node.url = '';
    return;
  }
  const found = targets.image(pathOf(node.url));
  if (found) {
    node.url = found.url;
    const { width, height } = found.size ?? {};
    const size = width && height ? { width, height } : {};
    const hProperties = { ...size, loading: 'lazy', decoding: 'async' };
    node.data = { ...node.data, hProperties };
    return;
  }
  report(describeMissing(node, targets.images?.() ?? []));
  node.url = '';
}

/** Where an image stands on the site, from its base path on; '' where that cannot be. */
function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(url).normalize('NFC');
    return path.startsWith('/') ? path.slice(1) : '';
  } catch {
    return '';
  }
}

function describeMissing(node: Image, known: Iterable<string>) {
  const names = [...known].map((name) => `/${name}`);
  const written = node.url.replace(/^(?:\.{0,2}\/)*(?:public\/)?/, '');
  const close = nearest(`/${written}`, names) ?? names.find((name) => name.endsWith(`/${written}`));
  return describe(
    'unknown-reference',
    placeOf(node),
    {
      fr: `Image introuvable dans public/ : « ${quote(node.url)} ».`,
      en: `There is no such image in public/: “${quote(node.url)}”.`,
    },
    close === undefined
      ? adviseOn(written)
      : {
          fr: `Vouliez-vous écrire « ${writable(close)} » ?`,
          en: `Did you mean “${writable(close)}”?`,
        },
  );
}

/** Where an image belongs, and how it is written there, by the name it has. */
function adviseOn(written: string) {
  const name = written.slice(written.lastIndexOf('/') + 1) || 'image.png';
  return {
    fr: `Rangez l’image dans public/images/ de votre édition, à côté de content/, et écrivez ![texte](/images/${writable(name)}).`,
    en: `Put the image into public/images/ of your edition, beside content/, and write ![text](/images/${writable(name)}).`,
  };
}

/** A path as it can stand between the parentheses of Markdown. */
function writable(path: string): string {
  return path.replace(/[\s()<>\\]/g, encodeURIComponent);
}

/** An image that Markdown takes for words, since its address holds a space. */
const SPACED = /!\[[^\]\n]{0,300}\]\((\/[^()\n]{0,300}?\.\w{2,5})\)/;

/** Tells of an image that would show as its own source. */
export function checkWords(node: Text, report: Report): void {
  const address = SPACED.exec(node.value)?.[1];
  if (address === undefined) return;
  report(
    describe(
      'mdx-syntax',
      placeOf(node),
      {
        fr: `Cette image n’est pas comprise : un espace coupe son adresse « ${quote(address)} ».`,
        en: `This image is not understood: a space cuts its address “${quote(address)}”.`,
      },
      { fr: `Écrivez : ${writable(address)}`, en: `Write: ${writable(address)}` },
    ),
  );
}

/** An image whose address stands elsewhere in the text: nobody would see which one it is. */
export function describeReferred(node: ImageReference) {
  return describeForeign(node, node.label ?? node.identifier);
}

function describeForeign(node: Image | ImageReference, url: string) {
  return describe(
    'image-external',
    placeOf(node),
    {
      fr: `L’image « ${quote(url)} » ne vient pas du site.`,
      en: `The image “${quote(url)}” is not one of the site’s own.`,
    },
    {
      fr: 'Rangez l’image dans public/images/ et écrivez ![texte](/images/image.png).',
      en: 'Keep the image in public/images/ and write ![text](/images/image.png).',
    },
  );
}
