import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../source/markdown.ts';
import { nodeAt } from '../source/schema.ts';
import type { YamlNode } from '../source/yaml.ts';
import { readDestination } from '../strategy/paths.ts';
import { documentPath } from '../strategy/settings.ts';
import { definition } from './definition.ts';
import type { OpenFile, ProjectState } from './state.ts';
import { goalsOf } from './state.ts';

/**
 * Every place that leads to what an offset names: links to an indicator or a goal, and the rows of a goal. Within an
 * indicator's or a goal's own file, where nothing else is named, to that.
 *
 * @param isWithDefinition whether the indicator's or goal's own place is one of them
 */
export function references(
  state: ProjectState,
  file: OpenFile,
  offset: number,
  isWithDefinition: boolean,
): Place[] {
  const [named] = definition(state, file, offset);
  const target = named?.file ?? file.file;
  const places = [...linksTo(state, target), ...rowsOf(state, target)];
  return isWithDefinition && named ? [named, ...places] : places;
}

function linksTo({ content }: ProjectState, target: string): Place[] {
  const places: Place[] = [];
  for (const file of content.files.values()) {
    if (file.kind !== 'markdown') continue;
    visit(file.tree, 'link', (link: Link) => {
      const destination = readDestination(link.url, file.path);
      if (destination.kind !== 'path' || content.files.get(destination.path)?.file !== target) return;
      if (!link.url.startsWith('#')) places.push(placeOf(file.file, link));
    });
  }
  return places;
}

/** Where the rows of `document.yaml` name the goal of a file. */
function rowsOf({ content, strategy }: ProjectState, target: string): Place[] {
  const settings = content.files.get(documentPath);
  const found = goalsOf(strategy).find(({ goal }) => goal.file.file === target);
  if (settings?.kind !== 'yaml' || !found) return [];
  const [name] = [...found.plan.goals].find(([, goal]) => goal === found.goal) ?? [];
  const rows = nodeAt(settings.root, ['rows']);
  if (rows.kind !== 'sequence') return [];
  const scalars = (node: YamlNode): YamlNode[] =>
    node.kind === 'sequence' ? node.items.flatMap(scalars) : [node];
  return rows.items
    .flatMap((row) => (row.kind === 'mapping' ? row.entries : []))
    .filter(({ key }) => key === found.plan.id)
    .flatMap(({ value }) => scalars(value))
    .flatMap((node) => (node.kind === 'scalar' && node.text === name ? [node.place] : []));
}
