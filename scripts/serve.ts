// Serves the built site: the last step of `npm start`, and `npm run preview`.

import { chosenOut } from '../src/site/out.ts';
import { startServer } from '../src/site/server.ts';
import { chosenEdition } from '../src/site/settings.ts';

const root = chosenOut(process.env);
const { base, frameAncestors } = chosenEdition(process.env).edition;
const port = Number(process.env.PASSERELLE_PORT ?? 4321);

try {
  const server = await startServer({ root, base, port, frameAncestors });
  console.log(`
  ${server.url}

  Passerelle, votre carnet d’outplacement. Pour arrêter : Ctrl+C dans cette fenêtre.
  Passerelle, your outplacement workbook. To stop: Ctrl+C in this window.
`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
