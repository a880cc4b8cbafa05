import type { Diagnostic, Language } from './diagnostic.ts';
import { visible, words } from './report-text.ts';

/** A problem as lines of plain text, for tools that show its place by themselves: what was found, and how to mend it. */
export function plainMessage({ message, expected, note }: Diagnostic, language: Language): string {
  const lines = [visible(message[language])];
  if (expected?.length) lines.push(`${words.expected[language]}: ${expected.map(visible).join('  /  ')}`);
  if (note) lines.push(`${words.note[language]}: ${visible(note[language])}`);
  return lines.join('\n');
}
