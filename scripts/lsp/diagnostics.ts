import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver-types';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import { rangeOf } from './positions.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
} as const;

const words = {
  expected: { ja: 'もしかして', en: 'did you mean' },
  note: { ja: '直し方', en: 'to mend it' },
} as const;

/**
 * A problem as LSP has it, in one language: the message says also what may be meant and how to mend it. A hint is an
 * information, since editors draw hints of LSP where hardly anybody sees them.
 *
 * @param uriOf the URI of a file that is named from the project's root
 */
export function lspDiagnostic(
  diagnostic: Diagnostic,
  language: Language,
  uriOf: (file: string) => string,
): LspDiagnostic {
  const { ruleId, severity, place, message, expected = [], note, related = [] } = diagnostic;
  const lines = [
    message[language],
    ...(expected.length ? [`${words.expected[language]}: ${expected.join('  /  ')}`] : []),
    ...(note ? [`${words.note[language]}: ${note[language]}`] : []),
  ];
  const information = related.map(
    (each): DiagnosticRelatedInformation => ({
      location: { uri: uriOf(each.place.file), range: rangeOf(each.place) },
      message: each.message[language],
    }),
  );
  return {
    range: rangeOf(place),
    severity: severities[severity],
    code: ruleId,
    source: 'kurabe',
    message: lines.join('\n'),
    ...(information.length ? { relatedInformation: information } : {}),
  };
}
