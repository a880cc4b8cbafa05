import { posix, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../diagnostics/diagnostic.ts';
import { contentFolder } from '../source/read.ts';
import type { ReadProject } from './check-project.ts';
import { lspDiagnostic } from './diagnostics.ts';
import { normalized } from './positions.ts';
import type { OpenFile, ProjectState } from './state.ts';
import { type WatchedProject, watchProject } from './watched-project.ts';

/** How projects are found and read on the disk. */
export interface WorkspaceEffects {
  readonly language: Language;
  /** The root of the project to which a file or a folder belongs; undefined where it belongs to none. */
  rootOf(path: string): Promise<string | undefined>;
  /** The roots of the projects of a folder: its own, the one around it, or those a few folders below. */
  rootsOf(folder: string): Promise<readonly string[]>;
  reading(root: string): ReadProject;
  /** Lets the process see to other things, such as what is typed meanwhile. */
  turn(): Promise<void>;
}

/** A file's project. */
export interface FileProject {
  readonly file: OpenFile;
  uriOf(file: string): string;
  state(): Promise<ProjectState>;
}

/** The projects of an editor's folders and open files. */
export interface Projects {
  openFolder(uri: string): Promise<void>;
  closeFolder(uri: string): void;
  opened(uri: string): Promise<void>;
  /** A text has been changed in the editor. */
  typed(uri: string): void;
  /** Files may have been changed on the disk, these or any. */
  changedOnDisk(uris: readonly string[] | 'any'): void;
  /** The project of a file; its text is for the asker to fill in. */
  of(uri: string): Promise<FileProject | undefined>;
  all(): Promise<{ readonly state: ProjectState; uriOf(file: string): string }[]>;
  dispose(): void;
}

interface Entry {
  readonly root: string;
  readonly project: WatchedProject;
  /** URIs for which something was published. */
  published: Set<string>;
}

/** Opens projects as folders and files of them are opened, checks them, and publishes what is found. */
export function openProjects(
  effects: WorkspaceEffects,
  documents: TextDocuments<TextDocument>,
  connection: Connection,
): Projects {
  const entries = new Map<string, Entry>();

  /** A file's name from the root, as messages name it. */
  const nameIn = (root: string, path: string): string | undefined =>
    path.startsWith(root + sep)
      ? path
          .slice(root.length + 1)
          .split(sep)
          .join('/')
          .normalize('NFC')
      : undefined;
  const openFiles = (root: string): { uri: string; file: string; document: TextDocument }[] =>
    documents.all().flatMap((document) => {
      const { uri } = document;
      const path = pathOf(uri);
      const file = path === undefined ? undefined : nameIn(root, path);
      return file === undefined ? [] : [{ uri, file, document }];
    });
  // An editor knows a file by the URI that it opened it with.
  const uriIn = (root: string): ((file: string) => string) => {
    const own = new Map(openFiles(root).map(({ uri, file }) => [file, uri]));
    return (file) => own.get(file) ?? pathToFileURL(posix.join(root.split(sep).join('/'), file)).href;
  };

  function openRoot(root: string): void {
    if (entries.has(root)) return;
    const project = watchProject({
      read: effects.reading(root),
      language: effects.language,
      turn: effects.turn,
      open: () =>
        new Map(openFiles(root).map(({ file, document }) => [file, normalized(document.getText())])),
      tell: (state) => publish(root, state),
      fail: (error) => connection.console.error(`kurabe: ${error instanceof Error ? error.stack : error}`),
    });
    entries.set(root, { root, project, published: new Set() });
  }

  function publish(root: string, { diagnostics, language }: ProjectState): void {
    const entry = entries.get(root);
    if (!entry) return;
    const uriOf = uriIn(root);
    const byUri = new Map<string, ReturnType<typeof lspDiagnostic>[]>();
    for (const diagnostic of diagnostics) {
      const uri = uriOf(diagnostic.place.file);
      byUri.set(uri, [...(byUri.get(uri) ?? []), lspDiagnostic(diagnostic, language, uriOf)]);
    }
    for (const uri of entry.published)
      if (!byUri.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, found] of byUri) void connection.sendDiagnostics({ uri, diagnostics: found });
    entry.published = new Set(byUri.keys());
  }

  function close(root: string): void {
    const entry = entries.get(root);
    entry?.project.dispose();
    for (const uri of entry?.published ?? []) void connection.sendDiagnostics({ uri, diagnostics: [] });
    entries.delete(root);
  }

  /** The innermost open project of a file. */
  function entryOf(uri: string): { entry: Entry; file: string } | undefined {
    const path = pathOf(uri);
    const found = [...entries.values()].flatMap((entry) => {
      const file = path === undefined ? undefined : nameIn(entry.root, path);
      return file === undefined ? [] : [{ entry, file }];
    });
    return found.sort((a, b) => b.entry.root.length - a.entry.root.length)[0];
  }

  return {
    async openFolder(uri) {
      const folder = pathOf(uri);
      for (const root of folder === undefined ? [] : await effects.rootsOf(folder)) openRoot(root);
    },
    closeFolder(uri) {
      const folder = pathOf(uri);
      for (const root of [...entries.keys()])
        if (root === folder || (folder !== undefined && root.startsWith(folder + sep))) close(root);
    },
    async opened(uri) {
      const path = pathOf(uri);
      const root = path === undefined ? undefined : await effects.rootOf(path);
      if (root !== undefined) openRoot(root);
      // Whoever opens a file has often just come back from elsewhere, such as git; and not all of a project need be watched.
      entryOf(uri)?.entry.project.changed(undefined);
    },
    typed(uri) {
      entryOf(uri)?.entry.project.changed([]);
    },
    changedOnDisk(uris) {
      if (uris === 'any') for (const { project } of entries.values()) project.changed(undefined);
      else
        for (const uri of uris) {
          const found = entryOf(uri);
          found?.entry.project.changed([found.file]);
        }
    },
    async of(uri) {
      const path = pathOf(uri);
      const root = path === undefined ? undefined : await effects.rootOf(path);
      if (root !== undefined) openRoot(root);
      const found = entryOf(uri);
      if (!found) return undefined;
      const { entry, file } = found;
      const below = `${contentFolder}/`;
      return {
        file: { file, path: file.startsWith(below) ? file.slice(below.length) : undefined, text: '' },
        uriOf: uriIn(entry.root),
        state: () => entry.project.state(),
      };
    },
    all: () =>
      Promise.all(
        [...entries.values()].map(async ({ root, project }) => ({
          state: await project.state(),
          uriOf: uriIn(root),
        })),
      ),
    dispose() {
      for (const { project } of entries.values()) project.dispose();
    },
  };
}

/** The path of a file's URI; undefined for another one (`untitled:`). */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
