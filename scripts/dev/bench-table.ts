import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { median, runRounds } from './rounds.ts';
import type { ChildResult } from './table-child.ts';
import { countKpis, makeTable, rowsPerPage } from './table-data.ts';

/** How much is set: its pages, the share of the rounds, and the warm settings in one process. */
export const sizes = [
  { pages: 1, share: 1, warm: 20 },
  { pages: 50, share: 0.5, warm: 5 },
  { pages: 500, share: 0.3, warm: 0 },
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
 * Sets one table with kurabe, plain pdfmake and Typst: cold in whole processes, and warm in one. Prints
 * medians, and ratios to plain pdfmake in the same rounds.
 */
export function benchTable(root: string, { rounds, pages, keep }: TableOptions): void {
  const child = join(root, 'dist/dev/table-child.js');
  const programs = ['kurabe', baseline, ...(typstIsHere(child) ? ['Typst'] : [])];
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  for (const size of sizes.filter((each) => pages.includes(each.pages))) {
    const rows = size.pages * rowsPerPage;
    const count = Math.max(1, Math.round(rounds * size.share));
    const file = (name: string): string[] => (keep ? [join(keep, `${name}-${size.pages}.pdf`)] : []);
    const cold = runRounds(
      new Map(programs.map((name) => [name, [child, name, `${rows}`, '1', ...file(name)]])),
      count,
    );
    const warm = size.warm
      ? runRounds(new Map(programs.map((name) => [name, [child, name, `${rows}`, `${size.warm + 1}`]])), 1)
      : undefined;
    const against = median(cold.get(baseline)?.times ?? []);
    console.log(
      `\nThe table of ${size.pages} page${size.pages === 1 ? '' : 's'} (${rows} rows, ${countKpis(makeTable(rows))} KPIs), medians of ${count} cold processes${warm ? ` and of ${size.warm} warm settings` : ''}`,
    );
    console.log(
      line(['', 'cold s', `× ${baseline}`, 'ms/page', 'CPU s', 'warm ms', 'pages', 'KiB', 'peak MiB']),
    );
    for (const [name, { times, outputs }] of cold) {
      const results = outputs.map((output) => JSON.parse(output) as ChildResult);
      const time = median(times);
      const [first] = results;
      const set = first?.pages ?? 0;
      const warmTimes = warm
        ?.get(name)
        ?.outputs.flatMap((output) => (JSON.parse(output) as ChildResult).times);
      console.log(
        line([
          name,
          (time / 1000).toFixed(2),
          (time / against).toFixed(2),
          (time / set).toFixed(1),
          (median(results.map(({ cpu }) => cpu)) / 1000).toFixed(2),
          // The first setting in a process is a cold one.
          warmTimes ? median(warmTimes.slice(1)).toFixed(0) : '',
          `${set}`,
          ((first?.bytes ?? 0) / 1024).toFixed(0),
          (median(results.map(({ memory }) => memory)) / 1024).toFixed(0),
        ]),
      );
    }
  }
}

function line([name = '', ...values]: readonly string[]): string {
  return `${name.padEnd(8)}${values.map((value) => value.padStart(11)).join('')}`;
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
