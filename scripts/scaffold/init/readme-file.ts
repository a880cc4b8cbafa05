import { escapeMarkdown } from '../goal-file.ts';
import { type Answers, writtenPlan } from './answers.ts';

/** The README of a city's repository: how its content is written, checked and built. */
export function readmeFile({ title, plans }: Answers): string {
  const { id } = writtenPlan({ plans });
  const rows = plans.map(
    (plan) => `| \`content/${plan.id}/\` | ${escapeMarkdown(plan.name)}の目標（一つに 1 ファイル） |`,
  );
  return `# ${escapeMarkdown(title)}の原稿

PDF もウェブページもデータも、ここにある \`content/\` の原稿から、kurabe が作ります。

## 書く

| 場所 | 書くもの |
| --- | --- |
| \`content/document.yaml\` | 題名、日付、計画、横に並べる目標 |
${rows.join('\n')}
| \`content/indicators/\` | 指標（一つに 1 ファイル） |

はじめは、どれも例です。「（例）」と「ここに書く」を探して、市の内容に替えてください。どちらも残っていなければ、書き終わりです。

## 確かめる、作る

このフォルダーで打ちます（「kurabe」が見つからないと出たら、kurabe のフォルダーで、一度 \`npm link\` と打ってください）。

\`\`\`sh
kurabe dev --open     # 保存するたびに新しくなるプレビューを見る
kurabe check          # 誤りを調べる
kurabe build          # out/ に作る
\`\`\`

できたものは \`out/pdf\`（PDF）、\`out/site\`（ウェブサイト）、\`out/fragment\`（CMS に貼る HTML）、\`out/data\`（オープンデータ）にあります。
\`out/\` は何度でも作り直せるので、git には入れません。

## 目標や指標を加える、名前を変える

\`\`\`sh
kurabe new goal ${id}/2-town --title まちをつくる
kurabe new indicator visitors --name 観光客入込客数 --unit 人
kurabe rename indicator visitors tourists             # ファイルの名前と、それを指すリンク
kurabe rename indicator tourists --name 観光入込客数  # 指標の名前と、リンクの文字
\`\`\`

ファイルの名前を手で変えると、リンクが切れます。\`rename\` は、リンクも一度に変えます。

## 公開する

kurabe の \`docs/publishing.md\` に、サーバー、GitHub Pages、GitLab Pages、CMS での公開のしかたがあります。
`;
}
