import { countRehearsals, keepRehearsal } from './keeping.ts';
import { canRecord, record, whyNot } from './recording.ts';
import type { Recording } from './recording.ts';
import { disclose, partOf, setText } from './spoken.ts';
import type { Spoken } from './spoken.ts';

const SECOND = 1000;

/** The table below, closed until something is noted in it or it is opened. */
function listOf({ context }: Spoken): HTMLDetailsElement | null {
  return document.querySelector(`[data-rehearsals-of="${context.path}"]`);
}

/** Says how many rehearsals the closed table holds. */
export function showRehearsals(spoken: Spoken): void {
  const summary = listOf(spoken)?.querySelector('summary');
  if (!summary) return;
  const count = countRehearsals(spoken.context);
  setText(
    summary,
    count === 0 ? spoken.say('all-rehearsals') : spoken.say('all-rehearsals-counted', { count }),
  );
}

/** Lets the reader time a rehearsal, and hear it if they wish; what it took is noted below. */
export function tieRehearsing(spoken: Spoken): void {
  const { host, say } = spoken;
  const toggle = host.querySelector<HTMLElement>('[data-rehearse]');
  if (!toggle) return;
  const panel = partOf(host, 'rehearsing');
  const start = partOf(host, 'start');
  const startSound = partOf(host, 'start-sound');
  const soundLead = partOf(host, 'sound-lead');
  const stop = partOf(host, 'stop');
  const timer = partOf(host, 'timer');
  const said = partOf(host, 'rehearse-said');
  const player = partOf(host, 'recording');
  const audio = player.querySelector('audio');
  let began: number | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let recording: Recording | undefined;
  let isAsking = false;

  const elapsed = () => Math.round((performance.now() - (began ?? performance.now())) / SECOND);
  const tick = () => setText(timer, say('elapsed', { count: elapsed() }));

  function begin(words: string): void {
    began = performance.now();
    setText(said, words);
    // Figures that change by themselves are motion too.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) setText(timer, say('under-way'));
    else {
      tick();
      ticking = setInterval(tick, SECOND);
    }
    show(true);
    stop.focus();
  }

  /** Ends a rehearsal; what it took, in seconds. */
  function end(): number {
    const seconds = elapsed();
    began = undefined;
    clearInterval(ticking);
    setText(timer, '');
    show(false);
    return seconds;
  }

  function show(isRunning: boolean): void {
    stop.hidden = !isRunning;
    start.hidden = isRunning;
    startSound.hidden = isRunning || !canRecord();
    // What it says is told before one is recorded, and as long as one is.
    soundLead.hidden = !canRecord() || (isRunning && !recording);
  }

  function play(sound: Blob | undefined): void {
    if (!audio) return;
    if (audio.src) URL.revokeObjectURL(audio.src);
    if (sound) audio.src = URL.createObjectURL(sound);
    else audio.removeAttribute('src');
    player.hidden = !sound;
  }

  async function beginWithSound(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      const begun = await record();
      // The panel may have been closed, or a rehearsal begun, while the browser asked.
      if (panel.hidden || began !== undefined) return begun.cancel();
      recording = begun;
      play(undefined);
      begin(say('running-sound'));
    } catch (error) {
      setText(said, say(whyNot(error)));
    } finally {
      isAsking = false;
    }
  }

  /** Ends what runs without noting it. */
  function cancel(): void {
    recording?.cancel();
    recording = undefined;
    if (began !== undefined) end();
  }

  disclose(toggle, panel, () => {
    cancel();
    setText(said, '');
  });
  show(false);
  start.addEventListener('click', () => begin(say('running')));
  startSound.addEventListener('click', () => void beginWithSound());
  stop.addEventListener('click', () => {
    const seconds = end();
    start.focus();
    void recording?.stop().then(play);
    recording = undefined;
    if (seconds < 1) return setText(said, say('too-short'));
    keepRehearsal(spoken.context, dayOf(new Date()), seconds);
    setText(said, say('added', { seconds: say('elapsed', { count: seconds }) }));
    const list = listOf(spoken);
    if (list) list.open = true;
  });
  // A page that is left may be kept by the browser: the sound is not.
  addEventListener('pagehide', () => {
    cancel();
    play(undefined);
  });
}

/** The day in the reader’s own time zone, `YYYY-MM-DD`. */
function dayOf(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
