import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { findServer } from './programs.ts';
import type { ServerName } from './programs.ts';

/** A web server at work: `origin` is where it listens. */
export interface Host {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** What an Apache has loaded: what is usual, or only what it cannot do without. */
export type Loading = 'usual' | 'bare';

interface Setting {
  /** Folder that the server shows; the sites are in it, each in the folder of its base path. */
  readonly root: string;
  /** Folders of the sites. */
  readonly dists: readonly string[];
  /** Folder for what the server itself writes. */
  readonly own: string;
  readonly port: number;
  readonly loading: Loading;
}

const isRoot = process.getuid?.() === 0;
const patience = 10_000;

/**
 * Starts a web server with the files that the builds came with, as an administrator would who
 * reads their first lines. It listens on this machine alone.
 *
 * @throws when the server does not come up: with what it says
 */
export async function startHost(
  name: ServerName,
  site: Pick<Setting, 'root' | 'dists' | 'own'> & Partial<Setting>,
): Promise<Host> {
  const program = findServer(name);
  if (program === undefined) throw new Error(`${name} is not installed`);
  const setting = { loading: 'usual', ...site, port: await findPort() } as const;
  mkdirSync(setting.own, { recursive: true });
  // Apache leaves root behind, and must still be able to read.
  if (name === 'apache')
    for (const folder of [dirname(setting.root), setting.own, setting.root])
      chmodSync(folder, 0o755);
  const file = join(setting.own, 'server.conf');
  writeFileSync(file, configurations[name](setting));
  const child = spawn(program, words[name](file, setting.own), {
    env: {
      ...process.env,
      HOME: setting.own,
      XDG_DATA_HOME: setting.own,
      XDG_CONFIG_HOME: setting.own,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close');
  const origin = `http://127.0.0.1:${setting.port}`;
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const start = Date.now();
  while (!(await answers(origin))) {
    if (child.exitCode !== null || Date.now() - start > patience) {
      await close();
      const log = join(setting.own, 'said');
      if (existsSync(log)) said += readFileSync(log, 'utf8');
      throw new Error(`${name} did not start:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return { origin, close };
}

const words: Readonly<Record<ServerName, (file: string, own: string) => readonly string[]>> = {
  nginx: (file, own) => ['-c', file, '-p', own, '-e', 'stderr'],
  apache: (file) => ['-f', file, '-DFOREGROUND'],
  caddy: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
};

/** Whether this nginx can send what is compressed by brotli. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli: Readonly<Record<ServerName, boolean>> = {
  nginx: existsSync(brotliModule),
  apache: true,
  caddy: true,
};

const configurations: Readonly<Record<ServerName, (setting: Setting) => string>> = {
  nginx: ({ root, dists, own, port }) => `
    ${hasBrotli.nginx ? `load_module ${brotliModule};` : ''}
    daemon off;
    master_process off;
    pid ${own}/pid;
    error_log stderr;
    events {}
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`).join('\n')}
      server {
        listen 127.0.0.1:${port};
        root ${root};
        ${hasBrotli.nginx ? 'brotli_static on;' : ''}
        ${dists.map((dist) => `include ${dist}/_hosting/nginx.conf;`).join('\n')}
      }
    }`,
  apache: ({ root, own, port, loading }) => `
    ${modules(loading).join('\n')}
    ServerRoot ${own}
    ServerName localhost
    PidFile ${own}/pid
    ErrorLog ${own}/said
    ${isRoot ? 'User www-data\nGroup www-data' : ''}
    Listen 127.0.0.1:${port}
    DirectoryIndex index.html
    <IfModule mod_mime.c>
      TypesConfig /dev/null
      AddLanguage br .br
      AddType application/x-gzip .gz
    </IfModule>
    DocumentRoot ${root}
    <Directory ${root}>
      Options FollowSymLinks Indexes
      AllowOverride FileInfo
      Require all granted
    </Directory>`,
  caddy: ({ root, dists, port }) => `
{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
${dists.map((dist) => `\timport ${dist}/_hosting/Caddyfile`).join('\n')}
}`,
};

const essential = ['mpm_event', 'authz_core', 'dir'];
/** What Debian loads without being asked, and the two modules that administrators add. */
const usual = [
  'alias',
  'authz_host',
  'autoindex',
  'deflate',
  'filter',
  'mime',
  'headers',
  'rewrite',
];

function modules(loading: Loading): readonly string[] {
  const folder = '/usr/lib/apache2/modules';
  return [...essential, ...(loading === 'usual' ? usual : [])].map(
    (name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`,
  );
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(origin, (response) => {
      response.resume();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}
