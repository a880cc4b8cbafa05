import {
  type CodeAction,
  CodeActionKind,
  type Range as LspRange,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Diagnostic, Language, Text } from '../diagnostics/diagnostic.ts';
import { type Allowance, allowanceOf } from './allow.ts';
import { lspDiagnostic } from './diagnostics.ts';
import { rangeAt, rangeOf } from './positions.ts';
import type { OpenFile, ProjectState } from './state.ts';

/** For so many problems at once an exception is offered; each is tried by reading the file with it. */
const mostAllowances = 10;

/**
 * What may be done about the problems in a range of a file: the one right answer, each name that may be meant, and an
 * exception in place for rules that allow one. Nothing, where the file has changed since the check.
 *
 * @param uriOf the URI of a file that is named from the project's root
 */
export function codeActions(
  { diagnostics, content, language }: ProjectState,
  file: OpenFile,
  range: LspRange,
  uriOf: (file: string) => string,
): CodeAction[] {
  if (content.texts.get(file.file) !== file.text) return [];
  const here = diagnostics.filter(({ place }) => place.file === file.file && overlap(rangeOf(place), range));
  return here.flatMap((diagnostic, index) => {
    const about = { diagnostics: [lspDiagnostic(diagnostic, language, uriOf)] };
    return [
      ...fixes(diagnostic, language, uriOf),
      ...replacements(diagnostic, file, language, uriOf),
      ...(index < mostAllowances ? allowances(diagnostic, file, content, language, uriOf) : []),
    ].map((action) => ({ ...action, ...about }));
  });
}

function fixes({ fix }: Diagnostic, language: Language, uriOf: (file: string) => string): CodeAction[] {
  if (!fix) return [];
  const changes: Record<string, TextEdit[]> = {};
  for (const { place, text } of fix.edits) {
    if (!place.range) continue;
    const uri = uriOf(place.file);
    changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(place), newText: text }];
  }
  return [
    { title: fix.message[language], kind: CodeActionKind.QuickFix, isPreferred: true, edit: { changes } },
  ];
}

/** What was found becomes what may be meant, where it stands just once in the place of the problem. */
function replacements(
  { place, actual, expected = [], fix }: Diagnostic,
  { text, file }: OpenFile,
  language: Language,
  uriOf: (file: string) => string,
): CodeAction[] {
  if (fix || actual === undefined || actual === '' || !place.range) return [];
  const start = place.range.start.offset;
  const there = text.slice(start, place.range.end.offset);
  const at = there.indexOf(actual);
  // In a link the destination is what is wrong, though its text may be the same.
  if (at < 0 || there.indexOf(actual, at + 1) >= 0) return [];
  const range = rangeAt(text, start + at, start + at + actual.length);
  return expected.map((newText) => ({
    title: language === 'ja' ? `「${newText}」に直す` : `Change to "${newText}"`,
    kind: CodeActionKind.QuickFix,
    ...(expected.length === 1 ? { isPreferred: true } : {}),
    edit: { changes: { [uriOf(file)]: [{ range, newText }] } },
  }));
}

const allowTitles: Readonly<Record<Allowance['holdsFor'], Text>> = {
  place: { ja: 'ここで許可する', en: 'Allow it here' },
  file: { ja: 'このファイル全体について許可する', en: 'Allow it for the whole file' },
  both: { ja: 'ここと、このファイル全体について許可する', en: 'Allow it here and for the whole file' },
};

/** A comment that allows it; its reason is the writer's to give, and missing until then. */
function allowances(
  diagnostic: Diagnostic,
  { text, file, path }: OpenFile,
  content: ProjectState['content'],
  language: Language,
  uriOf: (file: string) => string,
): CodeAction[] {
  const source = path === undefined ? undefined : content.files.get(path);
  const allowance = source && source.kind !== 'asset' ? allowanceOf(diagnostic, source) : undefined;
  if (!allowance) return [];
  const { offset, text: newText, holdsFor } = allowance;
  const title = allowTitles[holdsFor][language];
  const { ruleId } = diagnostic;
  return [
    {
      title:
        language === 'ja'
          ? `${title}（${ruleId}。理由を書いてください）`
          : `${title} (${ruleId}; give a reason)`,
      kind: CodeActionKind.QuickFix,
      edit: { changes: { [uriOf(file)]: [{ range: rangeAt(text, offset, offset), newText }] } },
    },
  ];
}

function overlap(a: LspRange, b: LspRange): boolean {
  const isBefore = (one: LspRange['end'], other: LspRange['start']): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}
