import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { ContentTree, MarkdownFile, YamlFile } from '../source/content-tree.ts';
import { englishPath } from '../strategy/english.ts';
import { termsPath } from '../strategy/terms.ts';

/** What was found in the sentences of a file; runs over the same sources have the same objects of most files. */
const memory = new WeakMap<MarkdownFile | YamlFile, readonly Diagnostic[]>();

/** Keeps what was found in the sentences of a file. */
export function remember(source: MarkdownFile | YamlFile, found: readonly Diagnostic[]): void {
  memory.set(source, found);
}

/** The files of the content whose sentences have not been looked at. */
export function unseenFiles(content: ContentTree): (MarkdownFile | YamlFile)[] {
  return filesWithSentences(content).filter((source) => !memory.has(source));
}

/** Reports what was found in the sentences of those files of the content that have been looked at. */
export function recallSentences(content: ContentTree, report: Report): void {
  for (const source of filesWithSentences(content))
    for (const diagnostic of memory.get(source) ?? []) report(diagnostic);
}

function filesWithSentences({ files }: ContentTree): (MarkdownFile | YamlFile)[] {
  return [...files.values()].flatMap((source) =>
    source.kind === 'asset' || source.path === termsPath || source.path === englishPath ? [] : [source],
  );
}
