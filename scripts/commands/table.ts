import type { Language, Text } from '../diagnostics/diagnostic.ts';
import type { OptionName } from './options.ts';

/** A command as the command line and the help know it. */
interface CommandInfo {
  /** What stands after its name: `PDF…`. */
  readonly operands: string | Text;
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

/** The forms in which problems can be told; each is a file `diagnostics/report-….ts`. */
export const reportFormats = ['text', 'json', 'github', 'gitlab', 'sarif'] as const;

/** Every command, in the order of the help. */
export const commands = {
  init: {
    operands: 'DIR',
    least: 1,
    most: 1,
    missing: {
      ja: 'init の後に、作るフォルダーの名前が要ります（例 kurabe init ../our-city）',
      en: 'init needs the folder to make, as in kurabe init ../our-city',
    },
    options: ['name', 'title', 'plans', 'period'],
    text: {
      ja: '新しい市の原稿のフォルダーを作る。市の名前と計画を尋ねる\n（--name を付けると尋ねない）',
      en: 'make the folder of a new city’s content; asks for its name and plans\n(not with --name)',
    },
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
  build: {
    operands: '',
    least: 0,
    most: 0,
    options: [...project, 'out', 'url'],
    formats: reportFormats,
    text: {
      ja: 'content/ から out/ に PDF、サイト、CMS 用の HTML、データを作る',
      en: 'make PDFs, website, HTML for a CMS and data in out/',
    },
  },
  check: {
    operands: '',
    least: 0,
    most: 0,
    options: [...project, 'fix', 'yes', 'staged', 'prose'],
    formats: reportFormats,
    text: {
      ja: '作らずに、誤りだけを調べる\n（--fix で、直し方が一つに決まるものを直す）',
      en: 'look for mistakes only (with --fix, mend what has one right answer)',
    },
  },
  explain: {
    operands: '[RULE]',
    least: 0,
    most: 1,
    options: ['format'],
    formats: ['text', 'json'],
    text: {
      ja: '決まりのわけと、良い例・良くない例を見せる（RULE がなければ一覧）',
      en: 'tell why there is a rule, with examples (without RULE: list all)',
    },
  },
  new: {
    operands: { ja: 'goal 計画/名前 | indicator 名前', en: 'goal PLAN/NAME | indicator NAME' },
    least: 2,
    most: 2,
    missing: {
      ja: 'new の後に、何を作るかと名前が要ります（例 kurabe new goal next/4-town、kurabe new indicator visitors --name 観光客入込客数）',
      en: 'new needs what to make and its name, as in kurabe new goal next/4-town, or kurabe new indicator visitors --name 観光客入込客数',
    },
    options: ['root', 'title', 'label', 'beside', 'name', 'unit', 'in', 'dry-run'],
    text: {
      ja: '目標か指標のファイルを作る。名前はファイルの名前（拡張子は付けない）',
      en: 'make the file of a goal or an indicator; NAME is that of the file,\nwithout its ending',
    },
  },
  rename: {
    operands: {
      ja: 'goal 計画/名前 新しい名前 | indicator 名前 [新しい名前]',
      en: 'goal PLAN/NAME NEW-NAME | indicator NAME [NEW-NAME]',
    },
    least: 2,
    most: 3,
    missing: {
      ja: 'rename の後に、何の名前を変えるかと、今と新しいファイルの名前が要ります（例 kurabe rename indicator visitors tourists）',
      en: 'rename needs what to rename, and the present and the new name of its file, as in kurabe rename indicator visitors tourists',
    },
    options: ['root', 'name', 'dry-run'],
    text: {
      ja: 'ファイルの名前を変え、そこへのリンクもすべて変える。\n--name は、指標の名前とリンクの文字を変える',
      en: 'rename a file and change every link to it; --name changes an\nindicator’s name and the texts of its links',
    },
  },
  sheet: {
    operands: 'export | import FILE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    missing: {
      ja: 'sheet の後に export か import が要ります（例 kurabe sheet export、kurabe sheet import 商工観光課.xlsx）',
      en: 'sheet needs export or import, as in kurabe sheet export or kurabe sheet import tourism.xlsx',
    },
    options: [...project, 'out', 'department', 'dry-run', 'partial'],
    formats: ['text', 'json'],
    text: {
      ja: 'export は、指標の値を書いてもらう Excel の表を課ごとに作る（out/sheet、\n--out 名前.xlsx なら一つのブック）。import は、書かれた値を原稿に入れる',
      en: 'export: make Excel forms for the indicators’ values, one a department (in\nout/sheet; one workbook with --out NAME.xlsx). import: bring the values back',
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
  schema: {
    operands: '[DIR]',
    least: 0,
    most: 1,
    options: ['root'],
    text: {
      ja: 'エディターのために、YAML の書き方（JSON Schema）と VS Code の設定を\n.vscode/ に書く。DIR を書けば、そこに JSON Schema だけを書く',
      en: 'write JSON Schemas of the YAML files and settings of VS Code into\n.vscode/; with DIR, the schemas alone into that folder',
    },
  },
  lsp: {
    operands: '',
    least: 0,
    most: 0,
    options: ['stdio'],
    text: {
      ja: 'エディターと標準入出力で話す（Language Server Protocol）',
      en: 'talk with an editor on standard input and output (LSP)',
    },
  },
  help: {
    operands: { ja: '[コマンド]', en: '[COMMAND]' },
    least: 0,
    most: 1,
    options: [],
    text: { ja: 'この説明、またはコマンドの説明', en: 'this text, or what a command does' },
  },
  version: { operands: '', least: 0, most: 0, options: [], text: { ja: '版の番号', en: 'the version' } },
} as const satisfies Record<string, CommandInfo>;

export type CommandName = keyof typeof commands;

/** What the table says of a command. */
export function commandInfo(name: CommandName): CommandInfo {
  return commands[name];
}

/** Whether a word is the name of a command. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** Words of the table in a language. */
export function inLanguage(words: string | Text, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}
