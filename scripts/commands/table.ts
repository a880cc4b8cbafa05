import type { Text } from '../diagnostics/diagnostic.ts';

/** An option: whether it takes a value (and how that is called in the help), and what it is for. */
interface OptionInfo {
  readonly type: 'string' | 'boolean';
  /** `DIR`, where it takes a value. */
  readonly value?: string;
  /** The values that it may have, where they are few. */
  readonly choices?: readonly string[];
  readonly short?: string;
  readonly text: Text;
}

/** Every option of every command. */
export const options = {
  root: {
    type: 'string',
    value: 'DIR',
    text: {
      ja: 'content/ のあるフォルダー（既定は今のフォルダー）',
      en: 'the folder that has content/ (default: this folder)',
    },
  },
  out: {
    type: 'string',
    value: 'DIR',
    text: { ja: '出力先（既定は --root の中の out）', en: 'the output folder (default: out in --root)' },
  },
  url: {
    type: 'string',
    value: 'URL',
    text: {
      ja: 'サイトを公開する場所（既定は document.yaml の site.url）',
      en: 'where the website is published (default: site.url of document.yaml)',
    },
  },
  lang: {
    type: 'string',
    value: 'ja|en',
    choices: ['ja', 'en'],
    text: { ja: '知らせの言語（既定は ja）', en: 'the language of messages (default: ja)' },
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    text: { ja: '知らせの形（既定は text）', en: 'the form of messages (default: text)' },
  },
  port: {
    type: 'string',
    value: 'N',
    text: {
      ja: 'プレビューのポート（既定は 4400。使われていれば、その次）',
      en: 'the port of the preview (default: 4400, or the next one that is free)',
    },
  },
  open: { type: 'boolean', text: { ja: 'ブラウザーも開く', en: 'open the browser as well' } },
  editor: {
    type: 'string',
    value: 'PROGRAM',
    text: {
      ja: '原稿を開くエディター（code, codium, cursor, subl, idea など。既定は\nKURABE_EDITOR、VISUAL、VS Code の順）',
      en: 'the editor that opens sources (code, codium, cursor, subl, idea …; default:\nKURABE_EDITOR, VISUAL, VS Code)',
    },
  },
  help: { type: 'boolean', short: 'h', text: { ja: '説明', en: 'the help' } },
  version: { type: 'boolean', text: { ja: '版の番号', en: 'the version' } },
} as const satisfies Record<string, OptionInfo>;

export type OptionName = keyof typeof options;

/** A command as the command line and the help know it. */
interface CommandInfo {
  /** What stands after its name: `PDF…`. */
  readonly operands: string;
  /** How many operands it takes, and what is said where there are too few. */
  readonly least: number;
  readonly most: number;
  readonly missing?: Text;
  /** Besides `lang` and `help`, which every command has. */
  readonly options: readonly OptionName[];
  /** Forms of messages that it can give, where it has `format`. */
  readonly formats?: readonly string[];
  readonly text: Text;
}

const project = ['root', 'format'] as const;

/** Every command, in the order of the help. */
export const commands = {
  build: {
    operands: '',
    least: 0,
    most: 0,
    options: [...project, 'out', 'url'],
    formats: ['text', 'json'],
    text: {
      ja: 'content/ から out/ に PDF、サイト、CMS 用の HTML、データを作る',
      en: 'make PDFs, website, HTML for a CMS and data in out/',
    },
  },
  check: {
    operands: '',
    least: 0,
    most: 0,
    options: project,
    formats: ['text', 'json'],
    text: { ja: '作らずに、誤りだけを調べる', en: 'look for mistakes only' },
  },
  dev: {
    operands: '',
    least: 0,
    most: 0,
    options: ['root', 'port', 'open', 'editor'],
    text: {
      ja: '保存するたびに新しくなるプレビューを、ブラウザーで見る。\n誤りは、その場所に出る',
      en: 'preview pages and PDFs in a browser as files are saved;\nproblems show at their places',
    },
  },
  verify: {
    operands: 'PDF…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    missing: {
      ja: 'verify の後に PDF のファイル名が要ります（例 kurabe verify out/pdf/comparison.pdf）',
      en: 'verify needs the name of a PDF, as in kurabe verify out/pdf/comparison.pdf',
    },
    options: project,
    formats: ['text', 'json'],
    text: {
      ja: 'PDF が、どのコミットのどの原稿から作られたか、今の原稿と同じか、\n作られたままかを調べる',
      en: 'say which commit and which sources a PDF was made from, whether the\npresent ones are the same, and whether the PDF is as it was made',
    },
  },
  help: {
    operands: '[コマンド]',
    least: 0,
    most: 1,
    options: [],
    text: { ja: 'この説明、またはコマンドの説明', en: 'this text, or what a command does' },
  },
  version: { operands: '', least: 0, most: 0, options: [], text: { ja: '版の番号', en: 'the version' } },
} as const satisfies Record<string, CommandInfo>;

export type CommandName = keyof typeof commands;

/** What the table says of an option. */
export function optionInfo(name: OptionName): OptionInfo {
  return options[name];
}

/** What the table says of a command. */
export function commandInfo(name: CommandName): CommandInfo {
  return commands[name];
}

/** Whether a word is the name of a command. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
