import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { ruleInfo, settableRules } from '../diagnostics/rule-ids.ts';
import { completeMarkdown } from './complete-markdown.ts';
import { completeYaml } from './complete-yaml.ts';
import { type TypedException, typedException } from './exception-comment.ts';
import { rangeAt } from './positions.ts';
import type { OpenFile, ProjectState } from './state.ts';
import { yamlOf } from './yaml-schema.ts';

/** The signs after which an editor asks for completion by itself. */
export const triggers = ['[', '(', '/', '#', ':', ' '];

/** Offers what may be typed at an offset of a file. */
export function complete(state: ProjectState, file: OpenFile, offset: number): CompletionItem[] {
  const exception = typedException(file, offset);
  if (exception) return exceptionParts(state, file, exception, offset);
  const yaml = yamlOf(file);
  const isYaml = yaml && offset >= yaml.start && offset <= yaml.end;
  const line = file.text.slice(file.text.lastIndexOf('\n', offset - 1) + 1, offset);
  // A comment of YAML is free text.
  if (isYaml) return /(?:^|\s)#/.test(line) ? [] : completeYaml(state, file, yaml, offset);
  return /\.md$/i.test(file.file) ? completeMarkdown(state, file, offset) : [];
}

function exceptionParts(
  { language }: ProjectState,
  { text }: OpenFile,
  { kind, start }: TypedException,
  offset: number,
): CompletionItem[] {
  const rest = /^[a-z-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  const range = rangeAt(text, start, offset + rest);
  if (kind === 'command')
    return [
      {
        label: 'kurabe-allow',
        kind: CompletionItemKind.Keyword,
        detail: language === 'ja' ? 'ここで許可する' : 'Allow it here',
        textEdit: { range, newText: 'kurabe-allow ' },
      },
    ];
  const isFollowed = /^\s*[:：,、]/.test(text.slice(offset + rest));
  return settableRules.map((id) => ({
    label: id,
    kind: CompletionItemKind.EnumMember,
    detail: ruleInfo[id].description[language],
    textEdit: { range, newText: isFollowed ? id : `${id}: ` },
  }));
}
