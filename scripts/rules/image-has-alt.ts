import { visit } from 'unist-util-visit';
import { placeOf } from '../source/markdown.ts';
import { goalWith } from './example-goal.ts';
import { allGoals } from './goals.ts';
import type { Rule, RuleModule } from './rule.ts';

/** Who cannot see an image reads its alternative (JIS X 8341-3:2016 1.1.1, ISO 14289-1 7.3). */
const check: Rule = ({ strategy }, report) => {
  for (const { file } of allGoals(strategy))
    visit(file.tree, 'image', (image) => {
      if (image.alt?.trim()) return;
      report({
        place: placeOf(file.file, image),
        message: { ja: '画像に代わりの文がありません', en: 'The image has no text alternative' },
        note: {
          ja: '[ ] の中に、画像が伝えることを書いてください',
          en: 'write what the image tells into [ ]',
        },
      });
    });
};

export const imageHasAlt: RuleModule = {
  subject: 'images',
  why: {
    ja: '画像を見られない人は、代わりの文を読みます（JIS X 8341-3 1.1.1）。',
    en: 'Who cannot see an image reads its alternative (JIS X 8341-3 1.1.1).',
  },
  fails: {
    'content/new/work.md': goalWith('![](map.svg)'),
    'content/new/map.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>`,
  },
  passes: {
    'content/new/work.md': goalWith('![工業団地の位置図](map.svg)'),
    'content/new/map.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>`,
  },
  check,
};
