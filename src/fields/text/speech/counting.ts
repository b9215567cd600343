import { countWords } from '../words.ts';
import { judge, secondsOf, wordsFor } from './length.ts';
import { PACE, readPace, USUAL_PACE } from './pace.ts';
import { partOf, setText } from './spoken.ts';
import type { Spoken } from './spoken.ts';

/** After so many milliseconds without a key, the length is told. */
const PAUSE = 1200;

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/**
 * Tells how long the text is: at once when the page opens, later once the reader pauses. Only
 * from then on is it a status: what was written before is not news.
 */
export function showLength(spoken: Spoken): void {
  const { host } = spoken;
  const line = partOf(host, 'length');
  const words = tellLength(spoken);
  clearTimeout(timers.get(host));
  if (line.role === 'status') {
    if (line.textContent !== words)
      timers.set(
        host,
        setTimeout(() => setText(line, words), PAUSE),
      );
    return;
  }
  setText(line, words);
  line.role = 'status';
}

/** Words, seconds at the reader’s pace and what to think of them; '' of a text without words. */
function tellLength({ host, say, context }: Spoken): string {
  const { speech: target = 0, words: limit } = context.field;
  const pace = readPace(context.answerAt(PACE)) ?? USUAL_PACE;
  const told = host.parentElement?.querySelector('[data-target]');
  if (told && limit === undefined)
    setText(told, say('target', { seconds: target, words: wordsFor(target, pace) }));
  const text = context.answerAt(context.path);
  const count = typeof text === 'string' ? countWords(text) : 0;
  if (count === 0) return '';
  const seconds = secondsOf(count, pace);
  return say('length', {
    words: say('words', { count }),
    seconds: say('seconds', { count: seconds }),
    target,
    verdict: say(judge(seconds, target)),
  });
}
