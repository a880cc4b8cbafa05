import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFiles, Setter } from './setter.ts';
import { makeTable } from './table-data.ts';

/**
 * One process of the bench: sets the table with one program, once, or several times over with other
 * numbers in it, and prints what it measured as JSON. Arguments: program, rows, times, file to keep.
 */
const [program = '', rows = '', times = '1', keep] = process.argv.slice(2);

/** What a process measured. */
export interface ChildResult {
  readonly pages: number;
  readonly bytes: number;
  /** Each setting, in the process, in ms. */
  readonly times: readonly number[];
  /** The time that processors worked for the process, in ms; other programs on the machine hardly change it. */
  readonly cpu: number;
  /** The peak of the memory held, in KiB. */
  readonly memory: number;
}

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@expo-google-fonts/biz-udpgothic/package.json'));
const fonts: FontFiles = {
  folder,
  normal: join(folder, '400Regular/BIZUDPGothic_400Regular.ttf'),
  bold: join(folder, '700Bold/BIZUDPGothic_700Bold.ttf'),
};

const setters: Record<string, () => Promise<Setter>> = {
  kurabe: async () => (await import('./set-kurabe.ts')).kurabeSetter(),
  pdfmake: async () => (await import('./set-pdfmake.ts')).pdfmakeSetter(fonts),
  Typst: async () => (await import('./set-typst.ts')).typstSetter(fonts),
};

const open = setters[program];
if (!open) throw new Error(`no program ${program}`);
const set = await open();
const durations: number[] = [];
let pages = 0;
let bytes = 0;
for (let seed = 0; seed < Number(times); seed++) {
  const table = makeTable(Number(rows), seed);
  const start = performance.now();
  const done = await set(table);
  durations.push(performance.now() - start);
  if (seed === 0 && keep) writeFileSync(keep, done.pdf);
  pages = done.pages;
  bytes = done.pdf.length;
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cpu = (userCPUTime + systemCPUTime) / 1000;
const result: ChildResult = { pages, bytes, times: durations, cpu, memory: maxRSS };
process.stdout.write(JSON.stringify(result));
