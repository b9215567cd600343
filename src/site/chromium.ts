import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Variables = Readonly<Record<string, string | undefined>>;

const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];
const windows = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/**
 * Finds a browser of the Chromium family on this machine: for the browser tests, the bench and the PDFs.
 * PASSERELLE_CHROMIUM or CHROME_PATH, when set, is the only place looked at.
 *
 * @returns the program's path, or undefined when there is none
 */
export function findChromium(
  variables: Variables = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const named = variables.PASSERELLE_CHROMIUM ?? variables.CHROME_PATH;
  return (named ? [named] : listPlaces(variables, platform)).find(isProgram);
}

/**
 * Finds the browser that tests run in: the headless shell, which is Chromium without its window and takes a
 * third of its time, or else what `findChromium` finds.
 */
export function findTestBrowser(variables: Variables = process.env): string | undefined {
  const named = variables.PASSERELLE_CHROMIUM ?? variables.CHROME_PATH;
  return named ? findChromium(variables) : (findShell(variables) ?? findChromium(variables));
}

/** The headless shell alone, where it is installed. */
export function findShell(variables: Variables = process.env): string | undefined {
  return placesOf(['chromium-headless-shell'], variables).find(isProgram);
}

/** What Chromium must be told here: as root it refuses to start in its sandbox. */
export function chromiumFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function listPlaces(variables: Variables, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(variables.HOME ?? '/', 'Applications')];
    return folders.flatMap((folder) =>
      applications.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
      (name) => variables[name],
    );
    return folders.flatMap((folder) => (folder ? windows.map((place) => join(folder, place)) : []));
  }
  return placesOf(programs, variables);
}

function placesOf(names: readonly string[], variables: Variables): string[] {
  const folders = [
    ...(variables.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** Whether there is a file at a path that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
