import type { Language, Text } from '../diagnostics/diagnostic.ts';

/** An option: whether it takes a value (and how that is called in the help), and what it is for. */
interface OptionInfo {
  readonly type: 'string' | 'boolean';
  /** `DIR`, where it takes a value. */
  readonly value?: string | Text;
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
  prose: {
    type: 'boolean',
    text: {
      ja: '文章も調べる（document.yaml に prose: yes とあれば、いつも）',
      en: 'look at the sentences too (always with prose: yes in document.yaml)',
    },
  },
  fix: {
    type: 'boolean',
    text: {
      ja: '直し方が一つに決まるものを、変更を見せてから直す',
      en: 'mend what has one right answer, showing the changes first',
    },
  },
  yes: { type: 'boolean', text: { ja: '--fix で、確かめずに直す', en: 'with --fix, mend without asking' } },
  staged: {
    type: 'boolean',
    text: {
      ja: '次のコミットに入る内容（git add したもの）を調べる',
      en: 'check what the next commit would hold (git add)',
    },
  },
  department: {
    type: 'string',
    value: { ja: '課', en: 'DEPARTMENT' },
    text: {
      ja: 'sheet export で、この担当課の指標だけを書き出す',
      en: 'of sheet export: the indicators of this department only',
    },
  },
  name: {
    type: 'string',
    value: { ja: '名前', en: 'NAME' },
    text: {
      ja: '名前（init では市町村の、new と rename では指標の名前）',
      en: 'a name (of the city for init, of the indicator for new and rename)',
    },
  },
  title: {
    type: 'string',
    value: { ja: '題名', en: 'TITLE' },
    text: {
      ja: '題名（init では資料の、new goal では目標の題名）',
      en: 'a title (of the documents for init, of the goal for new)',
    },
  },
  plans: {
    type: 'string',
    value: { ja: '計画', en: 'PLANS' },
    text: {
      ja: '表に並べる計画。フォルダーの名前と計画の名前を、左から順に（既定は\n"national:国の方向性,current:現戦略,next:次期戦略"）',
      en: 'the plans of the table, each as folder:name, from the left (default:\n"national:国の方向性,current:現戦略,next:次期戦略")',
    },
  },
  period: {
    type: 'string',
    value: { ja: '期間', en: 'YEARS' },
    text: { ja: '最後の計画の期間（R8-R12 の形）', en: 'the fiscal years of the last plan, as R8-R12' },
  },
  label: {
    type: 'string',
    value: { ja: '名', en: 'LABEL' },
    text: { ja: '目標の脇に置く名（基本目標１、しごと など）', en: 'what stands beside the goal’s title' },
  },
  beside: {
    type: 'string',
    value: { ja: '計画/名前', en: 'PLAN/NAME' },
    text: {
      ja: '横に並べる目標。その行に加える（例 national/1-work）',
      en: 'the goal to stand beside, in its row (as national/1-work)',
    },
  },
  unit: {
    type: 'string',
    value: { ja: '単位', en: 'UNIT' },
    text: { ja: '指標の単位', en: 'the unit of the indicator' },
  },
  in: {
    type: 'string',
    value: { ja: '場所', en: 'PLACE' },
    text: {
      ja: '指標へのリンクを加える所。目標のファイルと見出し\n（例 next/work.md#創業の支援。見出しがなければ数値目標に）',
      en: 'where to add a link to the indicator: a goal’s file and a heading\n(as next/work.md#創業の支援; without a heading, its targets)',
    },
  },
  'dry-run': {
    type: 'boolean',
    text: { ja: '何も書かずに、変わる所を示す', en: 'show what would change, and write nothing' },
  },
  partial: {
    type: 'boolean',
    text: {
      ja: '取り込めない欄があっても、取り込める欄を書く',
      en: 'write what can be taken even where some cells cannot',
    },
  },
  stdio: {
    type: 'boolean',
    text: {
      ja: '標準入出力で話す（エディターが付けるもの。なくても同じ）',
      en: 'talk on standard input and output (some editors add it; always so)',
    },
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

/** Words of the table in a language. */
export function inLanguage(words: string | Text, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}
