import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { MarkdownFile } from '../source/content-tree.ts';
import { placeOf } from '../source/markdown.ts';
import type { Goal, Measure, Policy } from '../strategy/strategy.ts';
import { headingsOf } from './headings.ts';
import { rangeAt, rangeOf } from './positions.ts';
import { goalAt, goalsOf, type OpenFile, type ProjectState } from './state.ts';
import { outlineYaml } from './yaml-outline.ts';
import { yamlOf } from './yaml-schema.ts';

/** The outline of a file: headings with the numbers that they are given, and the measures below them; or the keys of YAML. */
export function documentSymbols(state: ProjectState, file: OpenFile): DocumentSymbol[] {
  const { path } = file;
  if (path === undefined) return [];
  if (/\.ya?ml$/i.test(path)) return yamlSymbols(file);
  const source = state.content.files.get(path);
  return source?.kind === 'markdown' ? headingSymbols(source, goalAt(state.strategy, path)?.goal) : [];
}

/** Something that can be looked for by its name in the whole project. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly place: Place;
  /** What it belongs to. */
  readonly container: string;
}

/** Goals, policies and indicators whose name holds what is looked for; all of them for an empty text. */
export function workspaceSymbols({ strategy }: ProjectState, query: string): NamedPlace[] {
  const wanted = query.normalize('NFKC').toLowerCase();
  const goals = goalsOf(strategy).flatMap(({ plan, goal }): NamedPlace[] => [
    {
      name: [goal.label, goal.title].filter(Boolean).join('　'),
      kind: SymbolKind.Class,
      place: goal.place,
      container: plan.name,
    },
    ...policiesOf(goal).map(({ number, title, place }) => ({
      name: `${number} ${title}`,
      kind: SymbolKind.Method,
      place,
      container: `${plan.name}　${goal.label ?? goal.title}`,
    })),
  ]);
  const indicators = [...(strategy?.indicators.values() ?? [])].map(
    ({ name, namePlace, department, path }): NamedPlace => ({
      name,
      kind: SymbolKind.Number,
      place: namePlace,
      container: department ?? path,
    }),
  );
  return [...goals, ...indicators].filter(({ name }) =>
    name.normalize('NFKC').toLowerCase().includes(wanted),
  );
}

function yamlSymbols(file: OpenFile): DocumentSymbol[] {
  const yaml = yamlOf(file);
  const { keys, values } = outlineYaml(file.text, yaml?.start ?? 0);
  const root: DocumentSymbol[] = [];
  const byPath = new Map<string, DocumentSymbol>();
  const valueAt = new Map(values.map(({ path, text }) => [path.join('\n'), text]));
  for (const { path, text, start, end } of keys) {
    const range = rangeAt(file.text, start, end);
    const detail = valueAt.get(path.join('\n'));
    const symbol: DocumentSymbol = {
      name: text,
      ...(detail === undefined ? {} : { detail }),
      kind: SymbolKind.Key,
      range,
      selectionRange: range,
      children: [],
    };
    byPath.set(path.join('\n'), symbol);
    // The items of a list have no symbol: their keys belong to the list.
    const above = path.slice(0, -1);
    while (above.length > 0 && !byPath.has(above.join('\n'))) above.pop();
    (byPath.get(above.join('\n'))?.children ?? root).push(symbol);
  }
  return root;
}

function headingSymbols(file: MarkdownFile, goal: Goal | undefined): DocumentSymbol[] {
  const policies = new Map(
    (goal ? policiesOf(goal) : []).map(({ place, number }) => [place.range?.start.offset, number]),
  );
  const headings = headingsOf(file).map(({ heading, text }) => {
    const place = placeOf(file.file, heading);
    const number = policies.get(place.range?.start.offset);
    return {
      depth: heading.depth,
      place,
      name: number ? `${number} ${text}` : text,
      kind: SymbolKind.String,
    };
  });
  const measures = (goal ? allMeasures(goal) : []).map(({ place, number, indicator }) => ({
    depth: 7,
    place,
    name: number ? `${number} ${indicator.name}` : indicator.name,
    kind: SymbolKind.Number,
  }));
  const all = [...headings, ...measures].sort(
    (a, b) => (a.place.range?.start.offset ?? 0) - (b.place.range?.start.offset ?? 0),
  );
  const root: DocumentSymbol[] = [];
  const open: { depth: number; symbol: DocumentSymbol }[] = [];
  for (const { depth, place, name, kind } of all) {
    const range = rangeOf(place);
    const symbol: DocumentSymbol = { name: name || '―', kind, range, selectionRange: range, children: [] };
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    // A symbol's range holds those below it.
    for (const above of open) above.symbol.range = { start: above.symbol.range.start, end: range.end };
    (open.at(-1)?.symbol.children ?? root).push(symbol);
    open.push({ depth, symbol });
  }
  return root;
}

function policiesOf(goal: Goal): Policy[] {
  const below = (policy: Policy): Policy[] => [policy, ...(policy.projects?.policies ?? []).flatMap(below)];
  return goal.sections.flatMap((section) =>
    section.kind === 'policies' ? section.policies.flatMap(below) : [],
  );
}

function allMeasures(goal: Goal): Measure[] {
  return [
    ...goal.sections.flatMap((section) => (section.kind === 'targets' ? section.targets : [])),
    ...policiesOf(goal).flatMap(({ kpis }) => kpis),
  ];
}
