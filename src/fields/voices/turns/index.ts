import { compareVoices } from './gap.ts';
import type { Voice } from './gap.ts';

type Turn = 'candidate' | 'consultant' | 'both';

/** What the worksheet tells about both answers, in a `passerelle:voices` event. */
export interface VoicesDetail {
  /** `undefined` for an answer that is not given yet. */
  readonly you: Voice | undefined;
  readonly them: Voice | undefined;
  /** A number in the reader’s language. */
  tell(number: number): string;
}

const NONE: VoicesDetail = { you: undefined, them: undefined, tell: String };

/** What was told before this was there. */
export interface Waiting {
  told: VoicesDetail;
}

/**
 * Lets two people answer in turn on one device: the answer of the other is veiled until both are
 * given, or until it is unveiled. What is veiled is kept and counted all the same; on paper it
 * is veiled as well as long as it is the only answer.
 */
export function takeTurns(host: HTMLElement): void {
  let turn: Turn | undefined;
  let told = NONE;

  const part = (voice: string) => host.querySelector<HTMLElement>(`[data-voice="${voice}"]`);
  const word = (key: string, values: Readonly<Record<string, string>> = {}) =>
    (host.dataset[`word${key}`] ?? '').replace(
      /\{(\w+)\}/g,
      (all, name: string) => values[name] ?? all,
    );

  function show(): void {
    // Who came back to two answers sees both; who has not answered yet begins.
    if (told !== NONE) turn ??= told.you && told.them ? 'both' : 'candidate';
    for (const voice of ['candidate', 'consultant'] as const) {
      const isVeiled = turn !== 'both' && (turn ?? 'candidate') !== voice;
      const [own, other] = voice === 'candidate' ? [told.you, told.them] : [told.them, told.you];
      const root = part(voice);
      const answer = root?.querySelector<HTMLElement>('[data-field] > .field-control');
      const veil = root?.querySelector<HTMLElement>('[data-veil]');
      root?.toggleAttribute('data-veiled', isVeiled);
      root?.toggleAttribute('data-sealed', isVeiled && own !== undefined && other === undefined);
      if (answer) answer.inert = isVeiled;
      if (veil) veil.hidden = !isVeiled;
    }
    host.querySelector('[data-turns]')?.removeAttribute('hidden');
    const isDone = told.you !== undefined && told.them !== undefined;
    for (const button of host.querySelectorAll<HTMLElement>('button[data-turn]')) {
      button.hidden = button.dataset['turn'] === (turn ?? 'candidate');
      // Both are there to be compared, or one is shown before its time: the words say which.
      const words = isDone ? button.dataset['done'] : button.dataset['early'];
      if (words !== undefined && button.textContent !== words) button.textContent = words;
    }
    const gap = host.querySelector('[data-gap]');
    const words = turn === 'both' && told.you && told.them ? tellGap(told.you, told.them) : '';
    if (gap && gap.textContent !== words) gap.textContent = words;
    host.querySelector('[data-said-place]')?.toggleAttribute('data-veiled', turn !== 'both');
  }

  function tellGap(you: Voice, them: Voice): string {
    const gap = compareVoices(you, them);
    const both = word('Told', { you: inLine(you.text), them: inLine(them.text) });
    if (gap.type === 'same') return word('Same');
    if (gap.type === 'different') return word('Different');
    if (gap.type === 'number') {
      const words = gap.by === 1 ? word('GapOne') : word('Gap', { count: told.tell(gap.by) });
      return `${both} ${words}`;
    }
    const list = (key: string, lines: readonly string[]) =>
      lines.length > 0 ? word(key, { words: lines.join(', ') }) : '';
    return [list('Both', gap.both), list('OnlyYou', gap.you), list('OnlyThem', gap.them)]
      .filter(Boolean)
      .join(' ');
  }

  host.addEventListener('click', ({ target }) => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('button[data-turn]') : null;
    if (!button) return;
    turn = button.dataset['turn'] as Turn;
    show();
    const next = part(turn === 'both' ? 'candidate' : turn);
    next?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  });
  host.addEventListener('passerelle:voices', (event) => {
    told = (event as CustomEvent<VoicesDetail>).detail;
    show();
  });
  const last = (host as Partial<Waiting>).told;
  if (last) told = last;
  show();
}

function inLine(text: string): string {
  return text.replace(/\n/g, ', ');
}
