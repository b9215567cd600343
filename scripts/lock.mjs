// Completes package-lock.json after a change of dependencies: `npm run lock`.
//
// `npm install` leaves out of the lockfile the optional packages of other platforms that the registry does not give
// it (a mirror that is late, or https://github.com/npm/cli/issues/4828), and `npm ci` then refuses the lockfile with
// "Missing: … from lock file" (npm 11.19, November 2026). `npm install --package-lock-only` does not mend it.
// A stub for each absent package does: it names the version and the platform, and npm asks for the rest there.

import { readFileSync, writeFileSync } from 'node:fs';

const lockfile = new URL('../package-lock.json', import.meta.url);

/** @typedef {{ version?: string, optional?: boolean, resolved?: string, optionalDependencies?: Record<string, string> }} Package */

/** Names of platforms as package names spell them, with the word npm compares with `process.platform`. */
const systems = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
];

/**
 * Reads the platform out of a package's name, such as `@oxc-parser/binding-linux-arm-musleabihf`.
 *
 * @param {string} name
 * @returns {{ cpu: string[], libc?: string[], os?: string[] }}
 * @throws {Error} when the name tells no platform
 */
function readPlatform(name) {
  const parts = name.split(/[/-]/);
  if (parts.includes('wasm32')) return { cpu: ['wasm32'] };
  const system = Object.entries(systems).find(([word]) => parts.includes(word))?.[1];
  const cpu = processors.filter((processor) => parts.includes(processor));
  if (!system || cpu.length !== 1) {
    throw new Error(`${name}: no platform in this name; add it to package-lock.json by hand.`);
  }
  if (parts.some((part) => part.startsWith('musl'))) return { cpu, libc: ['musl'], os: [system] };
  if (parts.some((part) => part.startsWith('gnu'))) return { cpu, libc: ['glibc'], os: [system] };
  return { cpu, os: [system] };
}

/**
 * Finds the place where a package is locked, walking up the folders as Node does.
 *
 * @param {Record<string, Package>} packages
 * @param {string} from - the place of the package that asks, such as `node_modules/vite`
 * @param {string} name
 * @returns {string | undefined}
 */
function findPlace(packages, from, name) {
  for (
    let folder = from;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (`${folder}/node_modules/${name}` in packages) return `${folder}/node_modules/${name}`;
  }
  return `node_modules/${name}` in packages ? `node_modules/${name}` : undefined;
}

/** @type {{ packages: Record<string, Package> }} */
const lock = JSON.parse(readFileSync(lockfile, 'utf8'));
const { packages } = lock;
const added = [];

for (const [place, entry] of Object.entries(packages)) {
  // Addresses of one machine's mirror must not travel: without them npm asks the registry it is configured for.
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = findPlace(packages, place, name);
    const isExact = /^\d/.test(version);
    if (found && (!isExact || packages[found]?.version === version)) continue;
    if (!isExact) throw new Error(`${name}@${version}: only an exact version can be locked here.`);
    // Another version stands higher up: this one goes inside the package that asks for it.
    const free = found ? `${place}/node_modules/${name}` : `node_modules/${name}`;
    packages[free] = { version, optional: true, ...readPlatform(name) };
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(lockfile, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length === 0
    ? 'package-lock.json is complete.'
    : `Added to package-lock.json:\n  ${added.join('\n  ')}`,
);
