import type { Literal } from 'mdast';
import type { Data } from 'unified';

/** Letters and how they are read: `{漢字|かんじ}`, or `{総合|そう|ごう}` letter by letter. */
export interface Ruby extends Literal {
  type: 'ruby';
  /** The letters without their readings, as which everything counts that wants plain text. */
  value: string;
  /** One for all letters, or one for each. */
  readings: string[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    ruby: Ruby;
  }
  interface RootContentMap {
    ruby: Ruby;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    ruby: 'ruby';
  }
}

/** One extension of a list that may also hold lists of them. */
type Extension<List> = List extends (infer Item)[] ? Exclude<Item, unknown[]> : never;

const codes = { open: 123, bar: 124, close: 125, backtick: 96, lastLineEnding: -3 };

/** How micromark finds ruby in a text: on one line, with a bar, and with no code that begins in it. */
const syntax: Extension<NonNullable<Data['micromarkExtensions']>> = {
  text: {
    [codes.open]: {
      name: 'ruby',
      tokenize(effects, ok, nok) {
        let hasBar = false;
        const inside: typeof ok = (code) => {
          if (code === null || code <= codes.lastLineEnding || code === codes.open || code === codes.backtick)
            return nok(code);
          if (code === codes.close && !hasBar) return nok(code);
          if (code === codes.bar) hasBar = true;
          effects.consume(code);
          if (code !== codes.close) return inside;
          effects.exit('ruby');
          return ok;
        };
        return (code) => {
          effects.enter('ruby');
          effects.consume(code);
          return inside;
        };
      },
    },
  },
};

/** How ruby becomes a node. In a table, where a bar ends the cell, it is written `{漢字\|かんじ}`. */
const fromMarkdown: Extension<NonNullable<Data['fromMarkdownExtensions']>> = {
  enter: {
    ruby(token) {
      const [value = '', ...readings] = this.sliceSerialize(token)
        .slice(1, -1)
        .replaceAll('\\|', '|')
        .split('|')
        .map((part) => part.trim());
      this.enter({ type: 'ruby', value, readings }, token);
    },
  },
  exit: {
    ruby(token) {
      this.exit(token);
    },
  },
};

/** Adds ruby in the way of でんでんマークダウン to a parser of Markdown (a plugin of unified). */
export function remarkRuby(this: { data(): Data }): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
}

/** The letters of a text as a reader counts them: each with its marks and variation selectors. */
export function lettersOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
