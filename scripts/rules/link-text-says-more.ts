import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placeOf } from '../source/markdown.ts';
import { goalWith } from './example-goal.ts';
import { allGoals } from './goals.ts';
import type { RuleModule } from './rule.ts';

/** Texts that say nothing of where a link leads, without blanks and brackets. */
const mute =
  /^(?:(?:詳し(?:く|い情報|い内容)|くわしく|詳細|続き|内容|資料|申込み?|問合せ)?[はも]?(?:こちら|ここ|コチラ|コレ|これ)(?:の(?:ページ|リンク))?(?:から|へ|まで|を)?(?:[ご御]?(?:覧|参照|確認)|クリック|見て)?(?:ください|下さい|です|する)?|詳細|詳し(?:く|くは|い情報)|くわしく|リンク(?:先)?|クリック|続き(?:を読む)?|もっと見る|(?:click|read)?(?:here|more)|this|link|details)?$/;

/** Who goes from link to link, with a screen reader say, hears their texts alone (JIS X 8341-3:2016 2.4.4, 2.4.9). */
export const linkTextSaysMore: RuleModule = {
  subject: 'links',
  why: {
    ja: '音声で読む人は、リンクだけを拾って聞くことがあります。「こちら」では、どこへ行くリンクかがわかりません（JIS X 8341-3:2016 2.4.4、2.4.9）。印刷した PDF でも、文字だけが残ります。',
    en: 'Screen readers can list the links alone, where 「こちら」 does not tell where one leads (JIS X 8341-3:2016 2.4.4, 2.4.9); in print, the text is all that is left.',
  },
  fails: { 'content/new/work.md': goalWith('申請の方法は[こちら](https://www.example.jp/)を見てください。') },
  passes: { 'content/new/work.md': goalWith('[申請の方法](https://www.example.jp/)を見てください。') },
  check: ({ strategy }, report) => {
    const sources = [...allGoals(strategy), ...(strategy.english ? [strategy.english] : [])];
    for (const { file } of sources)
      visit(file.tree, 'link', (link) => {
        const text = textOf(link);
        const plain = text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[\s「」『』【】()[\]<>〈〉《》→⇒≫»▶▷、。.,!…]/g, '');
        if (!mute.test(plain)) return;
        report({
          place: placeOf(file.file, link),
          message:
            plain === ''
              ? { ja: 'リンクに文字がありません', en: 'The link has no text' }
              : {
                  ja: `リンクの文字「${text}」だけでは、どこへ行くリンクかわかりません`,
                  en: `The link’s text "${text}" does not say where it leads`,
                },
          note: {
            ja: 'リンク先のページの題名など、それだけでわかる言葉をリンクにしてください（例 [創業支援補助金の申請](https://…)）',
            en: 'make the words that say it the link, such as the title of the page',
          },
        });
      });
  },
};
