import { nearest } from '../diagnostics/nearest.ts';
import { englishPath } from '../strategy/english.ts';
import { documentPath } from '../strategy/settings.ts';
import { imagesInTemplates } from '../strategy/template-images.ts';
import { termsPath } from '../strategy/terms.ts';
import type { Rule, RuleModule } from './rule.ts';

/** Names that tools leave behind; nobody meant them as content. */
const ignored = /(?:^|\/)(?:\.[^/]*|README(?:\.ja)?\.md|Thumbs\.db|desktop\.ini|~\$[^/]*|[^/]*~)$/;

/** Warns of files in the content folder that no document uses. */
const check: Rule = ({ strategy, templates }, report) => {
  const used = new Set<string>([documentPath, englishPath, termsPath, ...strategy.indicators.keys()]);
  for (const { goals } of strategy.plans) for (const { file } of goals.values()) used.add(file.path);
  for (const path of strategy.namedImages) used.add(path);
  for (const { path } of imagesInTemplates(templates, strategy.content)) used.add(path);
  // An image with a mistyped name looks unused, or one of a file that could not be read; those were reported.
  const isImageMissing =
    !strategy.isWhole || [...strategy.namedImages].some((path) => !strategy.content.files.has(path));
  const folders = [...strategy.plans.map(({ id }) => id), 'indicators'];
  for (const { path, file, kind } of strategy.content.files.values()) {
    const folder = path.includes('/') ? (path.split('/', 1)[0] ?? '') : '';
    if (used.has(path) || ignored.test(path) || (kind === 'asset' && isImageMissing)) continue;
    // Files with faults of their own were reported there.
    if (
      kind === 'markdown'
        ? strategy.plans.some(({ id }) => id === folder)
        : kind === 'yaml' && folder === 'indicators'
    )
      continue;
    report({
      place: { file },
      message: { ja: 'このファイルはどこにも使われていません', en: 'Nothing uses this file' },
      expected: folder && !folders.includes(folder) ? nearest(folder, folders).map((name) => `${name}/`) : [],
      note: {
        ja: `目標は計画のフォルダー（${folders.slice(0, -1).join('、')}）に、指標は indicators に置き、画像は本文から「![説明](道筋)」で使います。要らなければ消してください`,
        en: `goals belong into a plan’s folder (${folders.slice(0, -1).join(', ')}), indicators into indicators, and images are used by "![text](path)"; delete it if it is not needed`,
      },
    });
  }
};

export const fileBelongs: RuleModule = {
  subject: 'files',
  why: {
    ja: '使われないファイルは、置き忘れか、名前の書き誤りです。',
    en: 'A file that nothing uses was left behind, or its name is mistyped.',
  },
  fails: {
    'content/memo.md': `# 覚え書き
`,
  },
  passes: {
    'content/README.md': `# このフォルダーの説明
`,
  },
  check,
};
