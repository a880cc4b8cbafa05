import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Language } from '../diagnostics/diagnostic.ts';
import type { Ask } from '../scaffold/init/questions.ts';
import type { World } from './world.ts';

/** The person at the terminal ended the questions (Ctrl-C, Ctrl-D). */
export class Cancelled extends Error {}

/** Questions at a terminal. */
export interface Questions {
  /** @throws Cancelled */
  readonly ask: Ask;
  close(): void;
}

/**
 * Opens questions, one line each, on standard input and output. The line is edited by Node's own readline, which knows
 * the width of kanji; nothing is drawn over, so that an input method and a screen reader find it as any other prompt.
 */
export function openQuestions({ stdin, terminal }: World, language: Language): Questions {
  const output = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      terminal.print(String(chunk));
      done();
    },
  });
  const lines = createInterface({ input: stdin, output, terminal: true, historySize: 0 });
  // Lines that are typed or pasted before they are asked for wait their turn.
  const typed: string[] = [];
  let isClosed = false;
  let wake: () => void = () => undefined;
  lines.on('line', (line) => {
    typed.push(line);
    wake();
  });
  lines.on('SIGINT', () => {
    typed.length = 0;
    lines.close();
  });
  lines.on('close', () => {
    isClosed = true;
    wake();
  });
  return {
    async ask(question, usual) {
      terminal.print(`${question[language]}\n`);
      if (!isClosed) {
        lines.setPrompt(usual ? `  [${usual}] > ` : '  > ');
        lines.prompt();
      }
      if (typed.length === 0 && !isClosed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const line = typed.shift();
      if (line === undefined) throw new Cancelled();
      return line.trim() === '' ? usual : line;
    },
    close: () => lines.close(),
  };
}
