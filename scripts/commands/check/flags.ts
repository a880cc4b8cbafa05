import type { Text } from '../../diagnostics/diagnostic.ts';
import type { Arguments } from '../arguments.ts';

/** What is wrong with options of `kurabe check` that do not go together; undefined where nothing is. */
export function wrongFlags({ values, format }: Pick<Arguments, 'values' | 'format'>): Text | undefined {
  const { fix, yes, staged } = values;
  if (yes && !fix) return { ja: '--yes は --fix と一緒に使います', en: '--yes goes with --fix' };
  if (fix && staged)
    return {
      ja: '--fix と --staged は一緒に使えません。--fix で直してから git add してください',
      en: '--fix and --staged do not go together: mend first, then git add',
    };
  if (fix && format !== 'text')
    return { ja: '--fix の知らせの形は text だけです', en: '--fix tells its changes as text only' };
  return undefined;
}
