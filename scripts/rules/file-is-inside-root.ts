import type { RuleModule } from './rule.ts';

/** Reported by `host/` as it reads the folders; tested in `tests/cli.test.ts`. */
export const fileIsInsideRoot: RuleModule = {
  subject: 'files',
  why: {
    ja: '外のファイルは git に残らず、ほかの人のパソコンで同じ資料を作れません。公開してはいけない文書が混ざるのも防ぎます。',
    en: 'A file from elsewhere is not kept in git, so that nobody else can make the same document. It also keeps out what must not be published.',
  },
  fails: {
    words: {
      ja: 'content の中に置いた、プロジェクトの外のファイルを指すリンク（シンボリックリンク）',
      en: 'a symbolic link in content that leads to a file outside of the project',
    },
  },
  passes: { words: { ja: 'content の中に置いた、ファイルそのもの', en: 'the file itself, in content' } },
};
