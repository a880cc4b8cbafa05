import { realpath } from 'node:fs/promises';
import { createConnection } from 'vscode-languageserver';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { rootAround, rootsOf } from '../host/find-roots.ts';
import { packageVersion } from '../host/package-root.ts';
import { readProject } from '../host/project.ts';
import { serve } from '../lsp/server.ts';
import type { Command } from './world.ts';

/**
 * `kurabe lsp`: a language server (LSP 3.17) on standard input and output, until the editor says exit or goes away.
 * Gives the exit code: 0 after a shutdown, else 1.
 */
export const lsp: Command = ({ language }, { stdin, terminal }) =>
  new Promise((resolve) => {
    if (stdin.isTTY)
      terminal.error(
        language === 'ja'
          ? 'エディターから使う命令です。設定のしかたは docs/editors.md にあります（終わるには Ctrl+C）\n'
          : 'Editors run this command; docs/editors.md tells how to set them up (Ctrl+C ends it)\n',
      );
    const watchDog = {
      shutdownReceived: false,
      initialize: () => undefined,
      exit: (code: number) => end(code),
    };
    const connection = createConnection(
      (logger) =>
        createProtocolConnection(
          new StreamMessageReader(stdin),
          new StreamMessageWriter(process.stdout),
          logger,
        ),
      watchDog,
    );
    function end(code: number): void {
      connection.dispose();
      stdin.destroy();
      resolve(code);
    }
    stdin.once('end', () => end(watchDog.shutdownReceived ? 0 : 1));
    serve(connection, {
      version: packageVersion(),
      language,
      rootOf: rootAround,
      rootsOf,
      reading: (root) => async (report) => (await readProject(await realpath(root), report)).input,
    });
  });
