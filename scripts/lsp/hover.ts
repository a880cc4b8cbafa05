import type { Hover } from 'vscode-languageserver-types';
import type { Language } from '../diagnostics/diagnostic.ts';
import { severityWords } from '../diagnostics/report-text.ts';
import { type RuleId, ruleInfo } from '../diagnostics/rule-ids.ts';
import { readDestination } from '../strategy/paths.ts';
import { describe } from './complete-yaml.ts';
import { allowedRuleAt } from './exception-comment.ts';
import { escaped, indicatorCard } from './indicator-card.ts';
import { linkAt } from './markdown-link.ts';
import { rangeAt } from './positions.ts';
import { goalAt, indicatorAt, type OpenFile, type PlacedGoal, type ProjectState } from './state.ts';
import { keyChoices, valueChoices } from './yaml-choices.ts';
import { outlineYaml } from './yaml-outline.ts';
import { schemaAt, yamlOf } from './yaml-schema.ts';

/** What there is to say of what stands at an offset: an indicator, a goal, a key or a value of YAML. */
export function hover(state: ProjectState, file: OpenFile, offset: number): Hover | undefined {
  const allowed = allowedRuleAt(file, offset);
  if (allowed) return card(ruleCard(allowed.rule, state.language), file, allowed.start, allowed.end);
  const yaml = yamlOf(file);
  if (yaml && offset >= yaml.start && offset <= yaml.end) return hoverYaml(state, file, offset);
  const { strategy, language } = state;
  const link = linkAt(file.text, offset);
  if (!link || link.isImage || !strategy || file.path === undefined) return undefined;
  const destination = readDestination(link.url, file.path);
  if (destination.kind !== 'path') return undefined;
  const indicator = indicatorAt(strategy, destination.path);
  const goal = goalAt(strategy, destination.path);
  const text = indicator ? indicatorCard(indicator, strategy, language) : goal && goalCard(goal);
  return text === undefined ? undefined : card(text, file, link.start, link.end);
}

function hoverYaml(state: ProjectState, file: OpenFile, offset: number): Hover | undefined {
  const yaml = yamlOf(file);
  if (!yaml) return undefined;
  const { keys, values } = outlineYaml(file.text.slice(0, yaml.end), yaml.start);
  const isHere = ({ start, end }: { start: number; end: number }): boolean =>
    offset >= start && offset <= end;
  const key = keys.find(isHere);
  if (key) {
    const own = keyChoices(state, yaml.name, key.path.slice(0, -1)).find(({ text }) => text === key.text);
    const schema = schemaAt(yaml.schema, key.path);
    const parts = [...(own ? [escaped(own.detail)] : []), ...(schema ? [describe(schema)] : [])];
    return parts.length ? card(parts.join('\n\n'), file, key.start, key.end) : undefined;
  }
  const value = values.find(isHere);
  if (!value) return undefined;
  const own = valueChoices(state, yaml.name, value.path).find(({ text }) => text === value.text);
  const schema = schemaAt(yaml.schema, value.path);
  const index = (schema?.enum ?? []).findIndex((each) => String(each) === value.text);
  const text = own ? escaped(own.detail) : schema?.enumDescriptions?.[index];
  return text === undefined ? undefined : card(text, file, value.start, value.end);
}

function ruleCard(rule: RuleId, language: Language): string {
  const { description, severity, isSettable } = ruleInfo[rule];
  const facts =
    language === 'ja'
      ? [`ふだんは${severityWords[severity].ja}`, ...(isSettable ? [] : ['例外は作れません'])]
      : [`usually ${severity}`, ...(isSettable ? [] : ['allows no exceptions'])];
  return `**${escaped(description[language])}**\n\n${escaped(`${rule}・${facts.join('・')}`)}`;
}

function goalCard({ plan, goal }: PlacedGoal): string {
  const title = [goal.label, goal.title].filter((part) => part !== undefined).join('　');
  return `**${escaped(title)}**\n\n${escaped(`${plan.name}・content/${goal.file.path}`)}`;
}

function card(value: string, { text }: OpenFile, start: number, end: number): Hover {
  return { contents: { kind: 'markdown', value }, range: rangeAt(text, start, end) };
}
