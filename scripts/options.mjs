// The options of the npm commands, such as `npm run build -- --base /carnet-pro/ --out ../site`.
// Runs before the installation, on whatever Node there is.

import { resolve } from 'node:path';

/** What each option is called in the environment, where astro.config.mjs and the scripts read it. */
const variables = {
  '--base': 'PASSERELLE_BASE',
  '--edition': 'PASSERELLE_EDITION',
  '--only': 'PASSERELLE_ONLY',
  '--out': 'PASSERELLE_OUT',
  '--port': 'PASSERELLE_PORT',
  '--site': 'PASSERELLE_SITE',
};

/** A mistake in what was typed: its message is all the reader needs. */
export class UsageError extends Error {}

/**
 * The folder the command was typed in: npm moves to the project's own before it runs one.
 *
 * @returns {string}
 */
export function whereTyped() {
  return process.env.INIT_CWD ?? process.cwd();
}

/**
 * The folders that the environment names, meant from where the command was typed, as those of options are.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Record<string, string>} the variables that name a folder, with its whole path
 */
export function settleFolders(environment) {
  return Object.fromEntries(
    [variables['--edition'], variables['--out']].flatMap((name) => {
      const value = environment[name];
      return value ? [[name, resolve(whereTyped(), value)]] : [];
    }),
  );
}

/**
 * Reads what was typed after `npm run <command> --`.
 *
 * @param {string} command - the command's name, for the messages
 * @param {string[]} words - as typed: `['--base', '/carnet-pro/']` or `['--base=/carnet-pro/']`
 * @param {{ options: string[], rest: boolean }} accepted - the options this command takes, and whether it takes other words
 * @returns {{ environment: Record<string, string>, rest: string[] }} variables to set, and the words that are not options
 * @throws {UsageError} on an unknown option, a missing or an impossible value
 */
export function readOptions(command, words, accepted) {
  /** @type {Record<string, string>} */
  const environment = {};
  /** @type {string[]} */
  const rest = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [name = '', inline] = word.split(/=(.*)/s);
    if (isOption(name) && accepted.options.includes(name)) {
      const value = inline ?? words[(index += 1)];
      environment[variables[name]] = readValue(name, value);
    } else if (accepted.rest) {
      rest.push(word);
    } else {
      throw new UsageError(describeUnknown(command, name, accepted.options));
    }
  }
  return { environment, rest };
}

/**
 * @param {string} name
 * @returns {name is keyof typeof variables}
 */
function isOption(name) {
  return Object.hasOwn(variables, name);
}

/**
 * @param {keyof typeof variables} name
 * @param {string | undefined} value
 */
function readValue(name, value) {
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new UsageError(`${name} : il manque sa valeur. / ${name}: its value is missing.`);
  }
  if (name === '--base') {
    if (!/^[\w./~-]+$/.test(value)) {
      throw new UsageError(
        `--base : « ${value} » n’est pas un chemin comme /carnet-pro/. / --base: "${value}" is not a path such as /carnet-pro/.`,
      );
    }
    const path = value.split('/').filter(Boolean).join('/');
    return path === '' ? '/' : `/${path}/`;
  }
  if (name === '--edition' || name === '--out') return resolve(whereTyped(), value);
  if (name === '--site' && !/^https?:\/\/[^\s/?#@]+\/?$/i.test(value)) {
    throw new UsageError(
      `--site : « ${value} » n’est pas une adresse comme https://example.org, sans chemin ; le chemin se donne par --base. / --site: "${value}" is not an address such as https://example.org, without a path; --base gives the path.`,
    );
  }
  if (name === '--port' && !(/^\d{1,5}$/.test(value) && Number(value) <= 65535)) {
    throw new UsageError(
      `--port : « ${value} » n’est pas un numéro de port. / --port: "${value}" is not a port number.`,
    );
  }
  return value;
}

/**
 * @param {string} command
 * @param {string} name
 * @param {string[]} options
 */
function describeUnknown(command, name, options) {
  if (options.length === 0) {
    return `npm run ${command} ne prend pas d’option : « ${name} ». / npm run ${command} takes no option: "${name}".`;
  }
  const [nearest = ''] = [...options].sort((a, b) => countEdits(name, a) - countEdits(name, b));
  return (
    `npm run ${command} : « ${name} » est inconnu, vouliez-vous dire ${nearest} ? / ` +
    `npm run ${command}: "${name}" is unknown, did you mean ${nearest}?`
  );
}

/**
 * Counts the letters to add, drop or replace to go from one word to the other.
 *
 * @param {string} from
 * @param {string} to
 */
function countEdits(from, to) {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
