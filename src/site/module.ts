import { realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { CurrentBrand } from './brand/current.ts';
import { isTextModule, sourceOfText, textModules } from './authored.ts';
import type { CurrentWorkbook } from './current.ts';
import { overlayOf, reportProblems } from './problems.ts';

const NAME = 'virtual:passerelle';
const RESOLVED = `\0${NAME}`;

/** Wait after a change of content: editors write several files at once. */
const SETTLE_MS = 80;

/**
 * The Vite modules by which pages get the workbook: `workbook` as plain data, `brand` as pages
 * show it, and `texts`, the authored texts as lazy imports by `stage:<id>:<locale>` or `page:<id>:<locale>`. Vite never sees
 * a file of the content: what lies around it (settings of tools, modules) cannot matter.
 */
export function workbookModule(current: CurrentWorkbook, brand: CurrentBrand): Plugin {
  return {
    name: 'passerelle:workbook',
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? RESOLVED : isTextModule(id) ? id : undefined),
    async load(id) {
      if (isTextModule(id)) return sourceOfText(id, await current.read());
      if (id !== RESOLVED) return undefined;
      const [{ workbook }, { onPages }] = await Promise.all([current.read(), brand()]);
      const imports = [...textModules(workbook)].map(
        ([key, module]) => `${JSON.stringify(key)}: () => import(${JSON.stringify(module)})`,
      );
      return [
        `export const workbook = JSON.parse(${JSON.stringify(JSON.stringify(workbook))});`,
        `export const brand = JSON.parse(${JSON.stringify(JSON.stringify(onPages))});`,
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
  // The watcher does not follow links, which may lead anywhere.
  const folders = current.layers
    .flatMap(({ folder, within }) => [folder, ...(within ? [join(within, 'public')] : [])])
    .map((folder) => realPath(folder) + sep);
  let timer: ReturnType<typeof setTimeout> | undefined;
  server.watcher.add(folders);

  async function reread() {
    current.forget();
    const { problems } = await current.read();
    reportProblems(problems);
    for (const environment of Object.values(server.environments)) {
      for (const [id, module] of environment.moduleGraph.idToModuleMap)
        if (id === RESOLVED || isTextModule(id)) environment.moduleGraph.invalidateModule(module);
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

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}
