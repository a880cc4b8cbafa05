import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../host/package-root.ts';
import { benchCommands } from './bench-commands.ts';
import { benchPreview } from './bench-preview.ts';
import { benchTable, sizes } from './bench-table.ts';

/**
 * `npm run bench`: timings of different runs are not comparable, since machines are noisy; ratios within a
 * run nearly are.
 */
const allPages = sizes.map(({ pages }) => pages).join(',');
const help = `npm run bench -- [--only=commands|preview|table] [--rounds=7] [--pages=${allPages}] [--keep=DIR]
  commands   whole commands of kurabe
  preview    how long after a file is saved the preview has the page and the PDF
  table      one table set by kurabe, plain pdfmake and Typst
  --rounds   how often each is run; fewer where it takes long
  --pages    the sizes of the table
  --keep     a folder for the table's PDFs
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    pages: { type: 'string', default: allPages },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const pages = values.pages.split(',').map(Number);
const isRight =
  (values.only === undefined || ['commands', 'preview', 'table'].includes(values.only)) &&
  Number.isInteger(rounds) &&
  rounds > 0 &&
  pages.every((each) => sizes.some((size) => size.pages === each));

if (values.help || !isRight) {
  (isRight ? process.stdout : process.stderr).write(help);
  process.exitCode = isRight ? 0 : 2;
} else {
  const root = packageRoot();
  const work = mkdtempSync(join(tmpdir(), 'kurabe-bench-'));
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
    console.log(`${commit.trim()}, node ${process.version}`);
    const isWanted = (name: string): boolean => values.only === undefined || values.only === name;
    if (isWanted('commands')) benchCommands(root, work, rounds);
    if (isWanted('preview')) await benchPreview(root, work, rounds);
    if (isWanted('table')) benchTable(root, { rounds, pages, keep: values.keep });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
