import type { Text } from '../diagnostics/diagnostic.ts';

/** What `kurabe help` prints. */
export const helpText: Text = {
  ja: `kurabe — 総合戦略の比較表を、Markdown と YAML から PDF と HTML にします

使い方
  kurabe build    content/ から out/ に PDF、サイト、CMS 用の HTML、データを作る
  kurabe check    作らずに、誤りだけを調べる
  kurabe verify PDF…
                  PDF が、どのコミットのどの原稿から作られたか、今の原稿と同じか、
                  作られたままかを調べる
  kurabe help     この説明
  kurabe version  版の番号

オプション
  --root DIR      content/ のあるフォルダー（既定は今のフォルダー）
  --out DIR       出力先（既定は --root の中の out）
  --url URL       サイトを公開する場所（既定は document.yaml の site.url）
  --lang ja|en    知らせの言語（既定は ja）
  --format text|json
                  知らせの形（既定は text）

終了コード
  0 誤りなし   1 誤りあり   2 使い方の誤り   3 kurabe の不具合
  verify では 0 同じ   1 違う、または確かめられない   2 kurabe の PDF ではない、原稿がない

同じコミットからは同じバイトの PDF・HTML・データができます（PDF はコミットを記録するので、原稿が
同じでもコミットが違えばバイトが違います）。PDF の作成日は、環境変数
SOURCE_DATE_EPOCH、なければ content のコミットの日付、なければ document.yaml の date です。
`,
  en: `kurabe — a strategy's comparison table, from Markdown and YAML to PDF and HTML

Usage
  kurabe build    make PDFs, website, HTML for a CMS and data in out/
  kurabe check    look for mistakes only
  kurabe verify PDF…
                  say which commit and which sources a PDF was made from, whether the
                  present ones are the same, and whether the PDF is as it was made
  kurabe help     this text
  kurabe version  the version

Options
  --root DIR      the folder that has content/ (default: this folder)
  --out DIR       the output folder (default: out in --root)
  --url URL       where the website is published (default: site.url of document.yaml)
  --lang ja|en    the language of messages (default: ja)
  --format text|json
                  the form of messages (default: text)

Exit codes
  0 no mistakes   1 mistakes   2 wrong usage   3 a fault of kurabe itself
  of verify: 0 the same   1 different, or not confirmed   2 no PDF of kurabe, or no sources

The same commit gives the same bytes (a PDF records its commit, so that the same sources at
another commit give other bytes). The PDF's creation date is the environment's
SOURCE_DATE_EPOCH, else the date of content's commit, else the date of document.yaml.
`,
};
