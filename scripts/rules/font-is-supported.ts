import type { RuleModule } from './rule.ts';

/** Reported by `render/pdf/`; tested in `tests/problems/font-files` and `tests/unit/font`. */
export const fontIsSupported: RuleModule = {
  subject: 'templates',
  why: {
    ja: '埋め込めない書体では、相手のパソコンで字が変わったり、出なかったりします。',
    en: 'With a font that cannot be embedded, letters change or vanish on other computers.',
  },
  fails: {
    words: {
      ja: 'ウェブ用の書体（.woff2）、書体の集まり（.ttc）、埋め込みを許さない書体',
      en: 'a web font (.woff2), a collection (.ttc), or a font that may not be embedded',
    },
  },
  passes: { words: { ja: '埋め込みを許す .ttf か .otf の書体', en: 'a .ttf or .otf that may be embedded' } },
};
