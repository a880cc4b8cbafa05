import { join, relative } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { writeNewFile } from '../host/given-files.ts';
import { byDepartment, type DepartmentEntries } from '../sheet/departments.ts';
import { exportWorkbook } from '../sheet/export.ts';
import type { Arguments } from './arguments.ts';
import { finish, type Run, startRun } from './run.ts';
import type { World } from './world.ts';

/**
 * `kurabe sheet export`: a workbook for each department, as they are mailed; with `--out NAME.xlsx` one workbook with a
 * sheet for each. Gives the exit code.
 */
export async function sheetExport(args: Arguments, { terminal }: World): Promise<number> {
  const run = await startRun(args, terminal);
  if (!run) return 2;
  const { checked } = run;
  const say = (ja: string, en: string): string => (args.language === 'ja' ? ja : en);
  if (!checked) {
    finish(
      run,
      [],
      say('原稿に誤りがあるので、書き出せません\n', 'The sources have errors; nothing was written\n'),
    );
    return 1;
  }
  terminal.progress(undefined);
  const all = byDepartment(checked.strategy);
  const wanted = args.values.department;
  const departments = wanted === undefined ? all : all.filter(({ department }) => department === wanted);
  if (departments.length === 0) {
    const names = all.flatMap(({ department }) => department ?? []);
    const [like] = nearest(String(wanted ?? ''), names);
    terminal.error(
      wanted === undefined
        ? say('指標がありません\n', 'There are no indicators\n')
        : say(
            `担当課「${wanted}」の指標はありません${like ? `。もしかして: ${like}` : ''}\n`,
            `No indicator has the department "${wanted}"${like ? `; did you mean ${like}?` : ''}\n`,
          ),
    );
    return 2;
  }
  const files = filesOf(run, departments);
  let isRefused = false;
  for (const { path, group } of files) {
    const code = await writeNewFile(path, exportWorkbook(checked.strategy, group));
    const count = group.reduce((sum, { entries }) => sum + entries.length, 0);
    const shown = relative(process.cwd(), path);
    if (code === undefined)
      terminal.print(say(`  ${shown}  ${count} 指標\n`, `  ${shown}  ${count} indicators\n`));
    else {
      isRefused = true;
      terminal.error(
        code === 'EEXIST'
          ? say(
              `${shown} はもうあります。記入されているかもしれないので、上書きしません。移すか消すか、--out で別の所にしてください\n`,
              `${shown} is there already and may be filled in; move or delete it, or choose another place with --out\n`,
            )
          : say(`${shown} に書き出せません（${code}）\n`, `${shown} cannot be written (${code})\n`),
      );
    }
  }
  return isRefused ? 1 : 0;
}

function filesOf(
  { args, root }: Run,
  departments: readonly DepartmentEntries[],
): { path: string; group: readonly DepartmentEntries[] }[] {
  const out = args.out ?? join(root, 'out', 'sheet');
  if (/\.xlsx$/i.test(out)) return [{ path: out, group: departments }];
  return departments.map((each) => ({ path: join(out, `${each.fileName}.xlsx`), group: [each] }));
}
