import * as z from 'zod';
import { nearest } from '../../diagnostics/nearest.ts';
import { isRuleId, ruleInfo, settableRules, severities } from '../../diagnostics/rule-ids.ts';
import { text } from '../../source/schema.ts';

const ruleName = text.refine((name) => isRuleId(name) && ruleInfo[name].isSettable, {
  params: {
    expected: {
      ja: '重さを変えられる決まりの名前（一覧は kurabe explain）',
      en: 'the name of a rule whose severity is a setting (kurabe explain lists them)',
    },
    // A rule that cannot be set is no slip for another one.
    suggest: (name: string) => (isRuleId(name) ? undefined : nearest(name, settableRules)[0]),
    choices: Object.fromEntries(settableRules.map((id) => [id, ruleInfo[id].description.ja])),
  },
});

/** The severities that a city may choose. */
export const ruleSettings = z.record(
  ruleName,
  z.enum([...severities, 'off']).meta({
    description: '決まりの重さ',
    enumDescriptions: [
      'エラー：直すまで作れない',
      '注意：見直しを促す',
      '提案：よりよい書き方を勧める',
      '調べない',
    ],
  }),
);
