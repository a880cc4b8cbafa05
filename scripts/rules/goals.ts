import type { MarkdownFile, YamlFile } from '../source/content-tree.ts';
import { documentPath } from '../strategy/settings.ts';
import type { Goal, Strategy } from '../strategy/strategy.ts';

/** All goals of all plans, also those in no row. */
export function allGoals({ plans }: Strategy): Goal[] {
  return plans.flatMap(({ goals }) => [...goals.values()]);
}

/** The Markdown that is published: goals, and the page in English. */
export function publishedTexts(strategy: Strategy): MarkdownFile[] {
  return [...allGoals(strategy), ...(strategy.english ? [strategy.english] : [])].map(({ file }) => file);
}

/** All sources of what is published: texts, settings and indicators. */
export function publishedSources(strategy: Strategy): (MarkdownFile | YamlFile)[] {
  const yaml = [documentPath, ...strategy.indicators.keys()].flatMap((path) => {
    const file = strategy.content.files.get(path);
    return file?.kind === 'yaml' ? [file] : [];
  });
  return [...publishedTexts(strategy), ...yaml];
}
