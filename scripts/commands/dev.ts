import {
  browserCommand,
  type EditorPlace,
  editorCommand,
  editorUrl,
  findEditor,
  startProgram,
} from '../host/editor.ts';
import { untilInterrupted } from '../host/interrupt.ts';
import { runPreview } from './preview-server.ts';
import { findRoot } from './run.ts';
import type { Command } from './world.ts';

/** The port of a preview, unless told. */
const ordinaryPort = 4400;

/** `kurabe dev`: shows the project in a browser as its files change, until it is interrupted. Gives the exit code. */
export const dev: Command = async (args, { terminal, env }) => {
  const { language, values } = args;
  const port = values.port === undefined ? ordinaryPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    terminal.error(
      language === 'ja' ? '--port は 0 から 65535 までの数です\n' : '--port is a number from 0 to 65535\n',
    );
    return 2;
  }
  const root = await findRoot(args, terminal);
  if (root === undefined) return 2;
  const named = typeof values.editor === 'string' ? values.editor : undefined;
  if (named !== undefined && !editorCommand(named, { path: '', line: 1, column: 1 })) {
    terminal.error(
      language === 'ja'
        ? `${named} は端末の中で動くエディターなので、ここからは開けません。窓のあるエディターを指定してください\n`
        : `${named} runs in the terminal and cannot be opened from here; name an editor with a window of its own\n`,
    );
    return 2;
  }
  const editor = await findEditor(named, env);
  terminal.progress({ ja: '原稿を読んでいます', en: 'reading the sources' });
  const running = await runPreview({
    root,
    language,
    port,
    open: async ({ file, line, column }) => {
      const place: EditorPlace = { path: file, line, column };
      const command = editor === undefined ? undefined : editorCommand(editor, place);
      if (!command) return { url: editorUrl(place) };
      return (await startProgram(command)) ? {} : undefined;
    },
  });
  terminal.progress(undefined);
  const { address } = running;
  terminal.print(
    language === 'ja'
      ? `プレビュー: ${address}\n  ブラウザーで開いてください。content/ と templates/ のファイルを保存すると、すぐに新しくなります\n  終わるときは Ctrl-C\n`
      : `Preview: ${address}\n  open it in a browser; it is renewed when a file of content/ or templates/ is saved\n  Ctrl-C ends it\n`,
  );
  if (values.open) await startProgram(browserCommand(process.platform, address));
  await untilInterrupted();
  await running.close();
  terminal.print(language === 'ja' ? '終わりました\n' : 'Ended\n');
  return 0;
};
