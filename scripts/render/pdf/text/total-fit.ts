import { isClosing } from './characters.ts';
import { type LinePoint, tolerance } from './line-points.ts';
import type { Paragraph } from './paragraph.ts';

/** How many ends are weighed for a line, from the farthest that fits back; it bounds the time on very wide lines. */
const reach = 64;

/** The cost of a line that is all slack; of one half empty, a quarter of it. */
const slackCost = 100;

/** The cost of a last line of one character (JLREQ 3.5.4), and of one shorter than a quarter of the width where lines break at phrases. */
const lastLineCosts = { lone: 1e4, short: 15 } as const;

/** What each line costs: where lines break at phrases, and where there are to be as few as possible. */
const lineCosts = { phrases: 4, fewest: 1e6 } as const;

interface Fit {
  readonly paragraph: Paragraph;
  readonly points: readonly LinePoint[];
  readonly width: number;
  readonly phrases: boolean;
}

/**
 * Chooses the lines of least cost, which is the sum of the squares of the lines' slack and of what their breaks cost, by
 * dynamic programming. Without `phrases` there are no more lines than are needed; with it, up to one more of four, or a
 * quarter more.
 *
 * @param points from `linePoints`; the first is the start, the last the end
 * @param width of a line in pt
 * @returns the points where lines begin and end, in order
 */
export function fitLines(fit: Fit): LinePoint[] {
  const needed = fit.phrases ? fewestLines(fit) : 1;
  if (needed < 2) return leastCost(fit, lineCosts.fewest);
  const most = needed + (needed <= 4 ? 1 : Math.floor(needed / 4));
  for (let lineCost: number = lineCosts.phrases; lineCost < lineCosts.fewest; lineCost *= 4) {
    const chosen = leastCost(fit, lineCost);
    if (chosen.length - 1 <= most) return chosen;
  }
  return leastCost(fit, lineCosts.fewest);
}

/** How many lines there are when each takes as much as it can. */
function fewestLines({ points, width }: Fit): number {
  const last = points.length - 1;
  let lines = 0;
  for (let from = 0; from < last; lines += 1) {
    const edge = points[from]?.left ?? 0;
    let to = from + 1;
    while (to < last && (points[to + 1]?.right ?? 0) - edge <= width + tolerance) to += 1;
    from = to;
  }
  return lines;
}

/** The points of the lines of least cost, where each line costs `lineCost` besides. */
function leastCost(fit: Fit, lineCost: number): LinePoint[] {
  const { points, width } = fit;
  const last = points.length - 1;
  const left = new Float64Array(points.length);
  const right = new Float64Array(points.length);
  const breakCosts = new Float64Array(points.length);
  points.forEach((point, index) => {
    left[index] = point.left;
    right[index] = point.right;
    breakCosts[index] = point.cost;
  });
  const costs = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(points.length);
  costs[0] = 0;
  let far = 1;
  for (let from = 0; from < last; from += 1) {
    const edge = left[from] ?? 0;
    far = Math.max(far, from + 1);
    while (far < last && (right[far + 1] ?? 0) - edge <= width + tolerance) far += 1;
    const base = (costs[from] ?? 0) + lineCost;
    if (base === Number.POSITIVE_INFINITY) continue;
    for (let to = far; to > from && to > far - reach; to -= 1) {
      const length = (right[to] ?? 0) - edge;
      const cost =
        base + (breakCosts[to] ?? 0) + (to < last ? slack(length, width) : lastLine(fit, from, length));
      if (cost >= (costs[to] ?? 0)) continue;
      costs[to] = cost;
      previous[to] = from;
    }
  }
  const chosen: LinePoint[] = [];
  for (let at = last; ; at = previous[at] ?? 0) {
    chosen.push(...points.slice(at, at + 1));
    if (at === 0) return chosen.reverse();
  }
}

function slack(length: number, width: number): number {
  const part = width > 0 ? Math.max(0, 1 - length / width) : 0;
  return slackCost * part * part;
}

/** The cost of the last line, from a point on; of an only line none. */
function lastLine({ paragraph, points, width, phrases }: Fit, from: number, length: number): number {
  const start = points[from]?.start ?? 0;
  if (from === 0) return 0;
  if (isLone(paragraph, start, points.at(-1)?.end ?? 0)) return lastLineCosts.lone;
  return phrases && length < width / 4 ? lastLineCosts.short : 0;
}

/** Whether a line shows one character, or one and closing marks. Combining marks have no advance. */
function isLone({ text, advances }: Paragraph, start: number, end: number): boolean {
  let count = 0;
  for (let index = start; index < end && count < 2; index += 1)
    if ((advances[index] ?? 0) > 0 && !isClosing(text, index)) count += 1;
  return count < 2;
}
