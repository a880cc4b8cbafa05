import type { Text } from '../diagnostics/diagnostic.ts';

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

/** What the table says of an option. */
export function optionInfo(name: OptionName): OptionInfo {
  return options[name];
}
