/** The name by which WebDriver passes an element. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A command of WebDriver, to a session: how, where below it, with what. */
export type Command = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

/**
 * Opens a session with a driver that listens on a port of this machine.
 *
 * @returns what sends it commands
 * @throws Error with the driver’s own words, when it refuses
 */
export async function openSession(
  port: number,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<Command> {
  const driver = `http://127.0.0.1:${port}`;
  const opened = await send(`${driver}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  });
  const { sessionId } = opened as { sessionId: string };
  return (method, path, body) => send(`${driver}/session/${sessionId}${path}`, method, body);
}

async function send(url: string, method: string, body: object = {}): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (typeof value === 'object' && value !== null && 'error' in value) {
    const { error, message = '' } = value as { error: string; message?: string };
    throw new Error(`${new URL(url).pathname}: ${error} ${message}`);
  }
  return value;
}

/** Keys that write nothing, by their DOM names. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** What types a text, letter by letter. */
export function typing(text: string): readonly KeyAction[] {
  return [...text].flatMap((letter) => pressing(letter === '\n' ? 'Enter' : letter));
}

/** What presses a key by its DOM name, with others held: `Shift+Tab`. */
export function pressing(keys: string): readonly KeyAction[] {
  const names = keys.length === 1 ? [keys] : keys.split('+');
  const values = names.map((name) => KEYS[name] ?? name);
  return [
    ...values.map((value) => ({ type: 'keyDown' as const, value })),
    ...values.reverse().map((value) => ({ type: 'keyUp' as const, value })),
  ];
}
