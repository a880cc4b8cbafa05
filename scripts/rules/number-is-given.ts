import type { Place } from '../diagnostics/diagnostic.ts';
import type { Policy } from '../strategy/strategy.ts';
import { allGoals } from './goals.ts';
import type { RuleModule } from './rule.ts';

/** A number with what parts it from the words: ①, （１）, 1. or １　. A number that is part of the words has none. */
const typed =
  /^(?:[①-⑳㉑-㉟㊱-㊿](?:[-－‐][0-9０-９]+)?|[（(][0-9０-９]{1,2}[）)]|[⑴-⒇]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[、)）　]))[ 　]*(?=\S)/u;

const goal = (policy: string): string =>
  `---\nlabel: 基本目標１\n---\n# しごとをつくる\n\n## 数値目標\n\n- [雇用者数](../indicators/jobs.yaml)\n\n## 基本的な方針\n\n### ${policy}\n\n- [創業件数](../indicators/startups.yaml)\n`;

/** Numbers of policies and KPIs are given; a typed one would be printed beside it, and be wrong after the next change. */
export const numberIsGiven: RuleModule = {
  subject: 'goals',
  why: {
    ja: '方針と KPI の番号（①、①-1）は自動で付きます。自分で書いた番号は二重に印刷され、順序を変えたときに食い違います。',
    en: 'Policies and KPIs get their numbers; a typed one is printed twice, and is wrong as soon as the order changes.',
  },
  fails: { 'content/new/work.md': goal('① 創業の支援') },
  passes: { 'content/new/work.md': goal('３世代で暮らす家の支援') },
  check: ({ strategy }, report) => {
    const look = (text: string, place: Place): void => {
      const [number] = typed.exec(text) ?? [];
      if (number === undefined) return;
      report({
        place,
        message: {
          ja: `番号「${number.trim()}」が書かれています。番号は自動で付くので、二重になります`,
          en: `The number "${number.trim()}" is typed; it would be printed twice, since numbers are given`,
        },
        actual: text,
        expected: [text.slice(number.length)],
        note: { ja: '番号を消してください', en: 'delete the number' },
      });
    };
    const lookAt = ({ title, place, projects }: Policy): void => {
      look(title, place);
      projects?.policies.forEach(lookAt);
    };
    for (const { sections } of allGoals(strategy))
      for (const section of sections) if (section.kind === 'policies') section.policies.forEach(lookAt);
    for (const { name, namePlace } of strategy.indicators.values()) look(name, namePlace);
  },
};
