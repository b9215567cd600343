import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OpenedEdition } from '../edition/files.ts';
import { finishBuild } from './finish.ts';
import { reportProblems } from './problems.ts';
import { currentWorkbook } from './current.ts';
import { workbookModule } from './module.ts';

/**
 * Ties a workbook to Astro: reads the content before anything else, refuses to build what has
 * errors, hands the workbook to the pages as data, and makes the search index afterwards.
 */
export function passerelle({ edition, layers, problems: own }: OpenedEdition): AstroIntegration {
  const current = currentWorkbook(layers, edition);
  return {
    name: 'passerelle',
    hooks: {
      async 'astro:config:setup'({ command, updateConfig, logger }) {
        const { problems } = await current.read();
        const errors = reportProblems([...own, ...problems]);
        if (errors > 0 && command === 'build') {
          logger.error(`${errors} error(s) in the content: nothing is built.`);
          process.exit(1);
        }
        updateConfig({ vite: { plugins: [workbookModule(current)] } });
      },
      async 'astro:build:done'({ dir, logger }) {
        await finishBuild(fileURLToPath(dir), edition, (text) => logger.info(text));
      },
    },
  };
}
