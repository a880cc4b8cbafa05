import { expect, it } from 'vitest';
import { parseArguments } from '../../scripts/commands/arguments.ts';
import { finish } from '../../scripts/commands/run.ts';
import type { CommandName } from '../../scripts/commands/table.ts';
import { problem } from '../../scripts/diagnostics/diagnostic.ts';
import { memoryTerminal } from '../support/project.ts';

const at = (line: number) => ({
  file: 'content/a.md',
  range: { start: { line, column: 1, offset: 0 }, end: { line, column: 2, offset: 1 } },
});
const words = { ja: '注意の文', en: 'a warning' };
const hint = problem('characters-are-portable', { place: at(1), message: { ja: '提案の文', en: 'a hint' } });
const warning = problem('goal-has-label', { place: at(2), message: words });

function said(command: CommandName, diagnostics: readonly (typeof hint)[], ...options: string[]): string[] {
  const args = parseArguments([command, ...options]);
  if ('message' in args) throw new Error(args.message.en);
  const terminal = memoryTerminal();
  finish({ args, terminal, root: '/', diagnostics: [...diagnostics], texts: new Map() }, [], 'まとめ\n');
  return [terminal.err.join(''), terminal.out.join('')];
}

it.each<[CommandName, string[], boolean, string]>([
  ['check', [], true, 'まとめ\n'],
  ['build', [], false, 'まとめ\n提案の内容は kurabe check で見られます\n'],
  ['build', ['--lang', 'en'], false, 'まとめ\nkurabe check lists the hints\n'],
])('%s %j lists hints: %j', (command, options, isListed, out) => {
  const [err = '', printed] = said(command, [hint, warning], ...options);
  expect(/提案の文|a hint/.test(err)).toBe(isListed);
  expect(err).toMatch(/注意の文|a warning/);
  expect(printed).toBe(out);
});

it('a build with hints only says nothing on standard error, and programs get them all', () => {
  expect(said('build', [hint])[0]).toBe('');
  expect(said('build', [hint], '--format', 'json')[1]).toContain('提案の文');
});
