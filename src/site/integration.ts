import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OpenedEdition } from '../edition/files.ts';
import { brandFiles, currentBrand, writeBrand } from './brand/current.ts';
import { finishBuild } from './finish.ts';
import { reportProblems } from './problems.ts';
import type { CurrentWorkbook } from './current.ts';
import { workbookModule } from './module.ts';
import { describeDanger } from './out.ts';
import { layPublic, publicFiles } from './public.ts';
import { openScratch, placeSite } from './scratch.ts';
import type { Scratch } from './scratch.ts';

/** Files of an edition that are read before all others: when one changes, all begins anew. */
const SETTINGS = ['edition.yaml', 'theme.css'];

/**
 * Ties a workbook to Astro: reads the content before anything else, refuses to build what has
 * errors, hands the workbook to the pages as data, and makes the search index afterwards. A build
 * works in a folder of its own, so that several may run at once, and takes the place of the site
 * before only when it is done.
 */
export function passerelle(opened: OpenedEdition, current: CurrentWorkbook): AstroIntegration {
  const { edition, problems: own, file } = opened;
  const brand = currentBrand(opened, current);
  let scratch: Scratch | undefined;
  let out = '';
  const settings = file ? SETTINGS.map((name) => join(file.folder, name)) : [];
  return {
    name: 'passerelle',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig, addWatchFile, logger }) {
        const { problems } = await current.read();
        const errors = reportProblems([...own, ...problems]);
        if (errors > 0 && command === 'build') {
          logger.error(`${errors} error(s) in the content: nothing is built.`);
          process.exit(1);
        }
        const served = [
          ...(file ? [publicFiles(file.folder)] : []),
          brandFiles(brand, edition.base),
        ];
        updateConfig({ vite: { plugins: [workbookModule(current, brand), ...served] } });
        if (command === 'dev') for (const path of settings) addWatchFile(path);
        if (command !== 'build') return;
        out = resolve(fileURLToPath(config.outDir));
        const danger = describeDanger(out, file?.folder);
        if (danger) {
          logger.error(`${danger.fr} / ${danger.en}`);
          process.exit(1);
        }
        scratch = openScratch();
        updateConfig({
          outDir: scratch.site,
          cacheDir: scratch.cache,
          vite: { cacheDir: fileURLToPath(scratch.cache) },
        });
      },
      // They lie outside the project, where nothing is watched unasked.
      'astro:server:setup': ({ server }) => void server.watcher.add(settings),
      async 'astro:build:done'({ dir, logger }) {
        await writeBrand(fileURLToPath(dir), brand);
        if (file) layPublic(file.folder, fileURLToPath(dir));
        await finishBuild(fileURLToPath(dir), edition, (text) => logger.info(text));
        if (!scratch) return;
        placeSite(fileURLToPath(dir), out);
        scratch.remove();
        logger.info(`written to ${relative(process.cwd(), out) || '.'}`);
      },
    },
  };
}
