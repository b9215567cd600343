// Builds the editions it is sent, one after the other, for `npm run editions`.

import { build } from 'astro';
import { root } from './setup.mjs';

process.on('message', ({ folder, out }: { readonly folder: string; readonly out: string }) => {
  process.env.PASSERELLE_EDITION = folder;
  process.env.PASSERELLE_OUT = out;
  build({ root }).then(
    () => process.send?.(true),
    (error: unknown) => {
      console.error(error);
      process.send?.(false);
    },
  );
});
// Whoever sent the editions is gone.
process.on('disconnect', () => process.exit(1));
