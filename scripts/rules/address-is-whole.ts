import { visit } from 'unist-util-visit';
import { goalWith } from './example-goal.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** A plain address ends before Japanese letters; kanji and katakana right behind it may have been meant as part of it. */
const check: Rule = ({ strategy }, report) => {
  for (const { file } of allGoals(strategy))
    visit(file.tree, 'link', ({ position, url, children: [text] }) => {
      const end = position?.end.offset;
      if (end === undefined || text?.position?.end.offset !== end) return;
      const [behind] = /^[\p{Script=Han}\p{Script=Katakana}ー]+/u.exec(file.text.slice(end)) ?? [];
      if (behind === undefined) return;
      report({
        place: file.lines.place(file.file, end, end + behind.length),
        message: {
          ja: `アドレスはこの字の前までと読まれ、リンク先は ${url} になります`,
          en: `The address is taken to end before these letters; the link leads to ${url}`,
        },
        expected: [`${text.type === 'text' ? text.value : url} ${behind}`, `<${url}${behind}>`],
        note: {
          ja: 'アドレスの後なら半角の空白を一つ入れ、アドレスの一部なら全体を「<」「>」で囲んでください',
          en: 'put a space where the address ends, or "<" and ">" around it if it goes on',
        },
      });
    });
};

export const addressIsWhole: RuleModule = {
  subject: 'links',
  why: {
    ja: 'アドレスの直後に漢字やカタカナが続くと、どこまでがアドレスか読み手にも機械にもわかりません。',
    en: 'Where kanji follow an address directly, neither readers nor programs can tell where it ends.',
  },
  fails: {
    'content/new/work.md': goalWith('https://example.jp/統計 を見てください。'),
  },
  passes: {
    'content/new/work.md': goalWith('<https://example.jp/統計> を見てください。'),
  },
  check,
};
