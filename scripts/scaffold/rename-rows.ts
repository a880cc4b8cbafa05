import type { Edit } from '../diagnostics/fix.ts';
import type { YamlFile } from '../source/content-tree.ts';
import { nodeAt } from '../source/schema.ts';
import type { YamlNode } from '../source/yaml.ts';
import { replaceScalar } from './replace-scalar.ts';

/** What makes the rows of `document.yaml` name a goal by its new name. Names with `.md` keep it. */
export function renameRows(file: YamlFile, plan: string, from: string, to: string): Edit[] {
  const rows = nodeAt(file.root, ['rows']);
  if (rows.kind !== 'sequence') return [];
  return rows.items.flatMap((row) => {
    const goals = row.kind === 'mapping' ? row.entries.find(({ key }) => key === plan)?.value : undefined;
    const names: readonly YamlNode[] = goals?.kind === 'sequence' ? goals.items : goals ? [goals] : [];
    return names.flatMap((name) => {
      if (name.kind !== 'scalar' || name.text?.replace(/\.md$/, '') !== from) return [];
      return replaceScalar(file, name, to + (name.text.endsWith('.md') ? '.md' : '')) ?? [];
    });
  });
}
