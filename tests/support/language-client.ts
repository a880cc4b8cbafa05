import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { repository } from './paths.ts';

/** An editor, as far as the protocol is concerned, that talks with `kurabe lsp` in a process of its own. */
export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  uri(path: string): string;
  open(path: string): string;
  /** Replaces the whole text of an open file. */
  change(path: string, text: string): void;
  /** The position of a text in a file, or behind it. */
  position(text: string, found: string, behind?: boolean): Position;
  /** Waits until what was published of a file is as wanted. */
  published(
    path: string,
    isWanted: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  /** Says shutdown and exit; gives the exit code and what stands on standard error. */
  end(): Promise<{ code: number; errors: string }>;
}

/** Starts the compiled server in a project's folder. */
export async function startClient(root: string): Promise<LanguageClient> {
  const child = spawn(process.execPath, [join(repository, 'dist/cli.js'), 'lsp', '--stdio']);
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const exited = once(child, 'exit') as Promise<[number]>;
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  const known = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri: of, diagnostics }: PublishDiagnosticsParams) => {
      known.set(of, diagnostics);
      for (const look of waiting) look();
    },
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: uri(''),
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'city' }],
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  let version = 1;
  return {
    connection,
    initialized,
    uri,
    open(path) {
      const text = readFileSync(join(root, path), 'utf8');
      const textDocument = { uri: uri(path), languageId: 'x', version: version++, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
      return text;
    },
    change(path, text) {
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(path), version: version++ },
        contentChanges: [{ text }],
      });
    },
    position(text, found, behind = false) {
      const at = text.indexOf(found) + (behind ? found.length : 0);
      const lines = text.slice(0, at).split('\n');
      return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    },
    published: (path, isWanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = known.get(uri(path));
          if (!found || !isWanted(found)) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const [code] = await exited;
      connection.dispose();
      return { code, errors };
    },
  };
}
