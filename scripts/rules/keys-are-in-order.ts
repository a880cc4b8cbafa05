import type { Fix } from '../diagnostics/fix.ts';
import { applyEdits } from '../diagnostics/fix.ts';
import { Lines } from '../diagnostics/lines.ts';
import { canonicalYaml } from '../source/canonical-yaml.ts';
import type { YamlFile } from '../source/content-tree.ts';
import { reorderKeys } from '../source/reorder-keys.ts';
import { knownKeys, schemaAt } from '../source/schema.ts';
import { parseYaml, type YamlEntry, type YamlMapping, type YamlNode } from '../source/yaml.ts';
import { indicatorFolder } from '../strategy/indicators.ts';
import { indicatorSchema } from '../strategy/schema/indicator.ts';
import type { Rule, RuleModule } from './rule.ts';

/**
 * Of the files of indicators, of which there are many: with the same order in all, a reader finds a key where it stands in
 * the others, and a change is a small one.
 */
const check: Rule = ({ strategy }, report) => {
  for (const source of strategy.content.files.values()) {
    if (source.kind !== 'yaml' || !source.path.startsWith(`${indicatorFolder}/`)) continue;
    for (const { mapping, known } of groups(source.root, [])) {
      const order = inOrder(mapping.entries, known);
      const at = mapping.entries.findIndex((entry, index) => entry !== order[index]);
      const [misplaced, right] = [mapping.entries[at], order[at]];
      const fix = misplaced && fixOf(source, mapping, order);
      if (!misplaced || !right || !fix) continue;
      report({
        place: right.keyPlace,
        message: {
          ja: `「${right.key}」は、ふつう「${misplaced.key}」より前に書きます`,
          en: `"${right.key}" usually stands before "${misplaced.key}"`,
        },
        note: {
          ja: `キーの順: ${order.map(({ key }) => key).join('、')}（kurabe check --fix で並べ替えられます）`,
          en: `the order of keys: ${order.map(({ key }) => key).join(', ')} (kurabe check --fix puts them so)`,
        },
        fix,
      });
    }
  }
};

/** The groups of a file whose keys the schema knows, the outer ones first. */
function* groups(
  node: YamlNode,
  path: readonly PropertyKey[],
): Iterable<{ mapping: YamlMapping; known: readonly string[] }> {
  if (node.kind === 'sequence')
    for (const [index, item] of node.items.entries()) yield* groups(item, [...path, index]);
  if (node.kind !== 'mapping') return;
  yield { mapping: node, known: knownKeys(schemaAt(indicatorSchema, path)) };
  for (const { key, value } of node.entries) yield* groups(value, [...path, key]);
}

/** The entries with the known keys in their order; what the schema does not know stays behind the key before it. */
function inOrder(entries: readonly YamlEntry[], known: readonly string[]): YamlEntry[] {
  let last = -1;
  const ranked = entries.map((entry) => {
    const rank = known.indexOf(entry.key);
    if (rank >= 0) last = rank;
    return { entry, rank: last };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

/** The fix, where the file says the same with it. */
function fixOf(source: YamlFile, mapping: YamlMapping, order: readonly YamlEntry[]): Fix | undefined {
  const edit = reorderKeys(source.file, source.lines, mapping, order);
  if (!edit) return undefined;
  const text = applyEdits(source.text, [edit]);
  const root = parseYaml(source.file, text, new Lines(text), () => undefined);
  if (!root || canonicalYaml(root) !== canonicalYaml(source.root)) return undefined;
  return { message: { ja: 'キーを並べ替える', en: 'put the keys in order' }, edits: [edit] };
}

export const keysAreInOrder: RuleModule = {
  subject: 'yaml',
  why: {
    ja: 'どの指標のファイルでもキーが同じ順に並んでいると、探しやすく、変更も小さな差分になります。',
    en: 'With keys in the same order in all indicators’ files, they are found at once, and a change is a small one.',
  },
  fails: {
    'content/indicators/jobs.yaml': `name: 雇用者数
department: 商工課
unit: 人
`,
  },
  passes: {
    'content/indicators/jobs.yaml': `name: 雇用者数
unit: 人
department: 商工課
`,
  },
  check,
};
