import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readStaged } from '../../host/git-index.ts';
import type { Arguments } from '../arguments.ts';
import { checkFurther, checkRun, countText, findRoot, finish, hasErrors } from '../run.ts';
import type { World } from '../world.ts';

/**
 * `kurabe check --staged`: checks the project as the next commit would hold it. The commit may break what it does not touch, so
 * that errors are reported wherever they are; warnings and hints only of files that it changes. Gives the exit code.
 */
export async function checkStaged(args: Arguments, { terminal }: Pick<World, 'terminal'>): Promise<number> {
  const root = await findRoot(args, terminal);
  if (root === undefined) return 2;
  const { language } = args;
  const diagnostics: Diagnostic[] = [];
  terminal.progress({ ja: 'コミットする内容を読んでいます', en: 'reading what is staged' });
  const staged = await readStaged(root, (diagnostic) => diagnostics.push(diagnostic));
  if (!staged) {
    terminal.progress(undefined);
    terminal.error(
      language === 'ja'
        ? 'git から読めません。--staged は git で管理しているフォルダーで使います\n'
        : 'git cannot be read: --staged is for a folder that is kept in git\n',
    );
    return 2;
  }
  const { project, changed } = staged;
  if (changed.size === 0 && args.format === 'text') {
    terminal.progress(undefined);
    terminal.print(
      language === 'ja'
        ? 'content と templates に、コミットする変更はありません（git add したものを調べます）\n'
        : 'Nothing of content and templates is staged (git add)\n',
    );
    return 0;
  }
  const run = checkRun(args, terminal, project, diagnostics);
  await checkFurther(run);
  const told =
    changed.size === 0
      ? []
      : diagnostics.filter(({ severity, place }) => severity === 'error' || changed.has(place.file));
  finish({ ...run, diagnostics: told }, [], `${countText(told, language)}\n`);
  return hasErrors(told) ? 1 : 0;
}
