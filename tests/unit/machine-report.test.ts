import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineReport } from '../../scripts/commands/machine-report.ts';
import { reportFormats } from '../../scripts/commands/table.ts';
import { problem } from '../../scripts/diagnostics/diagnostic.ts';
import { repositoryPrefix } from '../../scripts/host/repository-prefix.ts';
import { rules } from '../../scripts/rules/index.ts';
import { repository } from '../support/paths.ts';
import { checkProject } from '../support/project.ts';

const project = join(repository, 'tests/problems/_base');
const { args } = await checkProject(project);
const found = [
  problem('file-belongs', {
    place: { file: 'content/a.md' },
    message: { ja: '余り', en: 'unused' },
  }),
];
const report = (format: string): string =>
  machineReport({ ...args, format }, project, found, [{ path: 'pdf/a.pdf', bytes: 5 }], new Map());

describe('a report for programs', () => {
  it('names files from the root of the repository', () => {
    expect(repositoryPrefix(repository)).toBe('');
    expect(repositoryPrefix(project)).toBe('tests/problems/_base/');
    for (const format of ['github', 'gitlab', 'sarif'])
      expect(report(format)).toContain('tests/problems/_base/content/a.md');
  });

  it('has in JSON what was made, with files as all other messages name them', () => {
    expect(JSON.parse(report('json'))).toMatchObject({
      errors: 0,
      warnings: 1,
      hints: 0,
      diagnostics: [{ place: { file: 'content/a.md' } }],
      outputs: [{ path: 'pdf/a.pdf', bytes: 5 }],
    });
  });

  it('tells in SARIF why there is the rule', () => {
    const [rule] = JSON.parse(report('sarif')).runs[0].tool.driver.rules;
    expect(rule.fullDescription.text).toBe(rules['file-belongs'].why.ja);
  });

  it('has another form for each name', () => {
    const forms = reportFormats.filter((format) => format !== 'text').map(report);
    expect(new Set(forms).size).toBe(4);
  });
});
