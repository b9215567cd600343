import { LINE, WIDTH, cut, drawLine, drawPath, drawText, shareOf, toPath } from './figure.ts';
import type { Figure, Shape } from './figure.ts';
import { drawSurface } from './series.ts';
import type { Tell } from './tell.ts';

export interface Step {
  readonly label: string;
  readonly value: number | null;
}

export interface FunnelLayout {
  readonly steps: readonly Step[];
  /** Cases below which a passage is not judged. */
  readonly least: number;
}

/** From one step to the next. */
export interface Passage {
  readonly from: Step;
  readonly to: Step;
  /** Of those of the first step, how many came to the next; `null`: not known. */
  readonly rate: number | null;
}

const BAR = 22;
const PASSAGE = 26;
const PITCH = LINE + BAR + PASSAGE;
const REACH = WIDTH - 60;

export function passagesOf(steps: readonly Step[]): Passage[] {
  return steps.slice(1).flatMap((to, index) => {
    const from = steps[index];
    if (!from) return [];
    const isKnown = from.value !== null && to.value !== null && from.value > 0;
    const rate = isKnown ? (to.value ?? 0) / (from.value ?? 1) : NaN;
    return [{ from, to, rate: Number.isFinite(rate) ? rate : null }];
  });
}

/** The passage of the lowest rate among those with enough cases to tell; the first of equals. */
export function findWeakest(passages: readonly Passage[], least: number): Passage | undefined {
  const judged = passages.filter(({ rate, from }) => rate !== null && (from.value ?? 0) >= least);
  return judged.toSorted((one, other) => (one.rate ?? 0) - (other.rate ?? 0))[0];
}

/** Draws how many reach each step, and the share that passes from one to the next. */
export function drawFunnel({ steps, least }: FunnelLayout, tell: Tell): Figure {
  const most = Math.max(0, ...steps.map(({ value }) => value ?? 0));
  const passages = passagesOf(steps);
  const weakest = findWeakest(passages, least);
  const isDrawn = steps.some(({ value }) => value !== null && value > 0);
  const shapes = steps.flatMap(({ label, value }, index): Shape[] => {
    const y = index * PITCH + LINE;
    const width = isDrawn ? shareOf(value ?? 0, 0, most) * REACH : 0;
    const passage = passages[index];
    const next = shareOf(passage?.to.value ?? 0, 0, most) * REACH;
    const words = drawText(
      'chart-label chart-over',
      { x: 4, y: y - LINE / 2 },
      cut(label, WIDTH - 8),
    );
    if (!isDrawn) {
      const box = [
        { x: 4, y },
        { x: 70, y },
        { x: 70, y: y + BAR },
        { x: 4, y: y + BAR },
      ];
      return [words, drawPath('chart-edge', toPath(box, true))];
    }
    const told = value === null ? '—' : tell.number(value);
    const end = { x: 4 + width, y: y + BAR };
    return [
      words,
      ...drawSurface(0, 4, y, Math.max(1, width), BAR),
      drawText('chart-value', { x: end.x + 6, y: y + BAR / 2 }, told),
      ...(passage
        ? [
            drawLine('chart-grid', end, { x: 4 + next, y: y + PITCH }),
            ...drawRate(passage, passage === weakest, y + BAR + PASSAGE / 2, tell),
          ]
        : []),
    ];
  });
  return {
    width: WIDTH,
    height: Math.max(1, steps.length * PITCH - PASSAGE + 4),
    shapes,
    isDrawn,
    sentences: isDrawn ? describe(steps, weakest, least, tell) : [tell.word('none')],
    columns: ['number', 'item', 'count', 'rate'].map((key) => tell.word(key)),
    rows: steps.map(({ label, value }, index) => {
      const rate = passages[index - 1]?.rate ?? null;
      return [
        String(index + 1),
        label,
        value === null ? '' : tell.number(value),
        rate === null ? '' : tell.rate(rate),
      ];
    }),
  };
}

function drawRate({ rate }: Passage, isWeakest: boolean, y: number, tell: Tell): Shape[] {
  const arrow = drawPath(
    'chart-stroke',
    `M10 ${y - 7}V${y + 6}M6 ${y + 2}L10 ${y + 6}L14 ${y + 2}`,
  );
  const told = rate === null ? '—' : tell.rate(rate);
  const words = isWeakest ? tell.word('weakest-mark', { rate: told }) : told;
  return [
    arrow,
    drawText(isWeakest ? 'chart-value chart-strong' : 'chart-value', { x: 22, y }, words),
  ];
}

function describe(
  steps: readonly Step[],
  weakest: Passage | undefined,
  least: number,
  tell: Tell,
): string[] {
  const told = steps.flatMap(({ label, value }) =>
    value === null ? [] : [tell.word('step', { label, value: tell.number(value) })],
  );
  const passage = weakest
    ? tell.word('weakest', {
        from: weakest.from.label,
        to: weakest.to.label,
        rate: tell.rate(weakest.rate ?? 0),
        cases: weakest.to.value ?? 0,
        of: weakest.from.value ?? 0,
      })
    : tell.word('weakest-none', { least });
  return [`${tell.list(told)}.`, passage];
}
