// Serves the built site: the last step of `npm start`, and `npm run preview`.

import { startServer } from '../src/site/server.ts';

const root = process.env.PASSERELLE_OUT ?? 'dist';
const base = process.env.PASSERELLE_BASE ?? '/';
const port = Number(process.env.PASSERELLE_PORT ?? 4321);

try {
  const server = await startServer({ root, base, port });
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
