import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Runs, runRounds } from './rounds.ts';
import type { ChildResult } from './table-child.ts';
import { countKpis, makeTable, rowsPerPage } from './table-data.ts';

/** How much is set: its pages, the share of the rounds, and how often it is set in one process for the warm time. */
export const sizes = [
  { pages: 1, share: 1, settings: 60 },
  { pages: 50, share: 0.5, settings: 8 },
  { pages: 500, share: 0.3, settings: 2 },
];

const baseline = 'pdfmake';

/** What of the table is set. */
export interface TableOptions {
  readonly rounds: number;
  readonly pages: readonly number[];
  /** A folder for the PDFs, to look at them. */
  readonly keep: string | undefined;
}

/**
 * Sets one table with kurabe, plain pdfmake and Typst. Prints medians, and ratios to plain pdfmake in the same rounds:
 * of whole processes with all that they load, of the first setting in them, and of later ones, when the process
 * is warm (the second half of many settings).
 */
export function benchTable(root: string, { rounds, pages, keep }: TableOptions): void {
  const child = join(root, 'dist/dev/table-child.js');
  const programs = ['kurabe', baseline, ...(typstIsHere(child) ? ['Typst'] : [])];
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  for (const size of sizes.filter((each) => pages.includes(each.pages))) {
    const rows = size.pages * rowsPerPage;
    const count = Math.max(1, Math.round(rounds * size.share));
    const run = (times: number, often: number, kept?: string): Map<string, Runs> => {
      const file = (name: string): string[] => (kept ? [join(kept, `${name}-${size.pages}.pdf`)] : []);
      const cases = programs.map(
        (name) => [name, [child, name, `${rows}`, `${times}`, ...file(name)]] as const,
      );
      return runRounds(new Map(cases), often);
    };
    const cold = run(1, count, keep);
    const warm = run(size.settings, 1);
    const figures = new Map(programs.map((name) => [name, figuresOf(cold.get(name), warm.get(name))]));
    const half = Math.ceil(size.settings / 2);
    console.log(
      `\nThe table of ${size.pages} page${size.pages === 1 ? '' : 's'} (${rows} rows, ${countKpis(makeTable(rows))} KPIs), medians of ${count} processes, and of ${half} settings in a warm one`,
    );
    console.log(
      line(['', 'process s', '×', 'first ms', '×', 'warm ms', '×', 'CPU s', 'pages', 'KiB', 'peak MiB']),
    );
    for (const name of programs) console.log(line(cells(name, figures)));
  }
}

/** What was measured of a program: times in ms. */
interface Figures {
  readonly process: number;
  readonly first: number;
  readonly warm: number;
  readonly cpu: number;
  readonly pages: number;
  readonly bytes: number;
  /** In KiB. */
  readonly memory: number;
}

function figuresOf(cold: Runs | undefined, warm: Runs | undefined): Figures {
  const read = (runs: Runs | undefined): ChildResult[] =>
    (runs?.outputs ?? []).map((output) => JSON.parse(output) as ChildResult);
  const results = read(cold);
  const settings = read(warm).flatMap(({ times }) => times);
  return {
    process: median(cold?.times ?? []),
    first: median(results.flatMap(({ times }) => times)),
    warm: median(settings.slice(settings.length >> 1)),
    cpu: median(results.map(({ cpu }) => cpu)),
    pages: results[0]?.pages ?? 0,
    bytes: results[0]?.bytes ?? 0,
    memory: median(results.map(({ memory }) => memory)),
  };
}

function cells(name: string, figures: ReadonlyMap<string, Figures>): string[] {
  const own = figures.get(name);
  const against = figures.get(baseline);
  if (!own || !against) throw new Error(`no figures of ${name}`);
  const ratio = (time: 'process' | 'first' | 'warm'): string => (own[time] / against[time]).toFixed(2);
  return [
    name,
    (own.process / 1000).toFixed(2),
    ratio('process'),
    own.first.toFixed(0),
    ratio('first'),
    own.warm.toFixed(0),
    ratio('warm'),
    (own.cpu / 1000).toFixed(2),
    `${own.pages}`,
    (own.bytes / 1024).toFixed(0),
    (own.memory / 1024).toFixed(0),
  ];
}

function line([name = '', ...values]: readonly string[]): string {
  return `${name.padEnd(8)}${values.map((value) => value.padStart(10)).join('')}`;
}

/** Typst is a native package, which not every platform has. */
function typstIsHere(child: string): boolean {
  try {
    runRounds(new Map([['Typst', [child, 'Typst', '1']]]), 1);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').slice(-3).join(' ') : `${error}`;
    console.log(`Typst is left out, since its native package does not load here: ${reason}`);
    return false;
  }
}
