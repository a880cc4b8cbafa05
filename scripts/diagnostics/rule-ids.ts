import type { Text } from './diagnostic.ts';

/** How grave a problem may be, gravest first: an error stops the build, a warning asks to be looked at, a hint advises. */
export const severities = ['error', 'warning', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** What a rule is, before it has found anything. */
export interface RuleInfo {
  readonly severity: Severity;
  /** What must be true. */
  readonly description: Text;
  /** Whether a city may choose the severity and make exceptions; not where nothing sound could be built without it. */
  readonly isSettable: boolean;
  /** Whether it looks only where the settings give it a severity: what is good style in one city is not in another. */
  readonly isOptional?: boolean;
}

const must = (ja: string, en: string): RuleInfo => ({
  severity: 'error',
  description: { ja, en },
  isSettable: false,
});
const settable = (severity: Severity, ja: string, en: string): RuleInfo => ({
  severity,
  description: { ja, en },
  isSettable: true,
});
const error = (ja: string, en: string): RuleInfo => settable('error', ja, en);
const warning = (ja: string, en: string): RuleInfo => settable('warning', ja, en);
const hint = (ja: string, en: string): RuleInfo => settable('hint', ja, en);
const optional = (ja: string, en: string): RuleInfo => ({ ...hint(ja, en), isOptional: true });

/**
 * Every rule by its id, which never changes. An id says what must be true. Those that look at the whole
 * strategy are in `rules/`, a file each; the others hold where the stages read their input.
 */
export const ruleInfo = {
  // Files
  'file-is-utf8': must('ファイルの文字コードは UTF-8', 'Text files are UTF-8'),
  'file-is-inside-root': must('ファイルはプロジェクトの中にある', 'Files are inside the project'),
  'file-is-merged': must('git の合流が済んでいる', 'No conflict markers of git are left'),
  'file-size-is-limited': must('ファイルは大きすぎない', 'Files are not too large'),
  'file-belongs': warning('content の中のファイルはどれも使われる', 'Every file in content is used'),
  'characters-are-plain': must('紛らわしい文字や見えない文字がない', 'No misleading or invisible characters'),
  'digits-are-half-width': optional('数字は半角', 'Digits are half-width'),
  'characters-are-portable': hint('環境に依存する文字を使わない', 'No platform-dependent characters'),
  'kana-is-full-width': warning('片仮名と句読点は全角', 'Kana and its punctuation are full-width'),
  'letters-are-half-width': hint('英字の語は半角', 'Latin words are half-width'),
  'words-are-not-spaced': warning(
    '空白で語を広げたり桁をそろえたりしない',
    'No words or columns are spread out with blanks',
  ),
  'font-has-character': must('どの文字も PDF の書体にある', 'The PDF’s fonts have every character'),
  'exception-is-known': must(
    '例外は、例外を許す決まりだけに書く',
    'Exceptions are from rules that allow them',
  ),
  'exception-has-reason': must('例外には理由がある', 'Exceptions have a reason'),
  'exception-is-used': warning('例外は要るところだけに書く', 'Exceptions are used'),
  // YAML
  'yaml-is-valid': must('YAML として読める', 'YAML is well-formed'),
  'yaml-is-plain': must(
    'YAML に別名・タグ・二つ目の文書がない',
    'YAML has no aliases, tags or second document',
  ),
  'key-is-unique': must('同じキーは一度だけ', 'A key stands once'),
  'key-is-known': must('キーは決まったもの', 'Keys are known ones'),
  'key-is-present': must('必要なキーがある', 'Required keys are there'),
  'keys-are-in-order': hint('指標のキーは決まった順に並ぶ', 'Keys of indicators stand in their usual order'),
  'value-is-valid': must('値は決まった形', 'Values have their form'),
  // document.yaml
  'document-exists': must('document.yaml がある', 'There is a document.yaml'),
  'document-has-date': warning('文書の日付がわかる', 'The document’s date can be told'),
  'document-is-unique': must('資料の名前は重ならない', 'Documents have different names'),
  'document-plan-exists': must('資料の計画は plans にある', 'The plans of documents are among plans'),
  'fit-belongs-to-document': must(
    'documents があるとき、fit はその中に書く',
    'Where documents are listed, fit stands in one of them',
  ),
  'example-is-replaced': warning(
    '決定の資料に、例が残っていない',
    'No examples are left in a decided document',
  ),
  'document-fits': must('資料は決められたページ数に収まる', 'A document fits its pages'),
  'words-differ': must('段の呼び名は互いに違う', 'The words for the levels differ'),
  'plan-is-unique': must('計画の名前は重ならない', 'Plans have different ids'),
  'row-plan-exists': must('rows の計画は plans にある', 'The plans of rows are among plans'),
  'row-goal-exists': must('rows の目標にはファイルがある', 'The goals of rows have files'),
  'goal-rows-adjoin': must('同じ目標は続いた行に並ぶ', 'A goal stands in rows that adjoin'),
  'goal-has-label': warning(
    '同じ計画の目標には、どれにも label がある',
    'All goals of a plan have labels, or none',
  ),
  'goal-is-unique': must('目標のファイルの名前は重ならない', 'Goal files have different names'),
  'goal-stands-in-row': must('どの目標も rows のどこかにある', 'Every goal stands in a row'),
  'national-goal-is-answered': warning(
    '国のどの目標にも、並ぶ目標がある',
    'Beside each national goal stands one of a local plan',
  ),
  'none-has-reason': warning('「対応なし」には理由がある', 'Where a row has no goal, a reason says why'),
  'goal-has-target': warning('どの目標にも数値目標がある', 'Every goal has a target'),
  'policy-has-kpi': warning('どの方針にも KPI がある', 'Every policy has a KPI'),
  // Markdown
  'markdown-is-bounded': must('Markdown の入れ子や記号が多すぎない', 'Markdown is not nested too deep'),
  'front-matter-is-closed': must('先頭の設定は「---」で閉じる', 'Front matter is closed'),
  'front-matter-is-yaml': must('先頭の設定は YAML', 'Front matter is YAML'),
  'html-is-absent': must('Markdown に HTML を書かない', 'Markdown has no raw HTML'),
  'table-row-fits': must(
    '表の行のセルは見出し行より多くない',
    'Table rows have no more cells than the header',
  ),
  'ruby-is-complete': must(
    'ルビには字があり、読みは全体に一つか、一字に一つずつ',
    'Ruby has letters, and a reading for all or for each of them',
  ),
  'ruby-stands-in-markdown': must('ルビは Markdown の中だけに書く', 'Ruby stands in Markdown only'),
  'page-name-is-free': must('サイトのページの名前が重ならない', 'No two pages of the site have one name'),
  'english-has-title': must('英語のページは題名で始まる', 'The English page begins with its title'),
  'goal-has-title': must('目標には題名が一つある', 'A goal has one title'),
  'section-is-unique': must('数値目標・基本的な方針の見出しは一度だけ', 'A section’s heading stands once'),
  'heading-is-known': warning('決まった見出しは字がそろっている', 'Section headings are written exactly'),
  'heading-is-written': warning('見出しは「## 」のように書く', 'Headings are written as "## "'),
  'indicator-list-has-place': must(
    '指標の箇条書きは数値目標か方針の下にある',
    'Lists of indicators stand below the targets or a policy',
  ),
  'address-is-whole': warning('アドレスの終わりがはっきりしている', 'It is plain where an address ends'),
  'markdown-is-complete': warning('書きかけの Markdown がない', 'No Markdown is left unfinished'),
  'indicator-list-is-pure': must(
    '指標の箇条書きは指標へのリンクだけ',
    'A list of indicators has only links to them',
  ),
  'link-is-allowed': must('リンクは決まった種類', 'Links are of the allowed kinds'),
  'link-resolves': must('リンク先がある', 'Links lead somewhere'),
  'link-is-published': warning('リンク先はどれかの資料に載る', 'What links lead to stands in a document'),
  'link-text-is-name': error(
    '指標へのリンクの文字は指標の名前',
    'The text of a link to an indicator is its name',
  ),
  'link-text-says-more': warning('リンクの文字で行き先がわかる', 'The text of a link says where it leads'),
  'number-is-given': warning('番号は書かず、付くのに任せる', 'Numbers are given, not typed'),
  'date-has-year': hint('日付には年がある', 'Dates have a year'),
  'quotation-has-source': warning(
    '国の文書の引用には出典と日付がある',
    'Quotations from texts of the state have source and date',
  ),
  'quotation-is-current': warning(
    '引用は出典の改訂より古くない',
    'Quotations are not older than the last revision of their source',
  ),
  'image-resolves': must('画像のファイルがある', 'Images have files'),
  'image-is-supported': must('画像は PNG・JPEG・SVG', 'Images are PNG, JPEG or SVG'),
  'image-is-safe': must('SVG は図形と文字だけ', 'SVG only draws'),
  'image-has-alt': must('画像には代わりの文がある', 'Images have a text alternative'),
  'footnote-is-defined': must('脚注の印には脚注がある', 'Footnote references have footnotes'),
  'footnote-is-used': warning('脚注には印がある', 'Footnotes are referred to'),
  // Indicators
  'indicator-link-resolves': must('指標へのリンクの先にファイルがある', 'Links to indicators have files'),
  'indicator-is-used': warning('どの指標もどこかで使われる', 'Every indicator is used'),
  'indicator-is-linked-once': error(
    '一つの方針に同じ指標は一度だけ',
    'A goal or a policy has an indicator once',
  ),
  'indicator-is-linked': warning(
    '箇条書きの指標の名前はリンク',
    'The names of indicators in lists are links',
  ),
  'indicator-name-is-unique': warning('指標の名前は重ならない', 'Indicators have different names'),
  'indicator-has-one-name': warning('一つの指標に二つの名前がない', 'No indicator has two names'),
  'target-follows-direction': warning(
    '目標値は望ましい向きにある',
    'Targets lie in the direction of their indicator',
  ),
  'unit-agrees': warning('指標の単位は計画が変わっても同じ', 'An indicator has one unit in all plans'),
  'unit-is-written-alike': hint('同じ単位は同じ字で書く', 'A unit is written in one way'),
  'year-is-in-period': warning('年度は計画の期間に合う', 'Years agree with the plan’s period'),
  'indicator-plan-exists': must('指標の計画は document.yaml にある', 'The plans of an indicator exist'),
  // Words and sentences
  'terms-agree': must('ことばの決まりは食い違わない', 'Terms do not contradict each other'),
  'term-is-agreed': warning('ことばは terms.yaml のとおりに書く', 'Words are written as terms.yaml says'),
  'prose-spelling-is-official': hint('公用文の書き方に合わせる', 'Spelling is that of official documents'),
  'prose-brackets-match': warning('括弧は閉じる', 'Brackets are closed'),
  'prose-style-is-one': warning('「です・ます」と「である」を混ぜない', 'Sentences end in one style'),
  'prose-word-is-not-repeated': warning('同じことばを続けて打たない', 'No word is typed twice in a row'),
  'prose-ra-is-kept': hint('ら抜きのことばを使わない', 'Potential verbs keep their ra'),
  'prose-sentence-is-short': hint('一文は長すぎない', 'Sentences are not too long'),
  // Accessibility
  'headings-descend': must('見出しは段を飛ばさない', 'Headings skip no level'),
  'headers-resolve': must('欄の headers は見出しの欄を指す', 'The headers of cells are header cells'),
  'table-has-header': must('表には見出しの欄がある', 'Tables have header cells'),
  // Templates and theme
  'template-exists': must('テンプレートがある', 'Templates are there'),
  'template-is-valid': must('テンプレートとして読める', 'Templates are well-formed'),
  'template-field-exists': must('テンプレートの項目がある', 'Templates name fields that exist'),
  'template-helper-exists': must('テンプレートの関数がある', 'Templates name helpers that exist'),
  'template-escapes': must('テンプレートは文字を必ず変換して出す', 'Templates escape what they print'),
  'template-makes-html': must('テンプレートから正しい HTML ができる', 'Templates make valid HTML'),
  'element-is-known': must('要素と属性は決まったもの', 'Elements and attributes are known ones'),
  'font-resolves': must('書体のファイルがある', 'Font files are there'),
  'font-is-supported': must(
    '書体は埋め込める TrueType か OpenType',
    'Fonts are TrueType or OpenType and may be embedded',
  ),
  // Output
  'output-is-apart': must('出力先は入力と別のフォルダー', 'The output folder is apart from the input'),
  'output-is-ours': must('出力先のほかのファイルを上書きしない', 'Files of others are not overwritten'),
  'output-is-free': must('ビルドは一度に一つ', 'One build runs at a time'),
  'output-is-writable': must('出力先に書き込める', 'The output folder can be written'),
} as const satisfies Record<string, RuleInfo>;

/** The id of a rule. */
export type RuleId = keyof typeof ruleInfo;

/** The ids of the rules whose severity is a setting. */
export const settableRules: readonly RuleId[] = (Object.keys(ruleInfo) as RuleId[]).filter(
  (id) => ruleInfo[id].isSettable,
);

/** Whether a text is the id of a rule. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(ruleInfo, id);
}
