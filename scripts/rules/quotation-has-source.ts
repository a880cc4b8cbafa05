import { placeOf } from '../source/markdown.ts';
import { dateIn, namedSource, quotationsOf } from '../strategy/quotations.ts';
import type { RuleModule } from './rule.ts';

/** What tells that a quotation is from a text of the state: 国の総合戦略では、内閣府の手引きには, 閣議決定. */
const national =
  /国の|政府|内閣|閣議決定|(?:デジタル|こども家庭|観光|文化|スポーツ|消防)庁|(?:総務|財務|文部科学|厚生労働|農林水産|経済産業|国土交通|環境)省/;

const goal = (text: string): string =>
  `---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n国の総合戦略は、次のように述べています。\n\n${text}\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n\n## 基本的な方針\n\n### 創業の支援\n\n- [創業件数](../indicators/startups.yaml)\n`;

/** A quotation from a text of the state says which, and of when: such texts are revised. */
export const quotationHasSource: RuleModule = {
  subject: 'prose',
  why: {
    ja: '国の文書は改訂されます。いつのどの文書から引いたかがなければ、今も通じるのかを誰も確かめられません。引用には出典が要ります（著作権法第48条）。',
    en: 'Texts of the state are revised; unless a quotation says which it is from, and of when, nobody can tell whether it still holds. The law asks for the source as well (Copyright Act, art. 48).',
  },
  fails: { 'content/new/work.md': goal('> 地方に仕事をつくる。') },
  passes: {
    'content/new/work.md': goal('> 地方に仕事をつくる。\n>\n> 出典：国の総合戦略（令和７年12月23日）'),
  },
  check: ({ strategy }, report) => {
    for (const { goals, isNational } of strategy.plans)
      for (const { file } of goals.values())
        for (const { node, before, source } of quotationsOf(file.tree)) {
          const isOfState =
            isNational || national.test(before) || namedSource(before, strategy.sources) !== undefined;
          if (source === undefined ? !isOfState : dateIn(source) !== undefined) continue;
          report({
            place: placeOf(file.file, node),
            message:
              source === undefined
                ? {
                    ja: '国の文書の引用に、出典がありません',
                    en: 'The quotation from a text of the state names no source',
                  }
                : {
                    ja: `引用の出典に日付がありません: ${source}`,
                    en: `The source of the quotation has no date: ${source}`,
                  },
            note: {
              ja: '引用の最後の行に「> 出典：文書の名前（令和７年12月23日）」と、文書の日付を添えて書いてください',
              en: 'end the quotation with a line "> 出典：name of the text（令和７年12月23日）", with the date of the text',
            },
          });
        }
  },
};
