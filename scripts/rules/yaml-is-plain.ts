import type { RuleModule } from './rule.ts';

/** Reported by `source/` as it reads the events of YAML. */
export const yamlIsPlain: RuleModule = {
  subject: 'yaml',
  why: {
    ja: '「*」「&」「!」で始まる値は、YAML では特別な意味になり、書いた字のとおりに載りません。',
    en: 'A value that begins with "*", "&" or "!" has a special meaning in YAML, and does not appear as it was written.',
  },
  fails: {
    'content/indicators/jobs.yaml': `name: 雇用者数
source: *国勢調査による
`,
  },
  passes: {
    'content/indicators/jobs.yaml': `name: 雇用者数
source: "*国勢調査による"
`,
  },
};
