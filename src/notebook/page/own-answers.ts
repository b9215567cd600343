/** The reader’s answers for the search of any page: gathered when it is used, kept nowhere. */
import { answerText } from '../answers.ts';
import { isVeiled } from '../veil.ts';
import { isAsked, loadAtlas } from './manifest.ts';
import { openPage } from './page.ts';

/** Every answer with its question, its worksheet and the address of the question. */
export async function ownAnswers(): Promise<
  readonly { title: string; label: string; text: string; href: string }[]
> {
  const page = openPage();
  await page.ready;
  if (page.notebook.paths().length === 0) return [];
  const atlas = await loadAtlas(page);
  return [...atlas.fields].flatMap(([path, field]) => {
    const worksheet = atlas.worksheets.get(path.split('.')[0] ?? '');
    if (!worksheet || !isAsked(path, atlas)) return [];
    const text = answerText(page.notebook, path, field, page.telling);
    if (text === '' || isVeiled(path, field, (at) => page.notebook.read(at), page.telling))
      return [];
    return [
      {
        title: worksheet.title,
        label: field.label?.text ?? field.id,
        text,
        href: `${worksheet.url}#${path}`,
      },
    ];
  });
}
