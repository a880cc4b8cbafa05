import { placeOf } from '../source/markdown.ts';
import { relativeLink } from '../strategy/paths.ts';
import type { RuleModule } from './rule.ts';
import { makeNameFinder } from './unlinked-names.ts';

const goal = (item: string): string =>
  `---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n\n## 基本的な方針\n\n### 創業の支援\n\n相談の窓口を設けます。\n\n- [雇用者数](../indicators/jobs.yaml)（再掲）\n\n### 起業の支援\n\n- [雇用者数](../indicators/jobs.yaml)（再掲）\n\n次の指標も見ます。\n\n${item}\n\n### 企業の支援\n\n- [創業件数](../indicators/startups.yaml)\n`;

/** An indicator's name in a list is text, and counts neither as a target nor as a KPI, unless it is a link. */
export const indicatorIsLinked: RuleModule = {
  subject: 'indicators',
  why: {
    ja: '指標の名前を箇条書きに書いただけでは KPI に数えられず、番号も値も付きません。リンクが指標の印です。',
    en: 'The name of an indicator in a list is no KPI, and has neither number nor values; the link makes it one.',
  },
  fails: { 'content/new/work.md': goal('- 創業件数') },
  passes: { 'content/new/work.md': goal('- [創業件数](../indicators/startups.yaml)（再掲）') },
  check: ({ strategy }, report) => {
    const unlinkedIn = makeNameFinder(strategy);
    for (const { goals, isNational } of strategy.plans) {
      if (isNational) continue;
      for (const goal of goals.values()) {
        // What was meant as a link was reported.
        if (!goal.isWhole) continue;
        const { file } = goal;
        for (const { item, indicator } of unlinkedIn(goal))
          report({
            place: placeOf(file.file, item),
            message: {
              ja: `指標「${indicator.name}」の名前ですが、リンクではないので、数値目標にも KPI にも数えられません`,
              en: `This is the name of the indicator "${indicator.name}", but no link to it, so that it counts neither as a target nor as a KPI`,
            },
            expected: [`[${indicator.name}](${relativeLink(file.path, indicator.path)})`],
            note: { ja: '指標へのリンクにしてください', en: 'make it a link to the indicator' },
          });
      }
    }
  },
};
