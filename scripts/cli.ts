#!/usr/bin/env node
import { parseArguments } from './commands/arguments.ts';
import type { CommandName } from './commands/table.ts';
import { openTerminal } from './commands/terminal.ts';
import type { Command, World } from './commands/world.ts';

/** What each command needs is loaded when it is wanted. */
const load: Record<CommandName, () => Promise<Command>> = {
  build: async () => (await import('./commands/build.ts')).build,
  check: async () => (await import('./commands/check.ts')).check,
  dev: async () => (await import('./commands/dev.ts')).dev,
  verify: async () => (await import('./commands/verify.ts')).verify,
  explain: async () => (await import('./commands/explain.ts')).explain,
  sheet: async () => (await import('./commands/sheet.ts')).sheet,
  init: async () => (await import('./commands/init.ts')).init,
  new: async () => (await import('./commands/new.ts')).newFile,
  rename: async () => (await import('./commands/rename.ts')).rename,
  schema: async () => (await import('./commands/schema.ts')).schema,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  help: async () => (await import('./commands/help.ts')).help,
  version: async () => (await import('./commands/version.ts')).version,
};

const parsed = parseArguments(process.argv.slice(2));
const terminal = openTerminal(process, parsed.language);
// A reader that stops listening (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
try {
  process.exitCode = await run();
} catch (error) {
  terminal.progress(undefined);
  terminal.error(
    parsed.language === 'ja'
      ? `kurabe の不具合です（${(error as Error).message}）。KURABE_DEBUG=1 を付けて実行した結果を添えてお知らせください\n`
      : `This is a fault of kurabe (${(error as Error).message}); please report it with what KURABE_DEBUG=1 prints\n`,
  );
  if (process.env.KURABE_DEBUG) terminal.error(`${(error as Error).stack}\n`);
  process.exitCode = 3;
}

async function run(): Promise<number> {
  if ('message' in parsed) {
    const hint = parsed.language === 'ja' ? '使い方: kurabe help' : 'usage: kurabe help --lang en';
    terminal.error(`${parsed.message[parsed.language]}\n${hint}\n`);
    return 2;
  }
  const world: World = {
    terminal,
    env: process.env,
    stdin: process.stdin,
    now: () => performance.now(),
  };
  const command = await load[parsed.command]();
  return command(parsed, world);
}
