import { type Diagnostic, type Language, type Report, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { openMemory } from '../diagnostics/recall.ts';
import { check, checkFit, checkProse, type Input, recallProse } from '../pipeline.ts';
import type { ContentTree } from '../source/content-tree.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { openOverlay } from './overlay.ts';
import type { ProjectState } from './state.ts';

/**
 * Reads a project from the disk, and after the first time only what was changed: the names of those files from the
 * root, or undefined where any may have been. Files that are the same stay the same objects. The problems of the
 * reading come with it.
 */
export type ReadProject = (
  changed: readonly string[] | undefined,
) => Promise<{ readonly input: Input; readonly found: readonly Diagnostic[] }>;

/** A check of a project. */
export interface ProjectCheck {
  /** What was found, but for what takes longer. */
  readonly state: ProjectState;
  /**
   * Looks at what takes longer: sentences, where the settings ask for it, and whether documents fit their pages. Absent
   * where nothing is left to look at.
   */
  readonly finish?: (effects: FinishEffects) => Promise<void>;
}

/** What a check needs to look at what takes longer. */
export interface FinishEffects {
  /** Lets the process see to other things, and says whether to go on; asked before each step of some milliseconds. */
  goOn(): Promise<boolean>;
  /** The same, with a rest; asked before what may take a tenth of a second and more. */
  goOnAfterRest(): Promise<boolean>;
  /** Is told each state with more in it. */
  tell(state: ProjectState): void;
}

/**
 * Checks a project as `kurabe check` does, with the files that are open as they stand in the editor.
 *
 * @param open texts by the file's name from the project's root
 * @param changed files that may have been changed on the disk; undefined for all
 */
export type CheckProject = (
  open: ReadonlyMap<string, string>,
  changed?: readonly string[],
) => Promise<ProjectCheck>;

/**
 * Starts to check a project again and again: what it remembers of the check before is not done again, and the last
 * strategy is kept where none can be made now.
 */
export function openChecker(read: ReadProject, language: Language): CheckProject {
  const recall = openMemory();
  const overlay = openOverlay();
  let lastStrategy: Strategy | undefined;
  let misfits = false;

  return async (open, changed) => {
    const { input, found } = await read(changed);
    const diagnostics: Diagnostic[] = [...found];
    const report: Report = (diagnostic) => diagnostics.push(diagnostic);
    let content: ContentTree = emptyContent;
    const checked = check(overlay(input, open), report, {
      read: (tree) => {
        content = tree;
      },
      built: (made) => {
        lastStrategy = made;
      },
      recall,
    });
    const strategy = lastStrategy;
    const stateOf = (all: readonly Diagnostic[]): ProjectState => ({
      content,
      strategy,
      diagnostics: sortDiagnostics(all),
      language,
    });
    if (!checked) return { state: stateOf(diagnostics) };
    const { judge } = checked;
    const isMisfit = async (): Promise<boolean> => {
      const before = diagnostics.length;
      await checkFit(checked, judge.judging(report));
      misfits = diagnostics.length > before;
      return misfits;
    };
    let awaitsFit = !diagnostics.some(({ severity }) => severity === 'error');
    // What was too long the last time is looked at at once, so that its problem does not go and come again.
    if (awaitsFit && misfits) {
      await isMisfit();
      awaitsFit = false;
    }
    const known: Diagnostic[] = [];
    const judged = judge.judging((diagnostic) => known.push(diagnostic));
    const awaitsProse = checked.strategy.hasProseCheck && !recallProse(checked, judged);
    let sentences: readonly Diagnostic[] = known;
    const state = stateOf([...diagnostics, ...sentences]);
    if (!awaitsFit && !awaitsProse) return { state };
    const finishProse = async ({ goOn, tell }: FinishEffects): Promise<void> => {
      const all: Diagnostic[] = [];
      const later = judge.judging((diagnostic) => all.push(diagnostic));
      if (!(await goOn()) || !(await checkProse(checked, later, goOn))) return;
      sentences = all;
      tell(stateOf([...diagnostics, ...sentences]));
    };
    const finishFit = async ({ goOnAfterRest, tell }: FinishEffects): Promise<void> => {
      if ((await goOnAfterRest()) && (await isMisfit())) tell(stateOf([...diagnostics, ...sentences]));
    };
    return {
      state,
      async finish(effects) {
        await Promise.all([awaitsProse && finishProse(effects), awaitsFit && finishFit(effects)]);
      },
    };
  };
}

const emptyContent: ContentTree = { files: new Map(), unread: new Set(), texts: new Map(), exceptions: [] };
