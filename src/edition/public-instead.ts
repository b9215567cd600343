import type { Bilingual } from '../workbook/words.ts';

const TO_PAGES = {
  fr: 'Écrivez une page en MDX dans content/pages/ ; pour un document à prendre, un PDF.',
  en: 'Write a page in MDX in content/pages/; for a document to take away, a PDF.',
};
const TO_THEME = {
  fr: 'Écrivez les couleurs dans edition.yaml, et le reste dans theme.css, à côté d’edition.yaml.',
  en: 'Write colours in edition.yaml, and the rest in theme.css, beside edition.yaml.',
};
const TO_WOFF2 = {
  fr: 'Convertissez la police en WOFF2, puis nommez-la dans edition.yaml.',
  en: 'Convert the typeface to WOFF2, then name it in edition.yaml.',
};
const TO_LINK = {
  fr: 'Publiez-le ailleurs et mettez un lien : le carnet ne fait entendre aucun son ni film.',
  en: 'Publish it elsewhere and link to it: the workbook plays no sound or film.',
};

/** What to do instead, for files that firms are likely to have. */
export const INSTEAD: Readonly<Record<string, Bilingual>> = {
  html: TO_PAGES,
  htm: TO_PAGES,
  xhtml: TO_PAGES,
  md: TO_PAGES,
  mdx: TO_PAGES,
  doc: { fr: 'Enregistrez-le en .docx ou en PDF.', en: 'Save it as .docx or PDF.' },
  xls: { fr: 'Enregistrez-le en .xlsx ou en .csv.', en: 'Save it as .xlsx or .csv.' },
  ppt: { fr: 'Enregistrez-le en .pptx ou en PDF.', en: 'Save it as .pptx or PDF.' },
  css: TO_THEME,
  scss: TO_THEME,
  ttf: TO_WOFF2,
  otf: TO_WOFF2,
  woff: TO_WOFF2,
  mp3: TO_LINK,
  mp4: TO_LINK,
  mov: TO_LINK,
  heic: { fr: 'Enregistrez l’image en .jpg.', en: 'Save the image as .jpg.' },
  tif: { fr: 'Enregistrez l’image en .png ou .jpg.', en: 'Save the image as .png or .jpg.' },
  bmp: { fr: 'Enregistrez l’image en .png.', en: 'Save the image as .png.' },
};
