import type { Place } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../source/markdown.ts';
import { contentFolder } from '../source/read.ts';
import { nodeAt } from '../source/schema.ts';
import { readDestination } from '../strategy/paths.ts';
import { documentPath } from '../strategy/settings.ts';
import { headingsOf } from './headings.ts';
import { linkAt } from './markdown-link.ts';
import { goalAt, indicatorAt, type OpenFile, type ProjectState } from './state.ts';
import { outlineYaml, type Step } from './yaml-outline.ts';
import { yamlOf } from './yaml-schema.ts';

/** Where that is written which an offset names: an indicator, a goal or its heading, an image, a plan. */
export function definition(state: ProjectState, file: OpenFile, offset: number): Place[] {
  if (file.path === undefined) return [];
  const yaml = yamlOf(file);
  if (yaml && offset >= yaml.start && offset <= yaml.end) {
    const { keys, values } = outlineYaml(file.text.slice(0, yaml.end), yaml.start);
    const token = [...keys, ...values].find(({ start, end }) => offset >= start && offset <= end);
    return token ? fromYaml(state, yaml.name, token.path, token.text) : [];
  }
  const link = linkAt(file.text, offset);
  const destination = link && readDestination(link.url, file.path);
  return destination?.kind === 'path' ? placesOf(state, destination.path, destination.fragment) : [];
}

/** Where a file of the content begins, or a heading of it stands. */
function placesOf({ strategy, content }: ProjectState, path: string, fragment: string | undefined): Place[] {
  const indicator = indicatorAt(strategy, path);
  if (indicator) return [indicator.namePlace];
  const goal = goalAt(strategy, path)?.goal;
  if (goal) {
    const found = fragment && headingsOf(goal.file).find(({ slug }) => slug === fragment);
    return [found ? placeOf(goal.file.file, found.heading) : goal.place];
  }
  const file = content.files.get(path);
  return file ? [{ file: file.file }] : [];
}

function fromYaml(state: ProjectState, name: string, path: readonly Step[], text: string): Place[] {
  const [first, , third] = path;
  if (name === 'document' && first === 'rows' && path.length >= 3) {
    const plan = `${third}`;
    // A key names the plan, a value its goal.
    const goal = state.strategy?.plans.find(({ id }) => id === plan)?.goals.get(text);
    return goal && text !== plan ? [goal.place] : planPlace(state, text);
  }
  if (name === 'document' && first === 'plans' && third === 'id')
    return [...(state.strategy?.plans.find(({ id }) => id === text)?.goals.values() ?? [])].map(
      ({ place }) => place,
    );
  const isPlan =
    (name === 'document' && first === 'documents' && third === 'plan') ||
    (name === 'indicator' && first === 'plans' && path.length === 2);
  return isPlan ? planPlace(state, text) : [];
}

/** Where `document.yaml` declares a plan. */
function planPlace({ content, strategy }: ProjectState, id: string): Place[] {
  const index = (strategy?.plans ?? []).findIndex((plan) => plan.id === id);
  const file = content.files.get(documentPath);
  if (index < 0) return [];
  if (file?.kind !== 'yaml') return [{ file: `${contentFolder}/${documentPath}` }];
  return [nodeAt(file.root, ['plans', index, 'id']).place];
}
