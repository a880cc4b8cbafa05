import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it decodes a file; tested in `tests/problems/shift-jis`, `utf16` and `invalid-utf8`. */
export const fileIsUtf8: RuleModule = {
  subject: 'files',
  why: {
    ja: 'ほかの文字コードのままでは、字が化けた資料になります。UTF-8 なら、どのパソコンでも同じ字で読めます。',
    en: 'In another encoding the letters would come out garbled. UTF-8 is read alike on every computer.',
  },
  fails: {
    words: {
      ja: 'Shift_JIS（ANSI）や UTF-16 で保存した目標のファイル',
      en: 'a goal’s file that was saved as Shift_JIS (ANSI) or UTF-16',
    },
  },
  passes: {
    words: { ja: '同じファイルを UTF-8 で保存し直したもの', en: 'the same file, saved again as UTF-8' },
  },
};
