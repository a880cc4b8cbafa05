import type { Text } from './diagnostic.ts';

/** An error stops the build; a warning does not. */
export type Severity = 'error' | 'warning';

interface RuleInfo {
  readonly severity: Severity;
  /** What must be true. */
  readonly description: Text;
}

const error = (ja: string, en: string): RuleInfo => ({ severity: 'error', description: { ja, en } });
const warning = (ja: string, en: string): RuleInfo => ({ severity: 'warning', description: { ja, en } });

/**
 * Every rule by its id, which never changes. An id says what must be true. Those that look at the whole
 * strategy are in `rules/`, a file each; the others hold where the stages read their input.
 */
export const ruleInfo = {
  // Files
  'file-is-utf8': error('ファイルの文字コードは UTF-8', 'Text files are UTF-8'),
  'file-is-inside-root': error('ファイルはプロジェクトの中にある', 'Files are inside the project'),
  'file-is-merged': error('git の合流が済んでいる', 'No conflict markers of git are left'),
  'file-size-is-limited': error('ファイルは大きすぎない', 'Files are not too large'),
  'file-belongs': warning('content の中のファイルはどれも使われる', 'Every file in content is used'),
  'characters-are-plain': error(
    '紛らわしい文字や見えない文字がない',
    'No misleading or invisible characters',
  ),
  'font-has-character': error('どの文字も PDF の書体にある', 'The PDF’s fonts have every character'),
  // YAML
  'yaml-is-valid': error('YAML として読める', 'YAML is well-formed'),
  'yaml-is-plain': error(
    'YAML に別名・タグ・二つ目の文書がない',
    'YAML has no aliases, tags or second document',
  ),
  'key-is-unique': error('同じキーは一度だけ', 'A key stands once'),
  'key-is-known': error('キーは決まったもの', 'Keys are known ones'),
  'key-is-present': error('必要なキーがある', 'Required keys are there'),
  'value-is-valid': error('値は決まった形', 'Values have their form'),
  // document.yaml
  'document-exists': error('document.yaml がある', 'There is a document.yaml'),
  'document-has-date': warning('文書の日付がわかる', 'The document’s date can be told'),
  'document-is-unique': error('資料の名前は重ならない', 'Documents have different names'),
  'document-plan-exists': error('資料の計画は plans にある', 'The plans of documents are among plans'),
  'fit-belongs-to-document': error(
    'documents があるとき、fit はその中に書く',
    'Where documents are listed, fit stands in one of them',
  ),
  'document-fits': error('資料は決められたページ数に収まる', 'A document fits its pages'),
  'words-differ': error('段の呼び名は互いに違う', 'The words for the levels differ'),
  'plan-is-unique': error('計画の名前は重ならない', 'Plans have different ids'),
  'row-plan-exists': error('rows の計画は plans にある', 'The plans of rows are among plans'),
  'row-goal-exists': error('rows の目標にはファイルがある', 'The goals of rows have files'),
  'goal-rows-adjoin': error('同じ目標は続いた行に並ぶ', 'A goal stands in rows that adjoin'),
  'goal-has-label': warning(
    '同じ計画の目標には、どれにも label がある',
    'All goals of a plan have labels, or none',
  ),
  'goal-is-unique': error('目標のファイルの名前は重ならない', 'Goal files have different names'),
  'goal-stands-in-row': error('どの目標も rows のどこかにある', 'Every goal stands in a row'),
  // Markdown
  'markdown-is-bounded': error('Markdown の入れ子や記号が多すぎない', 'Markdown is not nested too deep'),
  'front-matter-is-closed': error('先頭の設定は「---」で閉じる', 'Front matter is closed'),
  'front-matter-is-yaml': error('先頭の設定は YAML', 'Front matter is YAML'),
  'html-is-absent': error('Markdown に HTML を書かない', 'Markdown has no raw HTML'),
  'table-row-fits': error(
    '表の行のセルは見出し行より多くない',
    'Table rows have no more cells than the header',
  ),
  'ruby-is-complete': error(
    'ルビには字があり、読みは全体に一つか、一字に一つずつ',
    'Ruby has letters, and a reading for all or for each of them',
  ),
  'ruby-stands-in-markdown': error('ルビは Markdown の中だけに書く', 'Ruby stands in Markdown only'),
  'page-name-is-free': error('サイトのページの名前が重ならない', 'No two pages of the site have one name'),
  'english-has-title': error('英語のページは題名で始まる', 'The English page begins with its title'),
  'goal-has-title': error('目標には題名が一つある', 'A goal has one title'),
  'section-is-unique': error('数値目標・基本的な方針の見出しは一度だけ', 'A section’s heading stands once'),
  'heading-is-known': warning('決まった見出しは字がそろっている', 'Section headings are written exactly'),
  'heading-is-written': warning('見出しは「## 」のように書く', 'Headings are written as "## "'),
  'indicator-list-has-place': error(
    '指標の箇条書きは数値目標か方針の下にある',
    'Lists of indicators stand below the targets or a policy',
  ),
  'address-is-whole': warning('アドレスの終わりがはっきりしている', 'It is plain where an address ends'),
  'markdown-is-complete': warning('書きかけの Markdown がない', 'No Markdown is left unfinished'),
  'indicator-list-is-pure': error(
    '指標の箇条書きは指標へのリンクだけ',
    'A list of indicators has only links to them',
  ),
  'link-is-allowed': error('リンクは決まった種類', 'Links are of the allowed kinds'),
  'link-resolves': error('リンク先がある', 'Links lead somewhere'),
  'link-is-published': warning('リンク先はどれかの資料に載る', 'What links lead to stands in a document'),
  'link-text-is-name': error(
    '指標へのリンクの文字は指標の名前',
    'The text of a link to an indicator is its name',
  ),
  'image-resolves': error('画像のファイルがある', 'Images have files'),
  'image-is-supported': error('画像は PNG・JPEG・SVG', 'Images are PNG, JPEG or SVG'),
  'image-is-safe': error('SVG は図形と文字だけ', 'SVG only draws'),
  'image-has-alt': error('画像には代わりの文がある', 'Images have a text alternative'),
  'footnote-is-defined': error('脚注の印には脚注がある', 'Footnote references have footnotes'),
  'footnote-is-used': warning('脚注には印がある', 'Footnotes are referred to'),
  // Indicators
  'indicator-link-resolves': error('指標へのリンクの先にファイルがある', 'Links to indicators have files'),
  'indicator-is-used': warning('どの指標もどこかで使われる', 'Every indicator is used'),
  'indicator-is-linked-once': error(
    '一つの方針に同じ指標は一度だけ',
    'A goal or a policy has an indicator once',
  ),
  'indicator-plan-exists': error('指標の計画は document.yaml にある', 'The plans of an indicator exist'),
  // Accessibility
  'headings-descend': error('見出しは段を飛ばさない', 'Headings skip no level'),
  'headers-resolve': error('欄の headers は見出しの欄を指す', 'The headers of cells are header cells'),
  'table-has-header': error('表には見出しの欄がある', 'Tables have header cells'),
  // Templates and theme
  'template-exists': error('テンプレートがある', 'Templates are there'),
  'template-is-valid': error('テンプレートとして読める', 'Templates are well-formed'),
  'template-field-exists': error('テンプレートの項目がある', 'Templates name fields that exist'),
  'template-helper-exists': error('テンプレートの関数がある', 'Templates name helpers that exist'),
  'template-escapes': error('テンプレートは文字を必ず変換して出す', 'Templates escape what they print'),
  'template-makes-html': error('テンプレートから正しい HTML ができる', 'Templates make valid HTML'),
  'element-is-known': error('要素と属性は決まったもの', 'Elements and attributes are known ones'),
  'font-resolves': error('書体のファイルがある', 'Font files are there'),
  'font-is-supported': error(
    '書体は埋め込める TrueType か OpenType',
    'Fonts are TrueType or OpenType and may be embedded',
  ),
  // Output
  'output-is-apart': error('出力先は入力と別のフォルダー', 'The output folder is apart from the input'),
  'output-is-ours': error('出力先のほかのファイルを上書きしない', 'Files of others are not overwritten'),
  'output-is-free': error('ビルドは一度に一つ', 'One build runs at a time'),
  'output-is-writable': error('出力先に書き込める', 'The output folder can be written'),
} as const satisfies Record<string, RuleInfo>;

/** The id of a rule. */
export type RuleId = keyof typeof ruleInfo;
