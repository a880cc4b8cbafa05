import type { Text } from '../diagnostics/diagnostic.ts';

/** How to mend a colon that separates nothing. */
export const halfWidthColon: Text = {
  ja: '半角の「:」と半角の空白に直してください（例 「name: 値」）',
  en: 'use a half-width colon and a space, as in "name: value"',
};

/** What is wrong with a full-width colon. */
export const fullWidthColon: Text = {
  ja: '全角の「：」はキーと値の区切りになりません',
  en: 'A full-width colon does not separate a key from its value',
};

/**
 * What YAML's parser found, in a writer's words, and where the writer has to look.
 *
 * @param reason the parser's own words
 * @param found the offset at which it gave up
 */
export function explainYamlError(
  reason: string,
  yaml: string,
  found: number,
): { message: Text; note: Text; offset: number } {
  const depth = /maxDepth/.test(reason) && reasons[0];
  if (depth) return { offset: found, message: depth[1], note: depth[2] };
  const lineStart = yaml.lastIndexOf('\n', found - 1) + 1;
  const lineEnd = yaml.indexOf('\n', found) < 0 ? yaml.length : yaml.indexOf('\n', found);
  const start = yaml.lastIndexOf('\n', lineStart - 2) + 1;
  for (let at = start, line = ''; at < lineEnd; at += line.length + 1) {
    line = yaml.slice(at, at + 1_000).split('\n', 1)[0] ?? '';
    if (line.includes('：') && !/:(?:\s|$)/.test(line))
      return { message: fullWidthColon, note: halfWidthColon, offset: at + line.indexOf('：') };
    const slip = slips.find(([pattern]) => pattern.test(line));
    if (slip) return { message: slip[1], note: slip[2], offset: at + Math.max(line.search(slip[0]), 0) };
    const open = /(?:^|[\s:[{,-])(["'])(?:(?!\1).)*$/.exec(line.replace(/\\./g, '__'));
    if (open && at < lineStart)
      return {
        message: { ja: '引用符が閉じていません', en: 'A quotation mark is not closed' },
        note: { ja: '値の終わりに引用符を付けてください', en: 'close the quotation at the end of the value' },
        offset: at + line.indexOf(open[1] ?? '', open.index),
      };
  }
  const known = reasons.find(([pattern]) => pattern.test(reason));
  return {
    offset: found,
    message: known?.[1] ?? {
      ja: `YAML として読めません（${reason}）`,
      en: `This is not valid YAML (${reason})`,
    },
    note: known?.[2] ?? {
      ja: 'この行と前の行の、字下げ・コロン・引用符を確かめてください',
      en: 'look at the indentation, colons and quotes of this line and the one before',
    },
  };
}

/** Slips that can be told by their line, where YAML's own words would mislead. */
const slips: readonly (readonly [RegExp, Text, Text])[] = [
  [
    /:　/,
    { ja: 'コロンの後が全角の空白です', en: 'The colon is followed by a full-width blank' },
    { ja: '半角の空白に直してください', en: 'use a half-width space' },
  ],
  [
    /(?<=(?::|-|^)\s*)[｛［]/,
    { ja: '全角のかっこがあります', en: 'There are full-width brackets' },
    { ja: '半角の { } [ ] に直してください', en: 'use { } and [ ]' },
  ],
  [
    /[{[][^{}[\]、]*、[^{}[\]:]*:/,
    { ja: '全角の「、」は区切りになりません', en: 'A full-width comma does not separate' },
    { ja: '半角の「, 」に直してください', en: 'use ", "' },
  ],
  [
    /(?<=:\s+|-\s+)[@`%]/,
    { ja: 'この記号では値を始められません', en: 'A value cannot begin with this sign' },
    { ja: '値を引用符（"…"）で囲んでください', en: 'put the value in quotes' },
  ],
  [
    /(?<=^\s*)-(?=[^\s-])/,
    { ja: '「-」の後に空白がありません', en: 'There is no space after "-"' },
    { ja: '「- 」のように半角の空白を入れてください', en: 'write "- "' },
  ],
  [
    /(?<=^\s*[\w-]+:\s+[^\s"'{[#].*):\s/,
    { ja: '値の中に「: 」があります', en: 'The value holds ": "' },
    { ja: '値を引用符（"…"）で囲んでください', en: 'put the value in quotes' },
  ],
  [
    /\{(?=[^}]*$)|\[(?=[^\]]*$)/,
    { ja: 'かっこが閉じていません', en: 'A bracket is not closed' },
    { ja: '同じ種類のかっこで閉じてください', en: 'close it' },
  ],
];

const reasons: readonly (readonly [RegExp, Text, Text])[] = [
  [
    /maxDepth/,
    { ja: '入れ子が深すぎます', en: 'The nesting is too deep' },
    { ja: '入れ子は 20 段までです', en: 'nest at most 20 levels' },
  ],
  [
    /bad indentation|deficient indentation/,
    { ja: '字下げがそろっていません', en: 'The indentation does not fit' },
    {
      ja: '字下げを前後の行とそろえてください。値に「: 」が入るときは引用符（"…"）で囲んでください',
      en: 'indent like the lines around; put a value that holds ": " in quotes',
    },
  ],
  [
    /tab characters?/,
    { ja: '字下げにタブがあります', en: 'There is a tab in the indentation' },
    { ja: '半角の空白に直してください', en: 'use spaces' },
  ],
  [
    /end of the stream or a document separator is expected/,
    { ja: 'ここに続くものが読めません', en: 'What follows here cannot be read' },
    {
      ja: '「キー: 値」の形になっているか、コロンの後に半角の空白があるかを確かめてください',
      en: 'check that each line is "key: value", with a space after the colon',
    },
  ],
];
