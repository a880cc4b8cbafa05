/** The text of a project that uses every construct of Markdown and of the table. */

/** `document.yaml` below its `paper`. */
export const constructsDocument = `version: 1
number: 資料９
title: 書き方見本市総合戦略　書き方の見本
author: 書き方見本市
status: 案
date: 2026-01-31
contact: 見本課（電話 0000-00-0000）
words: { projects: 具体的な事業 }
plans:
  - { id: national, name: 国の方向性 }
  - { id: current, name: 現戦略 }
  - { id: next, name: 次期戦略 }
rows:
  - { national: a-long, current: a-text, next: a-lists }
  - { national: a-long, current: b-tables }
  - { national: [b-short, c-short], current: c-notes, next: b-images }
  - { current: d-policies, next: b-images }
`;

/** The goals by their path below the content folder. */
export const constructsGoals: Readonly<Record<string, string>> = {
  'national/a-long.md': `# 二つの行にわたる目標

- 一つ目の方向
- 二つ目の方向
`,
  'national/b-short.md': `# 一つの欄に並ぶ目標の一つ目

- 方向
`,
  'national/c-short.md': `# 一つの欄に並ぶ目標の二つ目
`,
  'current/a-text.md': `---
label: 基本目標１
---
# **強い**題名と\`code\`の目標

本文です。**太字**、*斜体*、***両方***、~~取消し~~、\`code と 空白\`、**「かぎ括弧」**の中、行末の円記号での改行。\\
二行目です。空白二つでの改行。  
三行目です。文字参照は &lt;tag&gt;、&amp;、&copy;、&#9312; です。\\*星印\\*、\\# 井桁、\\[角括弧\\] も字のとおり。

長いつながり：https://www.city.example.jp/kikaku/sogosenryaku/hikakuhyo/2026/very-long-path-without-any-blank/index.html?lang=ja&page=2&section=basic-policy#goal-1 は途中で折れます。
半角の長い語：Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch と１２３，４５６，７８９円と 1,234,567.89 円。

リンクは[外](https://example.jp/ "外のページ")、[別の目標](../next/a-lists.md)、[見出し](../next/a-lists.md#番号の付く箇条書き)、[指標](../indicators/visitors.yaml)、[手紙](mailto:kikaku@example.jp)、[電話](tel:+81-000-00-0000)、<https://example.jp/auto>、<post@example.jp>、www.example.jp 、[参照][ref]、**[太字のリンク](https://example.jp/bold)**、[\`code\` の*リンク*](https://example.jp/code) です。

[ref]: https://example.jp/reference "参照"

## 二段の見出し

### 三段の見出し

#### 四段の*見出し*

##### 五段の[見出し](https://example.jp/heading)

###### 六段の見出し

六段の下の本文。

---

## 数値目標

- [観光客入込客数](../indicators/visitors.yaml)
- [満足している人の割合](../indicators/satisfied.yaml)（再掲）

  指標の下の説明。
`,
  'current/b-tables.md': `---
label: 基本目標２
---
# 表と引用の目標

| 左 | 中 | 右 | 無し |
| :--- | :---: | ---: | --- |
| 左そろえ | 中そろえ | 1,234 | そのまま |
| **太字** | \`code\` | 5.6％ | [リンク](https://example.jp/cell) |
| 縦棒 \\| の字 | とても長い欄の文は、幅に合わせて何行にも折り返されます。 | -7 | |

| 見出しだけの表 |
| --- |

> 引用の一段落目。
>
> > 引用の中の引用。
>
> - 引用の中の箇条書き
>   1. その中の番号
>
> | 引用の中 | 表 |
> | --- | ---: |
> | 行 | 12 |
>
> \`\`\`text
> 引用の中の code
> \`\`\`

\`\`\`json
{ "name": "見本市", "rate": 0.5, "path": "https://example.jp/a-very-long-line-of-code-that-does-not-fit/in-one-line" }

  "字下げ"と空の行
\`\`\`

    字下げの code
    二行目
`,
  'current/c-notes.md': `---
label: 基本目標３
---
# 脚注の目標[^title]

一つ目[^one]、二つ目[^two]、もう一度一つ目[^one]。

- 箇条書きの中[^two]

| 表の中[^three] |
| --- |
| 欄の中[^one] |

[^title]: 題名の脚注。

[^one]: 脚注の中の脚注[^inner]と[リンク](https://example.jp/note)。

    二つ目の段落。

    - 脚注の中の箇条書き

[^two]: **太字**の脚注。

[^three]: 表の脚注。

[^inner]: 脚注から引かれる脚注。また[^two]を引く。
`,
  'current/d-policies.md': `---
label: 基本目標４
---
# 方針の目標

## 基本的な方針

### KPI が二つある方針

方針の本文。

- [観光客入込客数](../indicators/visitors.yaml)
- [満足している人の割合](../indicators/satisfied.yaml)

#### 具体的な事業

事業の前の文。

##### 一つ目の*事業*

事業の本文。

- 事業の箇条書き

##### 二つ目の事業

### KPI のない方針

- [x] 済んだこと
- [ ] これからのこと

## 進め方

終わりの文。
`,
  'next/a-lists.md': `---
label: しごと
---
# 箇条書きの目標

- 点
- 二つの段落

  二つ目の段落
- 入れ子
  - 二段
    - 三段
      - 四段
        1. 五段の番号

* 緩い箇条書き

* もう一つ

+ 別の印

## 番号の付く箇条書き

1. 一
2. 二
   1. 二の一
   2. 二の二
      - 二の二の点
3. 三

9) 九から
10) 十
11) 十一

100. 百から

- [ ] していないこと
- [x] したこと
  - [ ] 入れ子のしていないこと
  - [x] 入れ子のした**こと**

1. 番号の中

   > 引用

   | 表 |
   | --- |
   | 欄 |

   \`\`\`
   code
   \`\`\`

   ![図の中の箱](../images/mark.png)
`,
  'next/b-images.md': `---
label: まち
---
# 画像の目標

透明な所のある PNG。

![透明な円の印](../images/mark.png "印")

写真。

![棚田の写真](../images/terrace.jpg)

[![文字のある図](../images/chart.svg)](https://example.jp/chart)

文の中の![小さな印](../images/mark.png)画像。
`,
};

/** The indicators by their path below the content folder. */
export const constructsIndicators: Readonly<Record<string, string>> = {
  'indicators/visitors.yaml': `name: 観光客入込客数
unit: 人
direction: increase
plans:
  current: { baseline: { R1: 1832000 }, target: { R6: 2000000 } }
  next: { baseline: { R6: 1900000 }, target: { R11: 2200000 } }
actuals: { R2: 950000, R3: 1020000 }
`,
  'indicators/satisfied.yaml': `name: 満足している人の割合
unit: ％
direction: maintain
plans:
  current: { baseline: { R1: 71.50 }, target: { R6: 71.50 } }
`,
};

/** A drawing with text, dashes, transparency and groups. */
export const constructsSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120" viewBox="0 0 240 120">
  <rect x="0" y="0" width="240" height="120" fill="#eef4ff"/>
  <g opacity="0.5" transform="translate(10 10)"><circle cx="40" cy="50" r="30" fill="#264af4"/></g>
  <path d="M 100 100 L 140 40 L 180 80 L 220 20" fill="none" stroke="#333333" stroke-width="2" stroke-dasharray="6 3"/>
  <text x="100" y="24" font-size="14" fill="#1a1a1a">図の中の文字</text>
  <text x="232" y="112" font-size="10" text-anchor="end" font-weight="bold" fill="#4d4d4d">出典：見本</text>
</svg>
`;
