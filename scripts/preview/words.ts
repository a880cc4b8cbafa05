import type { PreviewTexts } from '../client/preview/texts.ts';
import type { Language } from '../diagnostics/diagnostic.ts';

/** The words of the preview's page that its script does not need. */
export interface ShellWords {
  readonly title: string;
  readonly document: string;
  readonly view: string;
  readonly both: string;
  readonly html: string;
  readonly pdf: string;
  readonly problems: string;
  readonly sources: string;
  readonly sourcesNote: string;
  readonly smaller: string;
  readonly larger: string;
  readonly fit: string;
  readonly openPdf: string;
  readonly panes: string;
  readonly noScript: string;
}

/** What the preview's page says. */
export const shellWords: Readonly<Record<Language, ShellWords>> = {
  ja: {
    title: 'プレビュー',
    document: '資料',
    view: '表示',
    both: '並べる',
    html: 'ページ',
    pdf: 'PDF',
    problems: '見つかった問題',
    sources: '原稿を開く',
    sourcesNote: 'このページの原稿',
    smaller: '小さく',
    larger: '大きく',
    fit: '幅に合わせる',
    openPdf: 'PDF を別の窓で開く',
    panes: 'ページと PDF',
    noScript: 'プレビューには JavaScript が要ります。',
  },
  en: {
    title: 'Preview',
    document: 'Document',
    view: 'View',
    both: 'Both',
    html: 'Page',
    pdf: 'PDF',
    problems: 'Problems found',
    sources: 'Open source',
    sourcesNote: 'The sources of this page',
    smaller: 'Smaller',
    larger: 'Larger',
    fit: 'Fit width',
    openPdf: 'Open the PDF in another window',
    panes: 'Page and PDF',
    noScript: 'The preview needs JavaScript.',
  },
};

/** What the preview's script says. */
export const previewTexts: Readonly<Record<Language, PreviewTexts>> = {
  ja: {
    error: 'エラー',
    warning: '注意',
    hint: '提案',
    counts: 'エラー {errors} 件・注意 {warnings} 件',
    countsWithHints: 'エラー {errors} 件・注意 {warnings} 件・提案 {hints} 件',
    none: '問題は見つかっていません。',
    expected: 'もしかして',
    note: '直し方',
    open: '{place} を開く',
    see: 'ページで見る',
    updated: '更新しました',
    stale:
      '原稿に読めないところがあるので、直前に読めたページを表示しています。下の問題を直すと、新しくなります。',
    stalePdf: 'エラーがあるので、前の PDF を表示しています。',
    noPdf: 'エラーを直すと、PDF ができます。',
    making: 'PDF を作っています',
    lost: 'kurabe dev との接続が切れました。端末で動いているか確かめてください。',
    back: 'kurabe dev につながりました',
    opened: 'エディターで {place} を開きました',
    openFailed: '{place} を開けませんでした。kurabe dev の --editor で、エディターを指定してください。',
    fault: 'kurabe の不具合です（{message}）。直前の変更を戻すと、続けられることがあります。',
    pdfPage: 'PDF の {page} ページ（全 {pages} ページ）',
    clickOpens: 'クリックで {place} を開く',
  },
  en: {
    error: 'Error',
    warning: 'Warning',
    hint: 'Hint',
    counts: '{errors} errors, {warnings} warnings',
    countsWithHints: '{errors} errors, {warnings} warnings, {hints} hints',
    none: 'No problem was found.',
    expected: 'Did you mean',
    note: 'To mend it',
    open: 'Open {place}',
    see: 'See on the page',
    updated: 'Updated',
    stale:
      'The sources cannot be read, so the page is as it was when they could. It is renewed when the problems below are mended.',
    stalePdf: 'There are errors, so the PDF is the one before.',
    noPdf: 'The PDF is made when the errors are mended.',
    making: 'Making the PDF',
    lost: 'The connection to kurabe dev is lost. Look whether it still runs in the terminal.',
    back: 'Connected to kurabe dev',
    opened: 'Opened {place} in the editor',
    openFailed: '{place} could not be opened. Name an editor with --editor of kurabe dev.',
    fault: 'This is a fault of kurabe ({message}). Undoing the last change may help.',
    pdfPage: 'Page {page} of {pages} of the PDF',
    clickOpens: 'Click to open {place}',
  },
};
