import type { TextlintKernelRule } from '@textlint/kernel';
import unmatchedPair from '@textlint-rule/textlint-rule-no-unmatched-pair';
import successiveWord from 'textlint-rule-ja-no-successive-word';
import droppingRa from 'textlint-rule-no-dropping-the-ra';
import mixedStyle from 'textlint-rule-no-mix-dearu-desumasu';
import sentenceLength from 'textlint-rule-sentence-length';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import type { Passage } from '../source/passage.ts';

/** What a rule of textlint found in a passage: UTF-16 indexes, and its message. */
export interface Found {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A rule of textlint, and how its finding is told; it may tell nothing. */
interface SentenceRule extends Pick<TextlintKernelRule, 'rule' | 'options'> {
  tell(found: Found): Finding | undefined;
}

/** So many characters a sentence may have. */
export const longestSentence = 180;

/** The rules of textlint whose findings were right in real texts (docs/prose.md has the numbers). */
export const sentenceRules = {
  'prose-brackets-match': { rule: unmatchedPair, tell: tellBracket },
  'prose-style-is-one': { rule: mixedStyle, tell: tellStyle },
  'prose-word-is-not-repeated': {
    rule: successiveWord.default,
    // ○○ and …… are typed so on purpose.
    options: { allow: ['/^[^\\p{L}]+$/u'] },
    tell: tellRepeated,
  },
  'prose-ra-is-kept': { rule: droppingRa.default, tell: tellRa },
  'prose-sentence-is-short': {
    rule: sentenceLength.default,
    options: { max: longestSentence },
    tell: tellLong,
  },
} satisfies Partial<Record<RuleId, SentenceRule>> as Partial<Record<RuleId, SentenceRule>>;

const closing = new Map(
  [...'「」（）『』｛｝［］〚〛【】()[]{}«»‹›""'.matchAll(/(.)(.)/gu)].map(([, a = '', b = '']) => [a, b]),
);

/** Whether a passage is made of sentences; a cell or a name is often a long list. */
function isProse({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'item';
}

/** The rule points behind the bracket. */
function tellBracket({ passage, start }: Found): Finding | undefined {
  const open = passage.text[start - 1] ?? '';
  const close = closing.get(open);
  if (close === undefined) return undefined;
  return {
    place: passage.place(start - 1, start),
    message: { ja: `「${open}」が閉じていません`, en: `"${open}" is not closed` },
    actual: open,
    note: { ja: `同じ文の中に「${close}」を書いてください`, en: `write "${close}" in the same sentence` },
  };
}

function tellStyle({ passage, start, message }: Found): Finding | undefined {
  if (!isProse(passage)) return undefined;
  const [, word = ''] = /の箇所があります: "([^"]*)"/.exec(message) ?? [];
  const isPolite = /"ですます"調 の文体に/.test(message);
  const [usual, other] = isPolite ? ['です・ます', 'である'] : ['である', 'です・ます'];
  const part = passage.kind === 'item' ? { ja: '箇条書き', en: 'lists' } : { ja: '本文', en: 'text' };
  return {
    place: passage.place(start, start + Math.max(1, word.length)),
    message: {
      ja: `「${usual}」で書かれた${part.ja}の中に、「${other}」の文があります: ${word}`,
      en: `A sentence ends in ${other} where the ${part.en} of the file ends in ${usual}: ${word}`,
    },
    actual: word,
    note: {
      ja: `「${usual}」にそろえてください。ほかの人のことばなら、行の初めに「> 」を付けて引用にします`,
      en: `write it in ${usual}; put "> " before the words of others`,
    },
  };
}

function tellRepeated({ passage, start, message }: Found): Finding | undefined {
  const [, word = ''] = /^"(.*)" が/s.exec(message) ?? [];
  if (word === '') return undefined;
  return {
    place: passage.place(start - word.length, start + word.length),
    message: { ja: `「${word}」が続けて二度あります`, en: `"${word}" stands twice in a row` },
    actual: word + word,
    expected: [word],
    note: { ja: '打ち間違いなら、一つにしてください', en: 'keep one of them if it is a slip' },
  };
}

/** The rule points at the れ before which ら is missing. */
function tellRa({ passage, start }: Found): Finding | undefined {
  const { text } = passage;
  if (text[start] !== 'れ') return undefined;
  const stem = /\p{Script=Han}\p{Script=Hiragana}?$|\p{Script=Hiragana}{0,2}$/u;
  const before = stem.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const right = `${before}られ`;
  const place = passage.place(start, start + 1);
  return {
    place: passage.place(start - before.length, start + 1),
    message: {
      ja: `ら抜きのことばです: ${before}れ`,
      en: `The ra of a potential verb is missing: ${before}れ`,
    },
    actual: `${before}れ`,
    expected: [right],
    note: { ja: `「${right}…」と書いてください`, en: `write "${right}…"` },
    ...(passage.kind !== 'heading' && passage.isVerbatim(start, start + 1)
      ? {
          fix: {
            message: { ja: '「ら」を入れる', en: 'add ら' },
            edits: [{ place, text: 'られ' }],
            isRewording: true,
          },
        }
      : {}),
  };
}

function tellLong({ passage, start, end, message }: Found): Finding | undefined {
  const length = /length\((\d+)/.exec(message)?.[1];
  if (length === undefined || !isProse(passage)) return undefined;
  // The first phrase is enough to see which sentence it is.
  const comma = passage.text.indexOf('、', start);
  return {
    place: passage.place(start, comma > start && comma < end ? comma : end),
    message: {
      ja: `一つの文が ${length} 字あります（${longestSentence} 字まで）`,
      en: `A sentence has ${length} characters (at most ${longestSentence})`,
    },
    note: {
      ja: '「。」で二つに分けるか、並べたものを箇条書きにしてください',
      en: 'split it, or make a list of what it enumerates',
    },
  };
}
