import { problem, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { YamlNode } from '../source/yaml.ts';

/** Reports styles of what is neither an element nor a class; gives how many there are. */
export function checkSelectors(styles: YamlNode, elements: readonly string[], report: Report): number {
  const entries = styles.kind === 'mapping' ? styles.entries : [];
  const unknown = entries.filter(({ key }) => !/^\.[\p{L}\p{N}_-]+$/u.test(key) && !elements.includes(key));
  for (const { key, keyPlace } of unknown)
    report(
      problem('key-is-known', {
        place: keyPlace,
        message: { ja: `「${key}」という要素はありません`, en: `There is no element "${key}"` },
        actual: key,
        expected: [...nearest(key, elements, 1 / 3), ...(/^[\w-]+$/.test(key) ? [`.${key}`] : [])],
        note: {
          ja: `クラスは「.名前」と書きます。要素: ${elements.join('、')}`,
          en: `write a class as ".name"; the elements are ${elements.join(', ')}`,
        },
      }),
    );
  return unknown.length;
}
