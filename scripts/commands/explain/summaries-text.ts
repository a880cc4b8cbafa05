import { eastAsianWidth } from 'get-east-asian-width';
import type { Language, Text } from '../../diagnostics/diagnostic.ts';
import { severityWords } from '../../diagnostics/report-text.ts';
import { type Subject, subjects } from '../../rules/subjects.ts';
import type { Summary } from './explanation.ts';

const end: Text = {
  ja: '「*」の付いた決まりは、document.yaml で重さを変えられます。\nくわしくは: kurabe explain 決まりの名前\n',
  en: 'The severity of rules with "*" is a setting in document.yaml.\nmore about a rule: kurabe explain RULE\n',
};

/** What `kurabe explain` prints: all rules by subject, each with its severity and what must be true. */
export function summariesText(
  summaries: ReadonlyMap<Subject, readonly Summary[]>,
  language: Language,
): string {
  const all = [...summaries.values()].flat();
  const widest = Math.max(...all.map(({ id }) => id.length));
  const kind = ({ severity, isSettable }: Summary): string =>
    `${severityWords[severity][language]}${isSettable ? '*' : ''}`;
  const wide = Math.max(...all.map((summary) => widthOf(kind(summary))));
  const parts = [...summaries].map(([subject, rules]) => {
    const lines = rules.map((rule) => {
      const gap = ' '.repeat(wide - widthOf(kind(rule)));
      return `  ${rule.id.padEnd(widest)}  ${kind(rule)}${gap}  ${rule.description[language]}\n`;
    });
    return `${subjects[subject][language]}\n${lines.join('')}`;
  });
  return `${parts.join('\n')}\n${end[language]}`;
}

/** Columns on a terminal (UAX #11). */
function widthOf(text: string): number {
  return [...text].reduce((columns, letter) => columns + eastAsianWidth(letter.codePointAt(0) ?? 0), 0);
}
