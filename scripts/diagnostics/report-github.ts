import type { Diagnostic, Language } from './diagnostic.ts';
import { plainMessage } from './plain-message.ts';
import { placeText } from './report-text.ts';

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/**
 * Problems as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. Each is one
 * line, whatever its texts hold. The log shows the message alone, so that the place stands in it too.
 *
 * @param prefix the project's folder in its repository: empty, or with `/` at its end
 */
export function reportGithub(
  diagnostics: readonly Diagnostic[],
  { language, prefix }: { readonly language: Language; readonly prefix: string },
): string {
  return diagnostics
    .map((diagnostic) => {
      const { place, severity, ruleId } = diagnostic;
      const properties = Object.entries({
        file: `${prefix}${place.file}`,
        ...linesOf(place.range),
        title: ruleId,
      })
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
      const message = `${plainMessage(diagnostic, language)}\n${placeText(place)}`;
      return `::${commands[severity]} ${properties}::${escapeData(message)}\n`;
    })
    .join('');
}

/** Columns are for a range within one line only; GitHub's end is the last column, not the one after it. */
function linesOf(range: Diagnostic['place']['range']): Record<string, number> {
  if (!range) return {};
  const { start, end } = range;
  return start.line === end.line
    ? {
        line: start.line,
        endLine: end.line,
        col: start.column,
        endColumn: Math.max(start.column, end.column - 1),
      }
    : { line: start.line, endLine: end.line };
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
