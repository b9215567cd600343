// Builds the editions it is sent, one after the other, for `npm run editions`. It answers with the bytes it has come
// to hold, or `false` where an edition could not be built.

import { build } from 'astro';
import { root } from './setup.mjs';

process.on('message', ({ folder, out }: { readonly folder: string; readonly out: string }) => {
  process.env.PASSERELLE_EDITION = folder;
  process.env.PASSERELLE_OUT = out;
  build({ root }).then(
    () => process.send?.(process.memoryUsage.rss()),
    (error: unknown) => {
      console.error(error);
      process.send?.(false);
    },
  );
});
// Whoever sent the editions is gone.
process.on('disconnect', () => process.exit(1));
