import type { List, RootContent } from 'mdast';
import type { Edit } from '../diagnostics/fix.ts';
import type { MarkdownFile } from '../source/content-tree.ts';
import { isMeasureList } from '../strategy/measures.ts';
import { relativeLink } from '../strategy/paths.ts';
import type { Goal, Policy } from '../strategy/strategy.ts';
import { escapeMarkdown, type HeadingWords, type IndicatorLink } from './goal-file.ts';

/** A part of a goal in which indicators count: its targets, a policy or a project. */
export interface MeasuredPart {
  readonly title: string;
  /** What stands after `#` in a link to its heading. */
  readonly fragment: string;
  /** The offset of its heading. */
  readonly offset: number;
}

/** The parts of a goal in which indicators count, in order. */
export function measuredParts(goal: Goal, words: HeadingWords): MeasuredPart[] {
  const part = (title: string, { anchor, place }: Pick<Policy, 'anchor' | 'place'>): MeasuredPart => ({
    title,
    fragment: anchor.slice(`${goal.anchor}--`.length),
    offset: place.range?.start.offset ?? 0,
  });
  const ofPolicy = (policy: Policy): MeasuredPart[] => [
    part(policy.title, policy),
    ...(policy.projects?.policies ?? []).flatMap(ofPolicy),
  ];
  return goal.sections.flatMap((section) =>
    section.kind === 'targets' ? [part(words.targets, section)] : section.policies.flatMap(ofPolicy),
  );
}

/**
 * What adds a link to an indicator below a heading: as the last item of the list of links there, or as a list of its
 * own after the heading's text.
 */
export function insertLink(file: MarkdownFile, { offset }: MeasuredPart, indicator: IndicatorLink): Edit {
  const { children } = file.tree;
  const at = children.findIndex(({ position }) => position?.start.offset === offset);
  const after = children.slice(at + 1);
  const next = after.findIndex(({ type }) => type === 'heading');
  const own = (next < 0 ? after : after.slice(0, next)).filter(
    ({ type }) => type !== 'definition' && type !== 'footnoteDefinition',
  );
  const link = `[${escapeMarkdown(indicator.name)}](${relativeLink(file.path, indicator.path)})`;
  const insert = (node: RootContent | undefined, text: string): Edit => {
    const end = node?.position?.end.offset ?? file.text.length;
    return { place: file.lines.place(file.file, end, end), text };
  };
  const list = own.findLast(isMeasureList);
  if (list) return insert(list.children.at(-1), `${nextItem(file, list)}${link}`);
  const last = own.at(-1) ?? children[at];
  // A list of something else right before it would take the item in, unless its sign is another one.
  const sign = last?.type === 'list' && bulletOf(file, last) === '-' ? '*' : '-';
  return insert(last, `\n\n${sign} ${link}`);
}

/** The line end, blank line and sign with which a list goes on. */
function nextItem(file: MarkdownFile, list: List): string {
  const [first, ...others] = list.children;
  const indent = ' '.repeat((first?.position?.start.column ?? 1) - 1);
  const sign = list.ordered
    ? `${(list.start ?? 1) + others.length + 1}${/^\d+([.)])/.exec(sourceOf(file, list))?.[1] ?? '.'}`
    : bulletOf(file, list);
  return `${list.spread ? '\n\n' : '\n'}${indent}${sign} `;
}

function bulletOf(file: MarkdownFile, list: List): string {
  return sourceOf(file, list).charAt(0);
}

function sourceOf({ text }: MarkdownFile, { position }: List): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
