import { existsSync } from 'node:fs';

/** The web servers that the generated files are for, where Debian puts them and where others do. */
const places = {
  nginx: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'],
  apache: ['/usr/sbin/apache2'],
  caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
} as const;

export type ServerName = keyof typeof places;

export const serverNames = Object.keys(places) as readonly ServerName[];

/** Finds a web server on this machine. */
export function findServer(name: ServerName): string | undefined {
  return places[name].find((path) => existsSync(path));
}

/** The servers that are not here, in one line; undefined when all are. */
export function tellAbsentServers(): string | undefined {
  const absent = serverNames.filter((name) => findServer(name) === undefined);
  return absent.length === 0
    ? undefined
    : `Web servers not tried, not installed: ${absent.join(', ')}`;
}
