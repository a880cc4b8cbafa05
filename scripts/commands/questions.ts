import { createInterface } from 'node:readline/promises';
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
  const cancel = new AbortController();
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => cancel.abort());
  return {
    async ask(question, usual) {
      if (cancel.signal.aborted) throw new Cancelled();
      terminal.print(`${question[language]}\n`);
      try {
        const typed = await lines.question(usual ? `  [${usual}] > ` : '  > ', { signal: cancel.signal });
        return typed.trim() === '' ? usual : typed;
      } catch (error) {
        if (cancel.signal.aborted) throw new Cancelled();
        throw error;
      }
    },
    close: () => lines.close(),
  };
}
