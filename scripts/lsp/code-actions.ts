import {
  type CodeAction,
  CodeActionKind,
  type Range as LspRange,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Diagnostic, Language, Place } from '../diagnostics/diagnostic.ts';
import { ruleInfo } from '../diagnostics/rule-ids.ts';
import { lspDiagnostic } from './diagnostics.ts';
import { frontMatterOf } from './front-matter.ts';
import { rangeAt, rangeOf } from './positions.ts';
import type { OpenFile, ProjectState } from './state.ts';

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
  return diagnostics
    .filter(({ place }) => place.file === file.file && overlap(rangeOf(place), range))
    .flatMap((diagnostic) => {
      const about = { diagnostics: [lspDiagnostic(diagnostic, language, uriOf)] };
      return [
        ...fixes(diagnostic, language, uriOf),
        ...replacements(diagnostic, file, language, uriOf),
        ...allowances(diagnostic, file, content, language, uriOf),
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

/** A comment above that allows it; its reason is the writer's to give, and missing until then. */
function allowances(
  { ruleId, place }: Diagnostic,
  { text, file }: OpenFile,
  content: ProjectState['content'],
  language: Language,
  uriOf: (file: string) => string,
): CodeAction[] {
  if (!ruleInfo[ruleId].isSettable || !place.range) return [];
  const offset = place.range.start.offset;
  const front = frontMatterOf(text);
  const isYaml = /\.ya?ml$/i.test(file) || (front && offset >= front.start && offset < front.end);
  const at = isYaml ? lineStart(text, offset) : blockStart(content, place, offset, text);
  const indent = isYaml ? (/^[ \t]*/.exec(text.slice(at))?.[0] ?? '') : '';
  const comment = isYaml ? `${indent}# kurabe-allow ${ruleId}: \n` : `<!-- kurabe-allow ${ruleId}:  -->\n`;
  return [
    {
      title:
        language === 'ja'
          ? `ここで許可する（${ruleId}。理由を書いてください）`
          : `Allow it here (${ruleId}; give a reason)`,
      kind: CodeActionKind.QuickFix,
      edit: { changes: { [uriOf(file)]: [{ range: rangeAt(text, at, at), newText: comment }] } },
    },
  ];
}

/** Where the block of a Markdown file begins in which an offset stands. */
function blockStart(content: ProjectState['content'], { file }: Place, offset: number, text: string): number {
  const source = [...content.files.values()].find((each) => each.file === file);
  const blocks = source?.kind === 'markdown' ? source.tree.children : [];
  const block = blocks.find(({ position }) => (position?.end.offset ?? -1) >= offset);
  return lineStart(text, block?.position?.start.offset ?? offset);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function overlap(a: LspRange, b: LspRange): boolean {
  const isBefore = (one: LspRange['end'], other: LspRange['start']): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}
