/** The words of the site's own pages. A language has all of them: add one here, and its translation is asked for. */
const ja = {
  /** What stands between a word and what it names. */
  colon: '　',
  /** What stands beside a link to a file. */
  size: '（{size}）',
  skip: '本文へ',
  menu: 'サイト内の主なページ',
  path: '現在の位置',
  home: '比較表',
  goals: '目標',
  indicators: '指標',
  about: 'この資料について',
  search: '検索',
  english: 'English',
  japanese: '日本語',
  notFound: 'ページが見つかりません',
  notFoundText:
    'お探しのページは、移動したか、なくなったか、アドレスが違っています。次のページからお探しください。',
  searchText: '目標・方針・指標を、言葉で探します。',
  searchWithout: 'この検索には JavaScript が要ります。使えないときは、次の一覧からお探しください。',
  goalsText: 'それぞれの計画の目標と、その方針の一覧です。',
  indicatorsText: '目標と方針を測る指標の一覧です。',
  related: '対応する目標',
  indicator: '指標',
  unit: '単位',
  department: '担当課',
  definition: '定義',
  source: '出典',
  direction: '目指す向き',
  increase: '増やす',
  decrease: '減らす',
  maintain: '保つ',
  uses: 'この指標を使う目標',
  value: '値',
  values: '値の推移',
  kind: '種類',
  fiscalYear: '年度',
  noValues: 'この指標の値は、まだ公開されていません。',
  notUsed: 'この計画では使われていません',
  latest: '最新の値',
  target: '目標値',
  documentNumber: '資料番号',
  status: '状態',
  date: '日付',
  author: '作成者',
  contact: '問い合わせ先',
  updated: '更新日',
  downloads: 'ダウンロード',
  data: 'データ',
  dataText: '指標の定義と値は、機械で読める形でも公開しています。',
  licence: 'ライセンス',
  accessibility: 'アクセシビリティ',
  accessibilityStandard:
    'このサイトは、日本産業規格 JIS X 8341-3:2016「高齢者・障害者等配慮設計指針－情報通信における機器，ソフトウェア及びサービス－第3部：ウェブコンテンツ」の適合レベル AA ',
  accessibility準拠: 'に準拠しています。',
  accessibility一部準拠: 'に一部準拠しています。',
  accessibility配慮: 'に配慮して作られています。',
  accessibilityTested: '試験を行った日',
  accessibilityText:
    'どのページも、文字の大きさを変えても、画面読み上げソフトでも、キーボードだけでも、JavaScript を使わなくても読めるように作っています。',
  accessibilityContact: '読みにくい所があれば、お知らせください',
  privacy: 'このサイトは Cookie を使わず、ほかのサイトと通信しません。',
  history: '更新の履歴',
  recordedIn: '原稿の版',
} as const;

export type SiteTexts = { readonly [Key in keyof typeof ja]: string };

const en: SiteTexts = {
  colon: ': ',
  size: ' ({size})',
  skip: 'Skip to content',
  menu: 'Main pages',
  path: 'You are here',
  home: 'Comparison',
  goals: 'Goals',
  indicators: 'Indicators',
  about: 'About',
  search: 'Search',
  english: 'English',
  japanese: '日本語',
  notFound: 'Page not found',
  notFoundText: 'This page has moved, is gone, or its address is mistyped. These pages lead on.',
  searchText: 'Search goals, policies and indicators.',
  searchWithout: 'This search needs JavaScript. Without it, these lists lead on.',
  goalsText: 'The goals of each plan, with their policies.',
  indicatorsText: 'The indicators by which goals and policies are measured.',
  related: 'Goals that answer this one',
  indicator: 'Indicator',
  unit: 'Unit',
  department: 'Department',
  definition: 'Definition',
  source: 'Source',
  direction: 'Direction',
  increase: 'increase',
  decrease: 'decrease',
  maintain: 'maintain',
  uses: 'Goals that use this indicator',
  value: 'Value',
  values: 'Values',
  kind: 'Kind',
  fiscalYear: 'Fiscal year',
  noValues: 'No values of this indicator have been published yet.',
  notUsed: 'Not used in this plan',
  latest: 'Latest value',
  target: 'Target',
  documentNumber: 'Number',
  status: 'Status',
  date: 'Date',
  author: 'Author',
  contact: 'Contact',
  updated: 'Updated',
  downloads: 'Downloads',
  data: 'Data',
  dataText: 'Definitions and values of the indicators are also published for machines to read.',
  licence: 'Licence',
  accessibility: 'Accessibility',
  accessibilityStandard: 'By JIS X 8341-3:2016 (WCAG 2.0), level AA, this site ',
  accessibility準拠: 'conforms.',
  accessibility一部準拠: 'conforms in part.',
  accessibility配慮: 'has been made with regard to it.',
  accessibilityTested: 'Tested on',
  accessibilityText:
    'Every page is made to be read at any text size, with a screen reader, by keyboard alone and without JavaScript.',
  accessibilityContact: 'Please tell us where it falls short',
  privacy: 'This site sets no cookies and talks to no other site.',
  history: 'History',
  recordedIn: 'Version of the sources',
};

const texts = { ja, en } as const;

/** The language of the interface on pages in a language (BCP 47): English for English, else Japanese. */
export function interfaceLanguage(language: string): keyof typeof texts {
  return /^en(?:-|$)/i.test(language) ? 'en' : 'ja';
}

/** The words on pages in a language (BCP 47). */
export function siteTexts(language: string): SiteTexts {
  return texts[interfaceLanguage(language)];
}

/** The words in Japanese. */
export const japaneseTexts: SiteTexts = ja;
