import { countWords } from '../words.ts';
import { FASTEST, measurePace, PACE, readPace, SLOWEST, USUAL_PACE } from './pace.ts';
import { disclose, partOf, setText } from './spoken.ts';
import type { Spoken } from './spoken.ts';

/** Tells the pace that lengths are worked out with: the reader’s own, or a common one. */
export function showPace({ host, say, context }: Spoken): void {
  const own = readPace(context.answerAt(PACE));
  setText(
    partOf(host, 'pace'),
    own === undefined
      ? say('usual-pace', { count: USUAL_PACE })
      : say('reader-pace', { count: own }),
  );
  partOf(host, 'forget').hidden = own === undefined;
}

/** Lets the reader measure their pace by reading aloud, and take it back. */
export function tieMeasuring(spoken: Spoken): void {
  const { host, say } = spoken;
  const button = partOf(host, 'read');
  const said = partOf(host, 'read-said');
  let began: number | undefined;

  const stop = () => {
    began = undefined;
    setText(button, say('read-start'));
  };
  disclose(partOf(host, 'measure'), partOf(host, 'measuring'), stop);
  button.addEventListener('click', () => {
    if (began === undefined) {
      began = performance.now();
      setText(button, say('read-stop'));
      setText(said, say('reading'));
      return;
    }
    const seconds = (performance.now() - began) / 1000;
    stop();
    setText(said, keep(countWords(partOf(host, 'passage').textContent), seconds));
  });

  function keep(words: number, seconds: number): string {
    const measure = measurePace(words, seconds);
    if (!('pace' in measure)) return say(`read-${measure.type}`);
    const { pace } = measure;
    spoken.context.write(PACE, pace);
    settle('');
    if (measure.type === 'kept')
      return say('measured', { pace: say('own-pace-told', { count: pace }) });
    return say('bounded', { read: measure.read, slowest: SLOWEST, fastest: FASTEST, pace });
  }

  const forget = partOf(host, 'forget');
  const undo = partOf(host, 'pace-undo');
  let forgotten: number | undefined;

  /** Says what became of the pace, and whether it can be had back. */
  function settle(words: string, pace?: number): void {
    forgotten = pace;
    undo.hidden = pace === undefined;
    setText(partOf(host, 'pace-said'), words);
  }
  forget.addEventListener('click', () => {
    settle(say('forgotten'), readPace(spoken.context.answerAt(PACE)));
    spoken.context.write(PACE, null);
    undo.focus();
  });
  undo.addEventListener('click', () => {
    if (forgotten !== undefined) spoken.context.write(PACE, forgotten);
    settle(say('restored'));
    partOf(host, 'measure').focus();
  });
}
