import { realpath } from 'node:fs/promises';
import { createConnection } from 'vscode-languageserver';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { rootAround, rootsOf } from '../host/find-roots.ts';
import { packageVersion } from '../host/package-root.ts';
import { firstReading, type ProjectReading, readAgain } from '../host/reread.ts';
import type { ReadProject } from '../lsp/check-project.ts';
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
      reading,
      turn: () => new Promise((turned) => setImmediate(turned)),
    });
  });

/** Reads a project, and after the first time what was changed. */
function reading(root: string): ReadProject {
  let last: ProjectReading | undefined;
  return async (changed) => {
    last = last ? await readAgain(last, changed) : await firstReading(await realpath(root));
    const { project, found } = last;
    return { input: project.input, found };
  };
}
