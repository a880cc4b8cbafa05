import { isRuleId, type RuleId } from '../diagnostics/rule-ids.ts';
import { frontMatterOf } from './front-matter.ts';
import type { OpenFile } from './state.ts';

/** What is being typed of an exception's comment. */
export interface TypedException {
  readonly kind: 'command' | 'rule';
  /** Where what has been typed of it begins. */
  readonly start: number;
}

/** What of an exception's comment is being typed at an offset: `kurabe-allow` itself, or the id of a rule. */
export function typedException(file: OpenFile, offset: number): TypedException | undefined {
  const { text } = file;
  const line = text.slice(lineStart(text, offset), offset);
  // A # opens a comment in YAML, and a heading in Markdown.
  const sign = isYamlAt(file, offset) ? '(?:^|\\s)#+' : '<!--';
  const rule = new RegExp(`${sign}\\s*kurabe-allow[\\s:：]+(?:[a-z-]+\\s*[,、]\\s*)*([a-z-]*)$`).exec(line);
  if (rule) return { kind: 'rule', start: offset - (rule[1] ?? '').length };
  const command = new RegExp(`${sign}\\s*(k[a-z-]*)$`).exec(line);
  return command ? { kind: 'command', start: offset - (command[1] ?? '').length } : undefined;
}

/** The rule whose id stands in an exception's comment at an offset. */
export function allowedRuleAt(
  file: OpenFile,
  offset: number,
): { readonly rule: RuleId; readonly start: number; readonly end: number } | undefined {
  const { text } = file;
  const from = lineStart(text, offset);
  const line = /^[^\n]*/.exec(text.slice(from))?.[0] ?? '';
  const sign = isYamlAt(file, offset) ? /(?:^|\s)#+\s*kurabe-allow[\s:：]/g : /<!--\s*kurabe-allow[\s:：]/g;
  for (const found of line.matchAll(sign)) {
    // The reason, which may name rules too, comes behind the ids.
    const ids = /[\s:：]*[a-z-]+(?:\s*[,、]\s*[a-z-]+)*/y;
    ids.lastIndex = found.index + found[0].length;
    const list = ids.exec(line);
    for (const { 0: id, index } of list?.[0].matchAll(/[a-z-]+/g) ?? []) {
      const start = from + (list?.index ?? 0) + index;
      const end = start + id.length;
      if (isRuleId(id) && offset >= start && offset <= end) return { rule: id, start, end };
    }
  }
  return undefined;
}

function isYamlAt({ file, text }: OpenFile, offset: number): boolean {
  const front = frontMatterOf(text);
  return /\.ya?ml$/i.test(file) || (front !== undefined && offset >= front.start && offset <= front.end);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
