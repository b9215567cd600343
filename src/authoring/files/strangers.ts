import type { Finding } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';

/** What word processors leave beside a file that is open. */
const LEFT_OVER = /^~\$|~$|#$/;

const TEXTS = /\.(?:docx?|odt|rtf|txt|pages|html?|markdown|pdf)$/i;
const IMAGES = /\.(?:avif|gif|heic|jpe?g|png|svg|webp|tiff?|bmp)$/i;
const OTHERS = /\.(?:xlsx?|ods|csv|pptx?|odp|mp3|mp4|mov|zip)$/i;

/**
 * Tells of a file that is not read and that someone has put there on purpose: a Word document, an
 * image. `undefined` for what programs leave behind, and for sorts that nobody takes for content.
 * @param name of the file, which ends like none that is read
 */
export function describeStranger(name: string): Finding | undefined {
  const hint = LEFT_OVER.test(name) ? undefined : hintFor(name);
  if (!hint) return undefined;
  return {
    rule: 'unknown-file',
    place: { line: 1, column: 1 },
    message: {
      fr: `Un fichier « ${typeOf(name)} » n’est pas lu ici.`,
      en: `A “${typeOf(name)}” file is not read here.`,
    },
    hint,
  };
}

function typeOf(name: string): string {
  return name.slice(name.lastIndexOf('.')).toLowerCase();
}

function hintFor(name: string): Bilingual | undefined {
  const [, plain] = /^(.+\.(?:mdx|yaml))\.txt$/i.exec(name) ?? [];
  if (plain !== undefined)
    return {
      fr: `Renommez-le « ${plain} », sans « .txt ». Sous Windows, affichez d’abord les extensions des noms de fichiers.`,
      en: `Rename it “${plain}”, without “.txt”. On Windows, first show the extensions of file names.`,
    };
  if (IMAGES.test(name))
    return {
      fr: `Rangez l’image dans public/images/, à côté de content/, puis écrivez ![ce qu’elle montre](/images/${encodeURI(name)}).`,
      en: `Put the image into public/images/, beside content/, then write ![what it shows](/images/${encodeURI(name)}).`,
    };
  if (TEXTS.test(name))
    return {
      fr: 'Copiez ses mots dans un fichier .mdx, avec un éditeur de texte. Un document à remettre se range dans public/.',
      en: 'Copy its words into an .mdx file, with a text editor. A document to hand out goes into public/.',
    };
  if (OTHERS.test(name))
    return {
      fr: 'Un document à remettre se range dans public/, à côté de content/.',
      en: 'A document to hand out goes into public/, beside content/.',
    };
  return undefined;
}
