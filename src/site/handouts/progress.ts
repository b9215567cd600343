const WIDTH = 30;

/** What is told of a run: each step, and its end. */
interface Progress {
  readonly step: () => void;
  /** Ends the bar’s line. */
  readonly end: () => void;
  /** The time since the beginning. */
  readonly seconds: () => number;
}

/**
 * Shows how far a run of `count` steps has come: a bar on a terminal, a line at every tenth elsewhere.
 *
 * @param name what is counted, such as `PDF`
 * @param out where it is shown
 */
export function showProgress(
  name: string,
  count: number,
  out: Pick<typeof process.stdout, 'isTTY' | 'write'> = process.stdout,
): Progress {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  let [done, told] = [0, 0];
  const tell = () => {
    const share = count === 0 ? 1 : done / count;
    const text = `${name} ${done}/${count}, ${seconds()} s`;
    if (out.isTTY) {
      const full = Math.round(share * WIDTH);
      out.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${text} `);
    } else if (Math.floor(share * 10) > told) {
      told = Math.floor(share * 10);
      out.write(`${text}\n`);
    }
  };
  return {
    step() {
      done += 1;
      tell();
    },
    end() {
      if (out.isTTY) out.write('\n');
    },
    seconds,
  };
}
