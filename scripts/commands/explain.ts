import { nearest } from '../diagnostics/nearest.ts';
import { isRuleId, type RuleId, ruleInfo } from '../diagnostics/rule-ids.ts';
import { isSentenceRule } from '../pipeline.ts';
import { rules } from '../rules/index.ts';
import type { Arguments } from './arguments.ts';
import { type Explanation, explain as explainRule, isInWords, summaries } from './explain/explanation.ts';
import { explanationText } from './explain/explanation-text.ts';
import { summariesText } from './explain/summaries-text.ts';
import type { Command } from './world.ts';

/** `kurabe explain [RULE]`: tells of a rule with its examples, or lists all. Gives the exit code. */
export const explain: Command = async (args, { terminal }) => {
  const { language, format } = args;
  // A message has the name in brackets, and may be copied with them.
  const id = args.operands[0]?.replace(/^\[(.*)\]$/, '$1');
  if (id === undefined) {
    const all = summaries();
    terminal.print(format === 'json' ? json([...all.values()].flat()) : summariesText(all, language));
    return 0;
  }
  if (!isRuleId(id)) {
    terminal.error(unknown(id, args));
    return 2;
  }
  const explanation = await tell(id);
  if (format === 'text') terminal.print(explanationText(explanation, language));
  else {
    const { run, ...told } = explanation;
    terminal.print(json({ ...told, diagnostics: run?.diagnostics ?? [] }));
  }
  return 0;
};

/** What an example needs to be checked is loaded only where there is one. */
async function tell(id: RuleId): Promise<Explanation> {
  if (isInWords(rules[id].fails)) return explainRule(id, async () => ({ diagnostics: [], texts: new Map() }));
  const [{ runExample }, { packageRoot }, { readProject }] = await Promise.all([
    import('./explain/run-example.ts'),
    import('../host/package-root.ts'),
    import('../host/project.ts'),
  ]);
  const { input } = await readProject(packageRoot(), () => undefined);
  return explainRule(id, (example) => runExample(input, example, isSentenceRule(id)));
}

function unknown(id: string, { language }: Arguments): string {
  const like = nearest(id, Object.keys(ruleInfo)).join('  /  ');
  return language === 'ja'
    ? `決まり「${id}」はありません${like && `。もしかして: ${like}`}\n決まりの一覧: kurabe explain\n`
    : `There is no rule "${id}"${like && `; did you mean ${like}?`}\nall rules: kurabe explain --lang en\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
