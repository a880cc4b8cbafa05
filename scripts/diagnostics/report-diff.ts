import { structuredPatch } from 'diff';
import { type Colours, visible } from './report-text.ts';

/** So many lines around a change are shown. */
const context = 1;

/**
 * Shows what changes in a file: its name, and the lines that go (`-`) and come (`+`) with their numbers.
 *
 * @param after the same as `before` gives an empty text
 */
export function reportDiff(file: string, before: string, after: string, colours: Colours): string {
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, { context });
  if (hunks.length === 0) return '';
  const out = [colours.bold(visible(file))];
  for (const { oldStart, newStart, lines } of hunks) {
    let [old, fresh] = [oldStart, newStart];
    for (const line of lines) {
      const sign = line.charAt(0);
      if (sign === '\\') continue;
      const number = String(sign === '+' ? fresh : old).padStart(5);
      if (sign !== '+') old++;
      if (sign !== '-') fresh++;
      const text = `${sign} ${visible(line.slice(1))}`.trimEnd();
      const paint = sign === '-' ? colours.red : sign === '+' ? colours.cyan : colours.dim;
      out.push(`${colours.dim(`${number} |`)} ${paint(text)}`);
    }
  }
  return `${out.join('\n')}\n`;
}
