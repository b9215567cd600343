import type { APIRoute } from 'astro';
import { edition } from '../site/edition.ts';
import { manifestIn } from '../site/contract.ts';

export function getStaticPaths() {
  return edition.locales.map((locale) => ({ params: { locale } }));
}

/** The manifest of the workbook in one language: what scripts and other tools may rely on. */
export const GET: APIRoute = ({ params }) =>
  Response.json(manifestIn(params['locale'] ?? edition.locales[0]));
