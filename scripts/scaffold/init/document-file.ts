import { yamlText } from '../yaml-text.ts';
import { type Answers, type NewPlan, writtenPlan } from './answers.ts';

/** A row of the table: a goal's file by plan. */
export type NewRow = Readonly<Record<string, string>>;

/** `document.yaml` of a new project: what is needed, and all else as remarks. */
export function documentFile({ name, title, plans, date }: Answers, rows: readonly NewRow[]): string {
  const written = writtenPlan({ plans });
  const subtitle = plans.length > 1 ? `\n    subtitle: ${yamlText(written.name)}` : '';
  return `# 資料の設定です。「#」から行の終わりまでは説明で、資料には出ません。
# 行の頭の「# 」を消すと、その設定が効きます。文に「#」や「: 」が入るときは、"…" で囲みます。
version: 1

# 題名と作成者
title: ${yamlText(title)}
author: ${yamlText(name)}

# 「案」か「決定」。日付は、資料に出る日付です。
status: 案
date: ${date}

# 問い合わせ先
# contact: 総合政策課（電話 0000-00-0000）

# 作る資料。name はファイルの名前です（comparison なら out/pdf/comparison.pdf）。
documents:
  # 比較表。文字を 6.5 ポイントより小さくせずに、A3 の 1 ページに収めます。
  - name: comparison
    template: comparison
    # number: 資料１
    paper: { size: A3, orientation: landscape }
    fit: { pages: 1, smallest: 6.5 }
  # 本編
  - name: strategy
    template: strategy${subtitle}
    plan: ${written.id}
    paper: { size: A4, orientation: portrait }
    # 案の間、枠と透かしで案であることを示すとき
    # draft: watermark

# 公開するサイト。url は、公開する場所が決まったら書きます。
# site: { url: https://www.city.example.jp/senryaku/ }

# オープンデータのライセンス
# licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/deed.ja }

# 呼び名。目標のファイルの見出しも、同じ字にします。
# words: { targets: 成果指標, policies: 施策, kpi: 重要業績評価指標 }

# 計画。表の左から順に並びます。id は、目標のファイルを置くフォルダーの名前です。
# period は計画の期間です: period: { from: R8, to: R12 }
plans:
${plans.map(planLine).join('\n')}

# 横に並べる目標の組。目標のファイルの名前を、「.md」を付けずに書きます。
# 続いた行に同じ目標を書くと、一つの欄にまとまります。一行に二つ書くときは next: [1-work, 2-town] のようにします。
rows:
${rows.map(rowLine).join('\n')}
`;
}

function planLine({ id, name, period }: NewPlan): string {
  const years = period ? `, period: { from: ${period.from}, to: ${period.to} }` : '';
  return `  - { id: ${yamlText(id)}, name: ${yamlText(name)}${years} }`;
}

/** A row as it stands in `rows`. */
export function rowLine(row: NewRow): string {
  const goals = Object.entries(row).map(([plan, goal]) => `${yamlText(plan)}: ${yamlText(goal)}`);
  return `  - { ${goals.join(', ')} }`;
}
