import type { Sheet } from '../data/xlsx/sheet.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { actualWord } from './field.ts';

/** The name of the sheet that tells how to fill the form in. */
export const instructionsName = '記入のしかた';

/** The word that takes a value out; an empty cell may be an oversight. */
export const removeWord = '削除';

/** How to fill the form in, for officers who know Excel and nothing else of kurabe. */
export function instructionsSheet(strategy: Strategy): Sheet {
  const [first] = strategy.documents;
  const actual = actualWord(strategy);
  const lines: [string, string | undefined][] = [
    ['書く所', '黄色の欄です。変える所だけを書き直し、ほかはそのままにしてください。'],
    [
      '変えない所',
      '灰色の欄です。「ファイル」は、どの指標かを見分ける印です。消したり書き換えたりしないでください。',
    ],
    ['値', '数だけを書いてください（例 1832000、1.5、-0.3、△12）。見えているとおりの桁で取り込みます。'],
    ['単位', '値の欄に単位を書く必要はありません。「単位」の欄に一度だけ書きます。'],
    [
      '年度',
      '令和7年度、R7、2025 のどれでも構いません。4月から翌年3月までです。1月から3月は前の年度に入ります。',
    ],
    ['年度と値', '年度と値は組です。片方だけでは取り込めません。'],
    [
      actual,
      `見出しの年度の値を書いてください。まだわからない年度は、空のままにしてください。欄のない年度は、右に列を足し、見出しを「${actual} 令和7年度」のようにしてください。`,
    ],
    ['方向', '増加、減少、維持のどれかです。その指標が、どうなることを目指すかを表します。'],
    [
      '割合',
      '単位が ％ の値は、50 のように書いてください（0.5 ではありません）。％ を付けた 50% も同じに取り込みます。',
    ],
    [
      '値を消すとき',
      `欄を空にせず、「${removeWord}」と書いてください。空にしただけの欄は、消し忘れや手違いと区別できないので取り込めません。`,
    ],
    [
      '式',
      '式を書いても構いません。取り込むのは、見えている結果です。割り切れない数は、表示する桁を決めてください。',
    ],
    [
      '並べ替え',
      '行や列の並べ替え、行を隠すこと、欄の幅を変えることは自由です。要らない行は消しても構いません（値は変わりません）。',
    ],
    [
      '取り込めないもの',
      '「約100人」「100～120」のようなおおよその数や範囲、日付、#N/A などのエラー、結合した欄、単位の違う値。',
    ],
    ['指標の名前', '名前を変えるとき、指標を増やすときは、この表に書かず、問い合わせ先にお知らせください。'],
    ['保存', 'Excel ブック（.xlsx）のまま保存し、パスワードを付けずにお返しください。'],
    ['問い合わせ先', first?.contact],
  ];
  return {
    name: instructionsName,
    heads: ['項目', '書き方'],
    rows: lines.flatMap(([item, text]) =>
      text === undefined ? [] : [[item, text].map((each) => ({ kind: 'text' as const, text: each }))],
    ),
    widest: 100,
  };
}
