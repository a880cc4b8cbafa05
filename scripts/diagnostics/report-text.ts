import type { Diagnostic, Language, Place, Text } from './diagnostic.ts';
import { Lines } from './lines.ts';
import type { Severity } from './rule-ids.ts';
import { sourceLine, visible } from './source-line.ts';
import { textWidth } from './text-width.ts';

export { visible } from './source-line.ts';

/** Colours for a terminal; the identity where colours are off. */
export interface Colours {
  bold(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  dim(text: string): string;
}

/** What the text report needs besides the problems. */
export interface ReportTextOptions {
  readonly language: Language;
  readonly colours: Colours;
  /** The text of a source file, or undefined where it could not be read. */
  source(file: string): string | undefined;
}

/** The names of the severities. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
  hint: { ja: '提案', en: 'hint' },
};

/** What the parts of a problem are called. */
export const words = {
  expected: { ja: 'もしかして', en: 'did you mean' },
  note: { ja: '直し方', en: 'to mend it' },
} satisfies Record<string, Text>;

/** Lists problems for people: each with its place, its source line, a caret and how to mend it. */
export function reportText(diagnostics: readonly Diagnostic[], options: ReportTextOptions): string {
  const files = new Map<string, Lines | undefined>();
  const lines = (file: string): Lines | undefined => {
    if (!files.has(file)) {
      const text = options.source(file);
      files.set(file, text === undefined ? undefined : new Lines(text));
    }
    return files.get(file);
  };
  return diagnostics.map((diagnostic) => `${entry(diagnostic, lines, options)}\n`).join('\n');
}

function entry(
  diagnostic: Diagnostic,
  lines: (file: string) => Lines | undefined,
  { language, colours }: ReportTextOptions,
): string {
  const paint = { error: colours.red, warning: colours.yellow, hint: colours.cyan }[diagnostic.severity];
  const severity = paint(severityWords[diagnostic.severity][language]);
  const out = [
    `${colours.bold(placeText(diagnostic.place))}  ${severity}  ${visible(diagnostic.message[language])}  ${colours.dim(`[${diagnostic.ruleId}]`)}`,
  ];
  const frame = codeFrame(diagnostic.place, lines(diagnostic.place.file), paint, colours.dim);
  if (frame) out.push(frame);
  if (diagnostic.expected?.length)
    out.push(
      `    ${colours.cyan(words.expected[language])}: ${diagnostic.expected.map(visible).join('  /  ')}`,
    );
  if (diagnostic.note)
    out.push(`    ${colours.cyan(words.note[language])}: ${visible(diagnostic.note[language])}`);
  for (const { place, message } of diagnostic.related ?? [])
    out.push(`    ${placeText(place)}  ${visible(message[language])}`);
  return out.join('\n');
}

/** `file:line:column`, or the file alone. */
export function placeText({ file, range }: Place): string {
  return range ? `${visible(file)}:${range.start.line}:${range.start.column}` : visible(file);
}

/** The source line and a caret below it; long lines are cut around the place. */
function codeFrame(
  place: Place,
  lines: Lines | undefined,
  paint: (text: string) => string,
  dim: (text: string) => string,
): string | undefined {
  const line = sourceLine(place, lines);
  if (!line) return undefined;
  const { lead, marked, rest } = line;
  const number = String(line.number).padStart(5);
  const caret = `${' '.repeat(textWidth(lead))}${paint('^'.repeat(Math.max(1, textWidth(marked))))}`;
  return `${dim(`${number} |`)} ${lead}${marked}${rest}\n${dim('      |')} ${caret}`;
}
