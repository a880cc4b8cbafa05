import { Break } from './breaks.ts';
import { isBlank, isEndForbidden, isStartForbidden } from './characters.ts';
import { graphemeInsides } from './graphemes.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * The costs of cuts in what should stay whole: more than any number of breaks, and more the worse a cut reads. The least
 * is that of a cut where only the designer wants no break; then comes one in a sequence of words (`keepSequences`).
 */
const cutCosts = {
  kept: 1e8,
  plain: 1e9,
  loose: 2e9,
  latin: 4e9,
  unit: 2e10,
  number: 6e10,
  kinsoku: 6e11,
} as const;

/** How much worse a cut is that is not where a phrase begins: where a word does, and inside one. */
const inWords = { word: 1.5, inside: 3 } as const;

/** Where a text would break that is too wide for its line if less were kept whole, with phrases and words marked. */
export interface Leniency {
  /** If the designer kept nothing. */
  readonly unkept: Uint8Array;
  /** From `plainBreaks`. */
  readonly plain: Uint8Array;
}

/**
 * The places where a piece [start, end) of a paragraph may be cut that is wider than its line, with what each costs: between
 * any two graphemes, before no blank.
 */
export function findCuts(
  { text, leniency }: Paragraph,
  start: number,
  end: number,
): [index: number, cost: number][] {
  const insides = graphemeInsides(text.slice(start, end));
  const out: [number, number][] = [];
  for (let index = start + 1; index < end; index += 1)
    if (!insides[index - start] && !isBlank(text, index)) out.push([index, cutCost(text, index, leniency())]);
  return out;
}

function cutCost(text: string, index: number, { unkept, plain }: Leniency): number {
  const free = unkept[index];
  if (free) return cutCosts.kept * rankFactor(free);
  if (isStartForbidden(text, index) || isEndForbidden(text, index - 1)) return cutCosts.kinsoku;
  const held = heldNumber(text, index);
  if (held) return cutCosts[held];
  const rank = plain[index];
  if (rank) return cutCosts.plain * rankFactor(rank);
  return latin.test(text.charAt(index - 1)) && latin.test(text.charAt(index))
    ? cutCosts.latin
    : cutCosts.loose;
}

function rankFactor(rank: number): number {
  return rank >= Break.phrase ? 1 : rank === Break.word ? inWords.word : inWords.inside;
}

const numeral = /[0-9０-９,.，．]/;
const scale = /[十百千万億兆]/;
const sign = /[第±＋+－−▲△-]/;
const latin = /\p{Script=Latin}/u;

/** How many letters before a cut may belong to a unit in Latin letters, or to words of scale. */
const longestUnit = 4;

/** Whether a cut would tear a number or its unit, or part it from its sign, its words of scale or its unit (3億|円, 20 |人, 第|2). */
function heldNumber(text: string, index: number): 'number' | 'unit' | undefined {
  const before = text.charAt(index - 1);
  const after = text.charAt(index);
  if (numeral.test(after)) {
    if (numeral.test(before)) return 'number';
    return sign.test(before) && !numeral.test(text.charAt(index - 2)) ? 'unit' : undefined;
  }
  const isTorn = (scale.test(before) && scale.test(after)) || (latin.test(before) && latin.test(after));
  let last = index - 1;
  while (index - last < longestUnit && latin.test(text.charAt(last))) last -= 1;
  while (last > 0 && isBlank(text, last)) last -= 1;
  while (index - last < longestUnit && scale.test(text.charAt(last))) last -= 1;
  return numeral.test(text.charAt(last)) ? (isTorn ? 'number' : 'unit') : undefined;
}
