import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Explanation, explain, isInWords, summaries } from '../scripts/commands/explain/explanation.ts';
import { runExample } from '../scripts/commands/explain/run-example.ts';
import type { Diagnostic } from '../scripts/diagnostics/diagnostic.ts';
import { reportText } from '../scripts/diagnostics/report-text.ts';
import { type RuleId, ruleInfo } from '../scripts/diagnostics/rule-ids.ts';
import { readProject } from '../scripts/host/project.ts';
import { isSentenceRule } from '../scripts/pipeline.ts';
import { exampleBase } from '../scripts/rules/example-base.ts';
import { rules } from '../scripts/rules/index.ts';
import type { Example } from '../scripts/rules/rule.ts';
import { subjects } from '../scripts/rules/subjects.ts';
import { expectGolden } from './support/golden.ts';
import { repository } from './support/paths.ts';
import { noColours } from './support/project.ts';
import { rulesPage } from './support/rules-page.ts';

const { input } = await readProject(repository, () => undefined);
const runRule = (id: RuleId, example: Example) => runExample(input, example, isSentenceRule(id));
const ids = Object.keys(ruleInfo) as RuleId[];
const explanations = new Map<RuleId, Explanation>(
  await Promise.all(
    ids.map(async (id) => [id, await explain(id, (example) => runRule(id, example))] as const),
  ),
);

describe('the examples of rules', () => {
  it('are laid over a project without problems, which is that of tests/problems', async () => {
    const base = join(repository, 'tests/problems/_base');
    const files = readdirSync(base, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(base, file), 'utf8')]);
    expect(exampleBase).toEqual(Object.fromEntries(files));
    expect((await runExample(input, {}, true)).diagnostics).toEqual([]);
  });

  for (const [id, { run, passes }] of explanations) {
    if (run)
      it(`${id}: the one that fails is reported by this rule alone`, () => {
        expect([...new Set(run.diagnostics.map(({ ruleId }) => ruleId))]).toEqual([id]);
        for (const { severity } of run.diagnostics) expect(severity).toBe(ruleInfo[id].severity);
      });
    if (!isInWords(passes))
      it(`${id}: the one that passes is not reported`, async () => {
        const { diagnostics, texts } = await runRule(id, passes);
        const source = (file: string): string | undefined => texts.get(file);
        expect(reportText(diagnostics, { language: 'ja', colours: noColours, source })).toBe('');
      });
  }

  for (const [id, { fails, run, exceptions }] of explanations)
    if (!isInWords(fails) && run && exceptions.length > 0)
      it(`${id}: the one that fails is allowed as its explanation says`, async () => {
        const forms = exceptions.map(({ ja }) => ja);
        expect((await runRule(id, allowed(fails, run.diagnostics, forms))).diagnostics).toEqual([]);
      });

  it.each(ids)('%s: both are files, or both are words', (id) => {
    const { fails, passes } = rules[id];
    expect(isInWords(fails)).toBe(isInWords(passes));
  });
});

describe('what is told of rules', () => {
  it.each(ids)('%s says in both languages why, in three sentences at most', (id) => {
    const { ja, en } = rules[id].why;
    expect(ja).toMatch(/^([^。]+。){1,3}$/);
    expect(ja).toMatch(/[\p{Script=Hiragana}]/u);
    expect(en).toMatch(/^[^。]+\.$/);
    expect(en.match(/[.?!](?= [A-Z])/g)?.length ?? 0).toBeLessThan(3);
  });

  it('has every rule once, and a subject for each', () => {
    const listed = [...summaries()];
    expect(listed.map(([subject]) => subject)).toEqual(Object.keys(subjects));
    expect(
      listed
        .flatMap(([, all]) => all)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  it('is the page docs/rules.md', () => {
    const page = rulesPage(explanations);
    expectGolden(join(repository, 'docs/rules.md'), page);
    expect(page).not.toMatch(/undefined|\[object/);
  });
});

/** An example with an exception above each block of Markdown and each line of YAML that has a problem. */
function allowed(example: Example, diagnostics: readonly Diagnostic[], forms: readonly string[]): Example {
  const files = new Map(Object.entries(example).map(([file, text]) => [file, text.split('\n')]));
  const places = diagnostics.map(({ place: { file, range } }) => {
    const lines = files.get(file) ?? [];
    let index = (range?.start.line ?? 1) - 1;
    while (file.endsWith('.md') && lines[index - 1] && !lines[index]?.startsWith('#')) index--;
    return { file, index };
  });
  const unique = new Map(places.map((place) => [`${place.file}:${place.index}`, place]));
  // From the last, so that the others stay where they are.
  for (const { file, index } of [...unique.values()].reverse()) {
    const isMarkdown = file.endsWith('.md');
    const form = forms.find((each) => each.startsWith('<') === isMarkdown) ?? '';
    files.get(file)?.splice(index, 0, form, ...(isMarkdown ? [''] : []));
  }
  return Object.fromEntries([...files].map(([file, lines]) => [file, lines.join('\n')]));
}
