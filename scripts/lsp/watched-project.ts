import type { Language } from '../diagnostics/diagnostic.ts';
import { checkProject, type ReadInput } from './check-project.ts';
import type { ProjectState } from './state.ts';

/** A project that is checked again whenever something of it changes. */
export interface WatchedProject {
  /** The last check; waits for the first one. */
  state(): Promise<ProjectState>;
  /** Waits until nothing has changed for a moment, then checks. */
  changed(): void;
  /** Ends it; nothing more is told. */
  dispose(): void;
}

/** What a watched project needs. */
export interface ProjectEffects {
  readonly read: ReadInput;
  readonly language: Language;
  /** The texts of the files that are open, by their name from the project's root. */
  open(): ReadonlyMap<string, string>;
  /** Is told each check. */
  tell(state: ProjectState): void;
  /** Is told a fault of kurabe. */
  fail(error: unknown): void;
}

/** How long typing must rest before a check, in milliseconds. */
const rest = 150;

/** Checks a project at once, and after every change; one check at a time. */
export function watchProject({ read, language, open, tell, fail }: ProjectEffects): WatchedProject {
  let timer: NodeJS.Timeout | undefined;
  let last: ProjectState | undefined;
  let isOver = false;
  let running: Promise<void> = run();
  const first = running;

  async function run(): Promise<void> {
    try {
      const state = await checkProject(read, open(), last, language);
      last = state;
      if (!isOver) tell(state);
    } catch (error) {
      fail(error);
    }
  }

  return {
    async state() {
      await first;
      if (!last) throw new Error('the project could not be checked');
      return last;
    },
    changed() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(() => (isOver ? undefined : run()));
      }, rest);
    },
    dispose() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
