import type { Language } from '../diagnostics/diagnostic.ts';
import { openChecker, type ProjectCheck, type ReadProject } from './check-project.ts';
import type { ProjectState } from './state.ts';

/** A project that is checked again whenever something of it changes. */
export interface WatchedProject {
  /** The last check; waits for the first one. */
  state(): Promise<ProjectState>;
  /**
   * Waits until nothing has changed for a moment, then checks.
   *
   * @param files those that may have been changed on the disk, by their names from the root; undefined for all
   */
  changed(files: readonly string[] | undefined): void;
  /** Ends it; nothing more is told. */
  dispose(): void;
}

/** What a watched project needs. */
export interface ProjectEffects {
  readonly read: ReadProject;
  readonly language: Language;
  /** The texts of the files that are open, by their name from the project's root. */
  open(): ReadonlyMap<string, string>;
  /** Is told each check, and again when more of it is known. */
  tell(state: ProjectState): void;
  /** Is told a fault of kurabe. */
  fail(error: unknown): void;
  /** Lets the process see to other things, such as what is typed meanwhile. */
  turn(): Promise<void>;
}

/** How long typing must rest before a check, in milliseconds. */
const rest = 100;

/** How long an editor may ask about what it was told, before what would keep it waiting. */
const pause = 150;

/**
 * Checks a project at once, and after every change; one check at a time. What takes longer is given up as soon as
 * something changes.
 */
export function watchProject(effects: ProjectEffects): WatchedProject {
  const { read, language, open, tell, fail, turn } = effects;
  const check = openChecker(read, language);
  let timer: NodeJS.Timeout | undefined;
  let last: ProjectState | undefined;
  let isOver = false;
  let version = 0;
  /** Files that may have been changed on the disk since it was read; undefined for all. */
  let stale: Set<string> | undefined;
  let running: Promise<void> = run();
  const first = running;

  const isNewest = (own: number): boolean => own === version && !isOver;
  const hear = (state: ProjectState): void => {
    if (isOver) return;
    last = state;
    tell(state);
  };

  async function run(): Promise<void> {
    const own = version;
    const changed = stale && [...stale];
    stale = new Set();
    try {
      const { state, finish } = await check(open(), changed);
      hear(state);
      if (finish) void complete(finish, own);
    } catch (error) {
      // It is not known what was read.
      stale = undefined;
      fail(error);
    }
  }

  /** @param own the version that was checked */
  async function complete(finish: NonNullable<ProjectCheck['finish']>, own: number): Promise<void> {
    try {
      await finish({
        goOn: async () => {
          await turn();
          return isNewest(own);
        },
        goOnAfterRest: async () => {
          await new Promise((resolve) => setTimeout(resolve, pause));
          return isNewest(own);
        },
        tell: (state) => {
          if (isNewest(own)) hear(state);
        },
      });
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
    changed(files) {
      version++;
      if (files) for (const file of files) stale?.add(file);
      else stale = undefined;
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
