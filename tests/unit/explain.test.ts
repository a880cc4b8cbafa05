import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../scripts/commands/arguments.ts';
import { explain } from '../../scripts/commands/explain.ts';
import { finish } from '../../scripts/commands/run.ts';
import { problem } from '../../scripts/diagnostics/diagnostic.ts';
import { ruleInfo } from '../../scripts/diagnostics/rule-ids.ts';
import { repository } from '../support/paths.ts';
import { checkProject, memoryTerminal } from '../support/project.ts';

/** What `kurabe explain …` says, and its exit code. */
async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const args = parseArguments(['explain', ...words]);
  if ('message' in args) throw new Error(args.message.en);
  const terminal = memoryTerminal();
  const code = await explain(args, { terminal, env: {}, stdin: process.stdin, now: () => 0 });
  return { code, out: terminal.out.join(''), err: terminal.err.join('') };
}

const inJapanese = `heading-is-known（目標と見出し、注意）
決まった見出しは字がそろっている

なぜ
  「数値目標」などの見出しは、字がそろって初めて段として読まれます。一字違うと、普通の文章になります。

良くない例
  content/new/work.md
    | # 安心して働けるまち
    |
    | ## 数値目票
    |
    | 雇用者数は毎年調べます。

kurabe の知らせ
  content/new/work.md:3:1  注意  見出し「数値目票」は普通の文章として扱われます  [heading-is-known]
      3 | ## 数値目票
        | ^^^^^^^^^^^
      もしかして: 数値目標
      直し方: 決まった見出しのつもりなら、字をそろえてください（呼び名は document.yaml の words で変えられます）

良い例
  content/new/work.md
    | # 安心して働けるまち
    |
    | ## 数値目標
    |
    | 雇用者数は毎年調べます。
    |
    | - [雇用者数](../indicators/jobs.yaml)

重さと例外
  document.yaml の rules で重さを変えられます（error、warning、hint、off のどれか）
    rules: { heading-is-known: off }
  一か所だけ許すときは、その前に理由を書きます
    <!-- kurabe-allow heading-is-known: 理由 -->
`;

const inEnglish = `file-is-utf8 (Files, error)
Text files are UTF-8

Why
  In another encoding the letters would come out garbled. UTF-8 is read alike on every computer.

An example that fails
  a goal’s file that was saved as Shift_JIS (ANSI) or UTF-16

An example that passes
  the same file, saved again as UTF-8

Severity and exceptions
  Neither its severity nor exceptions can be set, since no sound document can be made this way.
`;

describe('kurabe explain', () => {
  it.each([
    [['heading-is-known'], inJapanese],
    [['[heading-is-known]'], inJapanese],
    [['file-is-utf8', '--lang', 'en'], inEnglish],
  ])('%j tells why, what fails, what kurabe says of it and how to allow it', async (words, text) => {
    expect(await run(...words)).toEqual({ code: 0, out: text, err: '' });
  });

  it('shows how an exception is written in YAML', async () => {
    const { out } = await run('indicator-is-used', '--lang=en');
    expect(out).toContain('    # kurabe-allow indicator-is-used: reason\n');
    expect(out).not.toContain('<!--');
  });

  it.each(['ja', 'en'] as const)('lists every rule with what must be true, in %s', async (language) => {
    const { out, code } = await run('--lang', language);
    expect(code).toBe(0);
    const lines = out.split('\n');
    for (const id of Object.keys(ruleInfo))
      expect(lines.find((line) => line.startsWith(`  ${id} `))).toMatch(/^ {2}\S+ +\S+ +\S/);
    for (const { description } of Object.values(ruleInfo))
      expect(lines.filter((line) => line.endsWith(`  ${description[language]}`))).toHaveLength(1);
  });

  it('names the nearest rules for one that does not exist', async () => {
    const { code, out, err } = await run('heading-is-knwon');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^決まり「heading-is-knwon」はありません。もしかして: heading-is-known {2}\/ /);
    expect(err).toMatch(/\n決まりの一覧: kurabe explain\n$/);
    expect((await run('heading-is-knwon', '--lang', 'en')).err).toContain('did you mean heading-is-known');
  });

  it('tells programs of one rule, with the messages, and of all', async () => {
    const one = JSON.parse((await run('heading-is-known', '--format', 'json')).out);
    expect(one).toMatchObject({ id: 'heading-is-known', severity: 'warning', isSettable: true });
    expect(one.diagnostics).toMatchObject([{ ruleId: 'heading-is-known', severity: 'warning' }]);
    const all = JSON.parse((await run('--format', 'json')).out);
    expect(all.map(({ id }: { id: string }) => id).sort()).toEqual(Object.keys(ruleInfo).sort());
  });
});

describe('the report of a command', () => {
  const place = { file: 'content/memo.txt' };
  const found = problem('file-belongs', { place, message: { ja: '誤り', en: 'a mistake' } });

  it.each([
    [
      'ja',
      [found, found],
      '\n\nくわしくは: kurabe explain 決まりの名前（例 kurabe explain file-belongs）\n\n',
    ],
    [
      'en',
      [found],
      '\n\nmore about a rule: kurabe explain RULE (as in kurabe explain file-belongs --lang en)\n\n',
    ],
    ['ja', [], ''],
  ] as const)('says once at its end how to learn more (%s, case %#)', async (language, diagnostics, end) => {
    const terminal = memoryTerminal();
    const base = await checkProject(join(repository, 'tests/problems/_base'), { language });
    finish({ ...base, terminal, diagnostics: [...diagnostics] }, [], '');
    const said = terminal.err.join('');
    expect(said.endsWith(end)).toBe(true);
    expect(said.split('kurabe explain').length - 1).toBe(end.split('kurabe explain').length - 1);
  });
});
