import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type Location,
  type Position,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, Place } from '../diagnostics/diagnostic.ts';
import { codeActions } from './code-actions.ts';
import { complete, triggers } from './completion.ts';
import { definition } from './definition.ts';
import { hover } from './hover.ts';
import { normalized, offsetAt, rangeOf } from './positions.ts';
import { openProjects, type WorkspaceEffects } from './projects.ts';
import { references } from './references.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

/** What the server needs of the world around it. */
export interface ServerEffects extends WorkspaceEffects {
  readonly version: string;
  readonly language: Language;
}

/** Serves the Language Server Protocol on a connection: every handler asks a pure function about the last check. */
export function serve(connection: Connection, effects: ServerEffects): void {
  const documents = new TextDocuments(TextDocument);
  const projects = openProjects(effects, documents, connection);
  let folders: readonly string[] = [];
  let watches = false;

  connection.onInitialize(({ capabilities, workspaceFolders, rootUri }): InitializeResult => {
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'kurabe', version: effects.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters: triggers },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onInitialized(async () => {
    if (watches)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/content/**' }, { globPattern: '**/templates/**' }],
      });
    for (const folder of folders) await projects.openFolder(folder);
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', async (change: FolderChange) => {
    for (const { uri } of change.event.added) await projects.openFolder(uri);
    for (const { uri } of change.event.removed) projects.closeFolder(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => projects.changedOnDisk(changes.map(({ uri }) => uri)));
  connection.onShutdown(() => projects.dispose());

  documents.onDidOpen(({ document }) => projects.opened(document.uri));
  documents.onDidChangeContent(({ document }) => projects.typed(document.uri));
  // An editor that does not watch files tells only of these moments; any file may have been changed until then.
  const onDisk = (uri: string): void => projects.changedOnDisk(watches ? [uri] : 'any');
  documents.onDidSave(({ document }) => onDisk(document.uri));
  documents.onDidClose(({ document }) => onDisk(document.uri));

  /** The file, the offset and the project's last check that a request is about; undefined outside of any project. */
  async function at({ textDocument: { uri }, position }: At) {
    const document = documents.get(uri);
    const project = await projects.of(uri);
    if (!document || !project) return undefined;
    const text = normalized(document.getText());
    const state = await project.state();
    return {
      ...project,
      state,
      file: { ...project.file, text },
      offset: position ? offsetAt(text, position) : 0,
    };
  }
  const locations = (places: readonly Place[], uriOf: (file: string) => string): Location[] =>
    places.map((place) => ({ uri: uriOf(place.file), range: rangeOf(place) }));

  connection.onCompletion(async (params) => {
    const found = await at(params);
    return found ? complete(found.state, found.file, found.offset) : null;
  });
  connection.onHover(async (params) => {
    const found = await at(params);
    return (found && hover(found.state, found.file, found.offset)) ?? null;
  });
  connection.onDefinition(async (params) => {
    const found = await at(params);
    return found ? locations(definition(found.state, found.file, found.offset), found.uriOf) : null;
  });
  connection.onReferences(async (params) => {
    const found = await at(params);
    if (!found) return null;
    const { includeDeclaration } = params.context;
    return locations(references(found.state, found.file, found.offset, includeDeclaration), found.uriOf);
  });
  connection.onDocumentSymbol(async (params) => {
    const found = await at(params);
    return found ? documentSymbols(found.state, found.file) : null;
  });
  connection.onCodeAction(async (params) => {
    const found = await at(params);
    return found ? codeActions(found.state, found.file, params.range, found.uriOf) : null;
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    const all = await projects.all();
    return all.flatMap(({ state, uriOf }) =>
      workspaceSymbols(state, query).map(({ name, kind, place, container }) => ({
        name,
        kind,
        containerName: container,
        location: { uri: uriOf(place.file), range: rangeOf(place) },
      })),
    );
  });

  documents.listen(connection);
  connection.listen();
}

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
}

interface FolderChange {
  readonly event: {
    readonly added: readonly { readonly uri: string }[];
    readonly removed: readonly { readonly uri: string }[];
  };
}
