import { visit } from 'unist-util-visit';
import { placeOf } from '../source/markdown.ts';
import { allGoals } from './goals.ts';
import type { Rule } from './rule.ts';

/** Who cannot see an image reads its alternative (JIS X 8341-3:2016 1.1.1, ISO 14289-1 7.3). */
export const imageHasAlt: Rule = ({ strategy }, report) => {
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
