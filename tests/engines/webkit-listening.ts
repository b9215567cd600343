import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What hears of everything that goes wrong in the pages of a browser. */
export interface Listening {
  /** The proxy that the browser is to go through. */
  readonly address: string;
  /** What went wrong so far. */
  readonly faults: readonly string[];
  stop(): void;
}

/** Where the script below stands, and where it tells: on every site, and on none. */
const SCRIPT = '/-/listening.js';
const HEARD = '/-/heard';

/**
 * Listens to the pages of a browser whose driver tells nothing of their errors: a proxy puts a
 * script before those of each page, of the page’s own origin, as its security policy asks.
 */
export async function listen(): Promise<Listening> {
  const faults: string[] = [];
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/');
    if (url.pathname === SCRIPT)
      return void answer.setHeader('content-type', 'text/javascript').end(script);
    if (url.pathname === HEARD) return void hear(asked, answer, faults);
    pass(asked, answer, url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: addressOf(server), faults, stop: () => void server.close() };
}

function addressOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function hear(
  asked: IncomingMessage,
  answer: ServerResponse,
  faults: string[],
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part as Buffer);
  faults.push(Buffer.concat(parts).toString('utf8'));
  answer.writeHead(204).end();
}

/** Passes a request on; a page comes back with one script more. */
function pass(asked: IncomingMessage, answer: ServerResponse, url: URL): void {
  // Not packed: what is packed could not be added to.
  const headers = { ...asked.headers, 'accept-encoding': 'identity' };
  const passed = request(url, { method: asked.method, headers }, (come) => {
    const { statusCode = 502 } = come;
    const isPage = come.headers['content-type']?.startsWith('text/html') === true;
    if (!isPage) return void come.pipe(answer.writeHead(statusCode, come.headers));
    const parts: Buffer[] = [];
    come.on('data', (part: Buffer) => parts.push(part));
    come.on('end', () => {
      // After the page’s policy, which holds for what comes after it.
      const page = Buffer.concat(parts)
        .toString('utf8')
        .replace(/<script/i, `<script src="${SCRIPT}"></script><script`);
      const length = Buffer.byteLength(page);
      answer.writeHead(statusCode, { ...come.headers, 'content-length': length }).end(page);
    });
  });
  passed.on('error', () => answer.destroy());
  asked.pipe(passed);
}

const script = `(${listenInPage.toString()})(${JSON.stringify(HEARD)})`;

function listenInPage(heard: string): void {
  const tell = (words: string) => navigator.sendBeacon(heard, `${location.href}: ${words}`);
  addEventListener('error', ({ message, filename, lineno }) =>
    tell(`${message} ${filename}:${lineno}`),
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    // A page that is being left does not get what it still asked for.
    setTimeout(() => tell(String(reason)), 100);
  });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    tell(`policy ${violatedDirective} ${blockedURI} ${sample}`),
  );
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      tell(words.map(String).join(' '));
      say(...words);
    };
  }
}
