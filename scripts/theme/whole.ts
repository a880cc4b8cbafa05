import { problem, type Report } from '../diagnostics/diagnostic.ts';
import type { YamlNode } from '../source/yaml.ts';

/** Reports what a theme lacks in one message: it is copied whole, not given in part. Gives whether it is whole. */
export function checkWhole(root: YamlNode, keys: readonly string[], report: Report): boolean {
  if (root.kind !== 'mapping') return true;
  const missing = keys.filter((key) => !root.entries.some((entry) => entry.key === key));
  if (missing.length === 0) return true;
  report(
    problem('key-is-present', {
      place: { file: root.place.file },
      message: {
        ja: `theme.yaml に ${missing.join('、')} がありません`,
        en: `theme.yaml lacks ${missing.join(', ')}`,
      },
      note: {
        ja: 'theme.yaml は一部だけでは使えません。kurabe の templates/theme.yaml を全体ごと写し、要る所を変えてください',
        en: 'a theme is not given in part: copy the whole templates/theme.yaml of kurabe, and change what you need',
      },
    }),
  );
  return false;
}

/** A report without the messages about single keys that the root lacks. */
export function withoutMissing(root: YamlNode, report: Report): Report {
  return (diagnostic) => {
    const { ruleId, place } = diagnostic;
    if (ruleId !== 'key-is-present' || place.range?.start.offset !== root.place.range?.start.offset)
      report(diagnostic);
  };
}
