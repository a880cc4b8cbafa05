import type { Text } from '../diagnostics/diagnostic.ts';

/** What rules are about, in the order of their documentation. */
export const subjects = {
  files: { ja: 'ファイル', en: 'Files' },
  yaml: { ja: 'YAML の書き方', en: 'YAML' },
  document: { ja: 'document.yaml', en: 'document.yaml' },
  goals: { ja: '目標と見出し', en: 'Goals and headings' },
  links: { ja: 'リンク', en: 'Links' },
  images: { ja: '画像', en: 'Images' },
  indicators: { ja: '指標', en: 'Indicators' },
  prose: { ja: '字と文章', en: 'Characters and prose' },
  templates: { ja: 'テンプレートと見た目', en: 'Templates and theme' },
  output: { ja: '出力', en: 'Output' },
  exceptions: { ja: '例外', en: 'Exceptions' },
} as const satisfies Record<string, Text>;

/** What a rule is about. */
export type Subject = keyof typeof subjects;
