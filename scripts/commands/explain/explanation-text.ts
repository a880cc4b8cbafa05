import type { Language, Text } from '../../diagnostics/diagnostic.ts';
import { type Colours, reportText, severityWords, visible } from '../../diagnostics/report-text.ts';
import type { Example, Words } from '../../rules/rule.ts';
import { subjects } from '../../rules/subjects.ts';
import { type Explanation, isInWords, notSettable } from './explanation.ts';

const words = {
  why: { ja: 'なぜ', en: 'Why' },
  fails: { ja: '良くない例', en: 'An example that fails' },
  report: { ja: 'kurabe の知らせ', en: 'What kurabe says of it' },
  passes: { ja: '良い例', en: 'An example that passes' },
  setting: { ja: '重さと例外', en: 'Severity and exceptions' },
  document: {
    ja: 'document.yaml の rules で重さを変えられます（error、warning、hint、off のどれか）',
    en: 'the severity is a setting in rules of document.yaml (error, warning, hint or off)',
  },
  place: {
    ja: '一か所だけ許すときは、その前に理由を書きます',
    en: 'to allow one place, write the reason before it',
  },
} satisfies Record<string, Text>;

const plain = (text: string): string => text;
const noColours: Colours = { bold: plain, red: plain, green: plain, yellow: plain, cyan: plain, dim: plain };

/** What `kurabe explain RULE` prints. */
export function explanationText(explanation: Explanation, language: Language): string {
  const { id, subject, severity, isSettable, description, why, fails, passes, run, exceptions } = explanation;
  const report =
    run &&
    reportText(run.diagnostics, { language, colours: noColours, source: (file) => run.texts.get(file) });
  const kind = [subjects[subject], severityWords[severity]].map((text) => text[language]);
  const head = language === 'ja' ? `${id}（${kind.join('、')}）` : `${id} (${kind.join(', ')})`;
  const setting = isSettable
    ? [
        words.document[language],
        ...indent([`rules: { ${id}: off }`]),
        ...(exceptions.length > 0 ? [words.place[language]] : []),
        ...indent(exceptions.map((text) => text[language])),
      ]
    : [notSettable[language]];
  const parts: [Text, string[]][] = [
    [words.why, [why[language]]],
    [words.fails, exampleLines(fails, language)],
    ...(report ? [[words.report, report.trimEnd().split('\n')] satisfies [Text, string[]]] : []),
    [words.passes, exampleLines(passes, language)],
    [words.setting, setting],
  ];
  const told = parts.map(([title, lines]) => `${title[language]}\n${indent(lines).join('\n')}\n`);
  return `${head}\n${description[language]}\n\n${told.join('\n')}`;
}

function exampleLines(example: Example | Words, language: Language): string[] {
  if (isInWords(example)) return [example.words[language]];
  return Object.entries(example).flatMap(([file, text]) => [
    file,
    ...text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `  | ${visible(line)}`.trimEnd()),
  ]);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
