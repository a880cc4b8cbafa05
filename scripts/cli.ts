#!/usr/bin/env node
import { parseArguments } from './commands/arguments.ts';
import { openTerminal } from './commands/terminal.ts';

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
  switch (parsed.command) {
    case 'help': {
      const { helpText } = await import('./commands/help.ts');
      terminal.print(helpText[parsed.language]);
      return 0;
    }
    case 'version': {
      const { packageVersion } = await import('./host/package-root.ts');
      terminal.print(`${packageVersion()}\n`);
      return 0;
    }
    case 'check': {
      const { check } = await import('./commands/check.ts');
      return check(parsed, terminal);
    }
    case 'verify': {
      const [{ verify }, { rebuild }, { packageVersion }] = await Promise.all([
        import('./commands/verify.ts'),
        import('./commands/rebuild.ts'),
        import('./host/package-root.ts'),
      ]);
      return verify(parsed, { terminal, version: packageVersion(), rebuild });
    }
    case 'build': {
      const { build } = await import('./commands/build.ts');
      return build(parsed, { terminal, env: process.env, now: () => performance.now() });
    }
  }
}
