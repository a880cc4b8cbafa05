import type { Element, Nodes } from 'hast';
import type { Place } from '../diagnostics/diagnostic.ts';
import { plainText } from '../document/plain-text.ts';
import { sourcePlace } from '../document/source-places.ts';
import type { Entry } from '../site/entry.ts';
import type { Measure, Policy, Strategy } from '../strategy/strategy.ts';
import { indicatorPage } from '../template/site-paths.ts';
import { type FindValue, valuesIn } from './value-places.ts';

/** Where the elements of a page were written. */
export type ElementPlaces = (element: Element) => Place | undefined;

/**
 * Finds where the texts of a page were written: Markdown knows its places itself; what a template took from YAML (the
 * figures of an indicator, the title of a document) is found there by its text.
 */
export function elementPlaces({ document, kind }: Entry, strategy: Strategy): ElementPlaces {
  const places = new Map<Element, Place>();
  const measures = measuresOf(strategy);
  const ownIndicator =
    kind === 'indicator'
      ? [...strategy.indicators.values()].find((each) => indicatorPage(each).slice(1) === document.page)
      : undefined;
  const settings = valuesOf(strategy, 'document.yaml');
  const names = new Map([...strategy.indicators.values()].map(({ name, namePlace }) => [name, namePlace]));
  const walk = (node: Nodes, values: FindValue | undefined): void => {
    if (node.type !== 'element' && node.type !== 'root') return;
    let inside = values;
    if (node.type === 'element') {
      const measure = measures.get(String(node.properties.id));
      if (measure) inside = valuesOf(strategy, measure.indicator.path);
      const place = placeOf(node) ?? measure?.place ?? valuePlace(node, [inside, settings]);
      const text = place ? '' : shownText(node);
      const found = place ?? (text ? names.get(text) : undefined);
      if (found) places.set(node, found);
    }
    for (const child of node.children) walk(child, inside);
  };
  walk(document.root, ownIndicator && valuesOf(strategy, ownIndicator.path));
  if (ownIndicator)
    for (const child of document.root.children)
      if (child.type === 'element' && !places.has(child)) places.set(child, ownIndicator.place);
  return (element) => places.get(element);
}

/** The place of an element of Markdown, or of the Markdown that a template's element has as its own text. */
function placeOf(element: Element): Place | undefined {
  const own = sourcePlace(element);
  if (own) return own;
  const placed = element.children.flatMap((child) => sourcePlace(child) ?? []);
  const [first] = placed;
  const last = placed.at(-1);
  if (!first?.range || !last?.range || first.file !== last.file) return first;
  return { file: first.file, range: { start: first.range.start, end: last.range.end } };
}

function valuePlace(element: Element, finders: readonly (FindValue | undefined)[]): Place | undefined {
  const text = shownText(element);
  if (!text) return undefined;
  for (const find of finders) {
    const place = find?.(text);
    if (place) return place;
  }
  return undefined;
}

/** The text of an element that holds no blocks; a table's cell has its year below the figure. */
function shownText(element: Element): string {
  const [first] = element.children;
  if (
    first?.type === 'text' &&
    element.children.some((child) => child.type === 'element' && child.tagName === 'br')
  )
    return first.value.trim();
  return element.children.every((child) => child.type === 'text') ? plainText(element).trim() : '';
}

function valuesOf({ content }: Strategy, path: string): FindValue | undefined {
  const file = content.files.get(path);
  return file?.kind === 'yaml' ? valuesIn(file.root) : undefined;
}

/** The measures of all goals by their anchors. */
function measuresOf({ plans }: Strategy): Map<string, Measure> {
  const measures = new Map<string, Measure>();
  const add = (list: readonly Measure[]): void => {
    for (const measure of list) measures.set(measure.anchor, measure);
  };
  const addPolicies = (policies: readonly Policy[]): void => {
    for (const { kpis, projects } of policies) {
      add(kpis);
      addPolicies(projects?.policies ?? []);
    }
  };
  for (const { goals } of plans)
    for (const { sections } of goals.values())
      for (const section of sections) {
        if (section.kind === 'targets') add(section.targets);
        else addPolicies(section.policies);
      }
  return measures;
}
