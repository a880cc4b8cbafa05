import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { relativeLink } from '../strategy/paths.ts';
import type { Indicator, Strategy } from '../strategy/strategy.ts';
import { headingsOf } from './headings.ts';
import { indicatorCard } from './indicator-card.ts';
import { rangeAt } from './positions.ts';
import { goalAt, goalsOf, type OpenFile, type ProjectState, planOf } from './state.ts';

/**
 * Offers what may be typed at an offset of a Markdown text: a link to an indicator or a goal after `[`, a path after
 * `](`, the plan's headings after `#`. It looks at the line alone, which may be half typed.
 */
export function completeMarkdown(state: ProjectState, file: OpenFile, offset: number): CompletionItem[] {
  const { text, path } = file;
  const { strategy } = state;
  if (path === undefined || !strategy) return [];
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const after = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const line: Line = { text, path, offset, before, after };
  const destination = /(!?)\[((?:\\.|[^\\[\]])*)\]\(\s*<?([^()\s<>]*)$/.exec(before);
  if (destination) {
    const [, sign, label = '', typed = ''] = destination;
    return sign === '!' ? imagePaths(state, line, typed) : linkPaths(state, strategy, line, label, typed);
  }
  const label = /(?<!!)\[([^[\]]*)$/.exec(before);
  if (label) return links(state, strategy, line, label[0]);
  return /^#{1,6}\s*[^\s#]*$/.test(before) ? headings(strategy, line) : [];
}

/** The line in which something is typed. */
interface Line {
  readonly text: string;
  readonly path: string;
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** Whole links; what an editor has closed already (`]`, `](…)`) is taken over. */
function links(state: ProjectState, strategy: Strategy, line: Line, typed: string): CompletionItem[] {
  const { text, path, offset, after } = line;
  const closed = /^[^[\]]*\](?:\([^()\n]*\))?/.exec(after)?.[0].length ?? 0;
  const range = rangeAt(text, offset - typed.length, offset + closed);
  const item = (name: string, to: string): Pick<CompletionItem, 'label' | 'filterText' | 'textEdit'> => ({
    label: name,
    filterText: `[${name} ${to}`,
    textEdit: { range, newText: `[${labelText(name)}](${linkTo(path, to)})` },
  });
  const indicators = [...strategy.indicators.values()].map((indicator) => ({
    ...item(indicator.name, indicator.path),
    ...indicatorDetails(indicator, strategy, state, line),
  }));
  const goals = goalsOf(strategy)
    .filter(({ goal }) => goal.file.path !== path)
    .map(({ plan, goal }) => ({
      ...item(goal.title, goal.file.path),
      kind: CompletionItemKind.Reference,
      detail: [plan.name, goal.label, goal.file.path].filter(Boolean).join('・'),
      sortText: `9${goal.file.path}`,
    }));
  return [...indicators, ...goals];
}

function linkPaths(
  state: ProjectState,
  strategy: Strategy,
  line: Line,
  label: string,
  typed: string,
): CompletionItem[] {
  const { text, path, offset } = line;
  const range = pathRange(line, typed);
  const fragment = /^(.*)#[^#]*$/.exec(typed);
  if (fragment) return fragments(strategy, line, range, fragment[1] ?? '');
  const item = (to: string): Pick<CompletionItem, 'label' | 'filterText' | 'textEdit'> => ({
    label: relativeLink(path, to),
    filterText: relativeLink(path, to),
    textEdit: { range, newText: linkTo(path, to) },
  });
  const indicators = [...strategy.indicators.values()].map((indicator) => ({
    ...item(indicator.path),
    ...indicatorDetails(indicator, strategy, state, { ...line, offset: offset - typed.length, text }),
    ...(indicator.name === label ? { preselect: true, sortText: '0' } : {}),
    detail: indicator.name,
  }));
  const goals = goalsOf(strategy)
    .filter(({ goal }) => goal.file.path !== path)
    .map(({ plan, goal }) => ({
      ...item(goal.file.path),
      kind: CompletionItemKind.Reference,
      detail: `${plan.name}・${goal.title}`,
      sortText: `9${goal.file.path}`,
    }));
  return [...indicators, ...goals];
}

/** Headings of a goal, or of the file itself. */
function fragments(
  strategy: Strategy,
  { path }: Line,
  range: ReturnType<typeof rangeAt>,
  link: string,
): CompletionItem[] {
  const target =
    link === ''
      ? goalAt(strategy, path)
      : goalsOf(strategy).find(({ goal }) => linkTo(path, goal.file.path) === link);
  return (target ? headingsOf(target.goal.file) : []).map(({ text, slug }) => ({
    label: text,
    kind: CompletionItemKind.Reference,
    filterText: `${link}#${slug}`,
    textEdit: { range, newText: `${link}#${slug}` },
  }));
}

function imagePaths({ content }: ProjectState, line: Line, typed: string): CompletionItem[] {
  const range = pathRange(line, typed);
  return [...content.files.values()]
    .filter(({ path }) => /\.(?:png|jpe?g|svg)$/i.test(path))
    .map(({ path }) => ({
      label: relativeLink(line.path, path),
      kind: CompletionItemKind.File,
      filterText: relativeLink(line.path, path),
      textEdit: { range, newText: linkTo(line.path, path) },
    }));
}

/** What has been typed of a path, and the rest of it up to its bracket. */
function pathRange({ text, offset, after }: Line, typed: string): ReturnType<typeof rangeAt> {
  const rest = /^[^()\s<>]*(?=\))/.exec(after)?.[0].length ?? 0;
  return rangeAt(text, offset - typed.length, offset + rest);
}

/** The words that open a section in this plan, those that the file does not have yet. */
function headings(strategy: Strategy, { text, path, offset, before, after }: Line): CompletionItem[] {
  const plan = planOf(strategy, path);
  if (!plan) return [];
  const { targets, policies, projects } = plan.words;
  const sections = [`## ${targets}`, `## ${policies}`].filter(
    (heading) => !text.split('\n').includes(heading),
  );
  const offered = [...sections, ...(projects ? [`#### ${projects}`] : [])];
  const range = rangeAt(text, offset - before.length, offset + (/^[^\n]*/.exec(after)?.[0].length ?? 0));
  const depth = /^#+\s/.test(before) ? `${before.split(/\s/, 1)[0]} ` : before;
  return offered
    .filter((heading) => heading.startsWith(depth))
    .map((heading, index) => ({
      label: heading,
      kind: CompletionItemKind.Struct,
      filterText: heading,
      sortText: `0${index}`,
      textEdit: { range, newText: heading },
    }));
}

/** What a list shows of an indicator; those that the file links to already come last. */
function indicatorDetails(
  indicator: Indicator,
  strategy: Strategy,
  { language }: ProjectState,
  { text, path }: Line,
): Pick<CompletionItem, 'kind' | 'detail' | 'documentation' | 'sortText'> {
  const { unit, department, path: to, name } = indicator;
  const isLinked = text.includes(`](${linkTo(path, to)})`);
  return {
    kind: CompletionItemKind.Value,
    detail: [unit, department, to].filter((fact) => fact !== undefined).join('・'),
    documentation: { kind: 'markdown', value: indicatorCard(indicator, strategy, language) },
    sortText: `${isLinked ? '5' : '1'}${name}`,
  };
}

/** A path as a link's destination (CommonMark 6.3), readable where it may be. */
export function linkTo(from: string, to: string): string {
  return relativeLink(from, to).replace(/[\s()<>%#?\\]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}

/** A text within the brackets of a link. */
function labelText(name: string): string {
  return name.replace(/[\\[\]*_`<]/g, '\\$&');
}
