import type { APIRoute } from 'astro';
import { edition, editionIn, workbook } from '../../site/edition.ts';
import { trialFile } from '../../site/trial.ts';

export function getStaticPaths() {
  const people = new Set(workbook.examples.map(({ person }) => person));
  return [...people].flatMap((person) =>
    edition.locales.map((locale) => ({ params: { person, locale } })),
  );
}

/** The notebook of an example person, as a file that opens like any other. */
export const GET: APIRoute = ({ params }) => {
  const { person = '', locale = edition.locales[0] } = params;
  return new Response(trialFile(person, editionIn(locale)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
