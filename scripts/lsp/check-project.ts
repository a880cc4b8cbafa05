import { type Diagnostic, type Language, type Report, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { forgetful } from '../diagnostics/recall.ts';
import { check, checkFit, type Input } from '../pipeline.ts';
import type { ContentTree } from '../source/content-tree.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { overlay } from './overlay.ts';
import type { ProjectState } from './state.ts';

/** Reads a project from the disk; what cannot be read is reported. */
export type ReadInput = (report: Report) => Promise<Input>;

/**
 * Checks a project as `kurabe check` does, with the files that are open as they stand in the editor.
 *
 * @param open texts by the file's name from the project's root
 * @param last the state before, whose strategy is kept where none can be made now
 */
export async function checkProject(
  read: ReadInput,
  open: ReadonlyMap<string, string>,
  last: ProjectState | undefined,
  language: Language,
): Promise<ProjectState> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const input = overlay(await read(report), open);
  let content: ContentTree | undefined;
  let strategy: Strategy | undefined;
  const checked = check(
    input,
    report,
    (tree) => {
      content = tree;
    },
    forgetful,
    (made) => {
      strategy = made;
    },
  );
  if (checked && !diagnostics.some(({ severity }) => severity === 'error'))
    await checkFit(checked, checked.judge.judging(report));
  return {
    content: content ?? emptyContent,
    strategy: strategy ?? last?.strategy,
    diagnostics: sortDiagnostics(diagnostics),
    language,
  };
}

const emptyContent: ContentTree = { files: new Map(), unread: new Set(), texts: new Map(), exceptions: [] };
