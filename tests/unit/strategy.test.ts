import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { readContent } from '../../scripts/source/read.ts';
import { buildStrategy } from '../../scripts/strategy/build.ts';

/** The rules that a content folder of these texts breaks. In memory, so that no file system folds names. */
function problemsOf(texts: Record<string, string>): string[] {
  const problems: Diagnostic[] = [];
  const sources = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  buildStrategy(
    readContent(sources, (problem) => problems.push(problem)),
    (problem) => problems.push(problem),
  );
  return problems.map(({ ruleId }) => ruleId);
}

const document = 'version: 1\ntitle: 題\nplans: [{ id: old, name: 旧 }]\nrows: [{ old: a }]\n';

describe('files of goals', () => {
  it('are different by their names without the ending', () => {
    expect(problemsOf({ 'document.yaml': document, 'old/a.md': '# 一\n' })).toEqual([]);
    expect(problemsOf({ 'document.yaml': document, 'old/a.md': '# 一\n', 'old/a.MD': '# 写し\n' })).toEqual([
      'goal-is-unique',
    ]);
  });
});
