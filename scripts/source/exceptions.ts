import type { Html, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { Exception } from '../diagnostics/judge.ts';
import type { Lines } from '../diagnostics/lines.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isRuleId, ruleInfo, settableRules } from '../diagnostics/rule-ids.ts';
import type { YamlNode } from './yaml.ts';

/** For which lines an exception holds, and whether also for its file as a whole. */
type Scope = Pick<Exception, 'lines' | 'isOfFile'>;

/**
 * Reads the exceptions of a Markdown text: `<!-- kurabe-allow rule-id: 理由 -->` holds for the block that follows, or
 * for the paragraph or cell that it stands in; above the title it holds for the file as a whole too.
 */
export function markdownExceptions(file: string, tree: Root, lines: Lines, report: Report): Exception[] {
  const found: Exception[] = [];
  visitParents(tree, 'html', (node, ancestors) => {
    const start = node.position?.start.offset ?? 0;
    for (const match of node.value.matchAll(/<!--([\s\S]*?)-->/g))
      found.push(
        ...readComment(match[1] ?? '', {
          file,
          lines,
          start: start + match.index,
          end: start + match.index + match[0].length,
          scope: () => scopeOf(node, ancestors),
          report,
        }),
      );
  });
  return found;
}

/**
 * Reads the exceptions of a YAML text: `# kurabe-allow rule-id: 理由` holds for the line that follows and what is
 * indented below it, or, at the end of a line, for that line; above the first key it holds for the file as a whole too.
 *
 * @param start offset of the YAML within its file, and 0 where it is the file
 */
export function yamlExceptions(
  file: string,
  yaml: string,
  root: YamlNode,
  lines: Lines,
  report: Report,
  start = 0,
): Exception[] {
  if (!yaml.includes('kurabe-')) return [];
  const found: Exception[] = [];
  const texts = [...scalarRanges(root)];
  for (const match of yaml.matchAll(/(?<=^|[ \t])#+([ \t]*kurabe-[^\r\n]*)/gm)) {
    const at = start + match.index;
    if (texts.some(([from, to]) => at >= from && at < to)) continue;
    found.push(
      ...readComment(match[1] ?? '', {
        file,
        lines,
        start: at,
        end: at + match[0].length,
        scope: () => yamlScope(lines, lines.point(at).line, lines.point(start).line),
        report,
      }),
    );
  }
  return found;
}

interface Comment {
  readonly file: string;
  readonly lines: Lines;
  readonly start: number;
  readonly end: number;
  scope(): Scope;
  readonly report: Report;
}

/** The exceptions that a comment makes; none where it says something else, or is not right (reported). */
function readComment(comment: string, { file, lines, start, end, scope, report }: Comment): Exception[] {
  const [, command, rest = ''] = /^\s*(kurabe-[a-z-]*)([\s\S]*)$/.exec(comment) ?? [];
  if (command === undefined) return [];
  const place = lines.place(file, start, end);
  const form = {
    ja: '「kurabe-allow 決まりの名前: 理由」の形で書いてください',
    en: 'write "kurabe-allow rule-id: reason"',
  };
  const [, names, reason = ''] =
    /^[\s:：]*([a-z]+(?:-[a-z]+)+(?:\s*[,、]\s*[a-z]+(?:-[a-z]+)+)*)(?:[\s:：]+([\s\S]*))?$/.exec(rest) ?? [];
  if (command !== 'kurabe-allow' || names === undefined) {
    report(
      problem('exception-is-known', {
        place,
        message: { ja: '例外として読めません', en: 'This is not read as an exception' },
        note: form,
      }),
    );
    return [];
  }
  const rules = names.split(/\s*[,、]\s*/).flatMap((name) => {
    if (isRuleId(name) && ruleInfo[name].isSettable) return [name];
    report(
      problem('exception-is-known', {
        place,
        message: isRuleId(name)
          ? { ja: `決まり ${name} には例外を作れません`, en: `The rule ${name} allows no exceptions` }
          : { ja: `決まり ${name} はありません`, en: `There is no rule ${name}` },
        actual: name,
        expected: isRuleId(name) ? [] : nearest(name, settableRules),
        note: isRuleId(name)
          ? {
              ja: '例外の行を消し、本文のほうを直してください',
              en: 'delete the line of the exception, and mend the text',
            }
          : form,
      }),
    );
    return [];
  });
  if (reason.trim() === '' && rules.length > 0)
    report(
      problem('exception-has-reason', {
        place,
        message: { ja: '例外の理由がありません', en: 'The exception has no reason' },
        note: form,
      }),
    );
  return rules.map((rule) => ({ rule, place, ...scope() }));
}

function scopeOf(node: Html, ancestors: readonly Parents[]): Scope {
  const parent = ancestors.at(-1);
  const siblings = parent?.children ?? [];
  const index = (siblings as readonly unknown[]).indexOf(node);
  const isBlock = parent?.type === 'root' || parent?.type === 'listItem' || parent?.type === 'blockquote';
  const following = isBlock ? siblings.slice(index + 1).find(({ type }) => type !== 'html') : undefined;
  const position = (following ?? (isBlock ? node : parent))?.position;
  const isOfFile =
    parent?.type === 'root' &&
    siblings.slice(0, index).every(({ type }) => type === 'yaml' || type === 'html');
  return { lines: { from: position?.start.line ?? 1, to: position?.end.line ?? 1 }, isOfFile };
}

/** @param line that of the comment; `first` that of the YAML's beginning */
function yamlScope(lines: Lines, line: number, first: number): Scope {
  const isComment = (text: string): boolean => /^\s*(?:#|$)/.test(text);
  const depth = (text: string): number => /^[ \t]*(?:- )?/.exec(text)?.[0].length ?? 0;
  if (!isComment(lines.line(line) ?? '')) return { lines: { from: line, to: line }, isOfFile: false };
  let from = line + 1;
  while (lines.line(from) !== undefined && isComment(lines.line(from) ?? '')) from++;
  const head = lines.line(from) ?? '';
  let to = from;
  for (let next = from + 1; ; next++) {
    const text = lines.line(next);
    if (text === undefined || (!isComment(text) && depth(text) <= depth(head))) break;
    if (!isComment(text)) to = next;
  }
  let above = line - 1;
  while (above >= first && isComment(lines.line(above) ?? '')) above--;
  return { lines: { from, to }, isOfFile: above < first };
}

function* scalarRanges(node: YamlNode): Iterable<readonly [number, number]> {
  if (node.kind === 'sequence') for (const item of node.items) yield* scalarRanges(item);
  else if (node.kind === 'mapping') for (const { value } of node.entries) yield* scalarRanges(value);
  else if (node.place.range) yield [node.place.range.start.offset, node.place.range.end.offset];
}
