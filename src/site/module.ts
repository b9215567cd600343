import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { CurrentWorkbook } from './current.ts';
import { overlayOf, reportProblems } from './problems.ts';

const NAME = 'virtual:passerelle';
const RESOLVED = `\0${NAME}`;

/** Wait after a change of content: editors write several files at once. */
const SETTLE_MS = 80;

/**
 * The Vite module by which pages get the workbook: `workbook` as plain data, and `texts`, the
 * authored MDX files as lazy imports by `stage:<id>:<locale>` or `page:<id>:<locale>`.
 */
export function workbookModule(current: CurrentWorkbook): Plugin {
  return {
    name: 'passerelle:workbook',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { workbook } = await current.read();
      const texts = [
        ...workbook.stages.flatMap((stage) =>
          Object.entries(stage.lessons).map(([locale, { file }]) => [
            `stage:${stage.id}:${locale}`,
            file,
          ]),
        ),
        ...workbook.pages.flatMap((page) =>
          Object.entries(page.texts).map(([locale, { file }]) => [
            `page:${page.id}:${locale}`,
            file,
          ]),
        ),
      ];
      const imports = texts.map(
        ([key, file]) => `${JSON.stringify(key)}: () => import(${JSON.stringify(file)})`,
      );
      return [
        `export const workbook = JSON.parse(${JSON.stringify(JSON.stringify(workbook))});`,
        `export const texts = {${imports.join(',\n')}};`,
      ].join('\n');
    },
    configureServer(server) {
      watchContent(server, current);
    },
  };
}

/** Reads the content again when it changes, tells what is wrong with it, and reloads the pages. */
function watchContent(server: ViteDevServer, current: CurrentWorkbook): void {
  const folders = current.layers.map(({ folder }) => resolve(folder) + sep);
  let timer: ReturnType<typeof setTimeout> | undefined;
  server.watcher.add(folders);

  async function reread() {
    current.forget();
    const { problems } = await current.read();
    reportProblems(problems);
    for (const environment of Object.values(server.environments)) {
      const module = environment.moduleGraph.getModuleById(RESOLVED);
      if (module) environment.moduleGraph.invalidateModule(module);
    }
    const overlay = overlayOf(problems);
    server.ws.send(overlay ?? { type: 'full-reload' });
  }
  server.watcher.on('all', (_event, path) => {
    if (!folders.some((folder) => resolve(path).startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void reread(), SETTLE_MS);
  });
  // A page that has just been (re)loaded shows the problems as well, once it listens.
  server.ws.on('connection', () => {
    void current.read().then(({ problems }) => {
      const overlay = overlayOf(problems);
      if (overlay) setTimeout(() => server.ws.send(overlay), SETTLE_MS);
    });
  });
}
