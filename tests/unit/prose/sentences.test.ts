import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { applyEdits } from '../../../scripts/diagnostics/fix.ts';
import type { RuleId } from '../../../scripts/diagnostics/rule-ids.ts';
import { checkProse } from '../../../scripts/prose/check.ts';
import type { SourceFile } from '../../../scripts/source/content-tree.ts';
import { readContent } from '../../../scripts/source/read.ts';
import { repository } from '../../support/paths.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function lint(sources: readonly SourceFile[]): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  await checkProse(
    readContent(sources, () => undefined),
    (diagnostic) => found.push(diagnostic),
  );
  return found;
}

const lintText = (text: string): Promise<Diagnostic[]> => lint([{ path: 'new/work.md', bytes: bytes(text) }]);

/** `rule: what stands at its place` of each finding. */
const marked = (found: readonly Diagnostic[], text: string): string[] =>
  found.map(
    ({ ruleId, place: { range } }) =>
      `${ruleId.slice(6)}: ${text.slice(range?.start.offset, range?.end.offset)}`,
  );

describe('sentences', () => {
  it.each<[string, string, readonly string[]]>([
    ['an open bracket', '窓口（「本庁」と支所を設けます。', ['brackets-match: （']],
    ['the inner one of two', '窓口（「本庁）を設けます。', ['brackets-match: 「']],
    ['brackets that match', '窓口（「本庁」と{支所|ししょ}）を設けます。', []],
    ['a bracket closed on the next line', '窓口（本庁と\n支所）を設けます。', []],
    ['an open bracket in a heading', '# 窓口（本庁', ['brackets-match: （']],
    [
      'one style in the text',
      '窓口を設けます。相談を受けます。本市の方針である。',
      ['style-is-one: である。'],
    ],
    ['the other style', '本市の方針である。課題である。相談を受けます。', ['style-is-one: ます。']],
    ['another style in lists', '窓口を設けます。\n\n- 本市の方針である。', []],
    ['another style in a heading', '# 本市の方針である\n\n窓口を設けます。', []],
    ['another style in a quotation', '窓口を設けます。\n\n> 本市の方針である。', []],
    ['a word twice', '窓口**を**を設けます。', ['word-is-not-repeated: を**を']],
    ['signs twice', '○○課の窓口を設けます……。', []],
    ['words that repeat themselves', 'ますます様々な窓口を、いろいろ設けます。', []],
    ['ra', '家から見れる窓口です。', ['ra-is-kept: 見れ']],
    ['ra of a longer verb', '対策を講じれるようにします。', ['ra-is-kept: 講じれ']],
    ['a potential that has no ra', '本が読める窓口です。', []],
    ['a long sentence', `${'窓口を設け、'.repeat(40)}ます。`, ['sentence-is-short: 窓口を設け']],
    ['a long sentence that is code', `\`${'窓口を設け、'.repeat(40)}\`です。`, []],
    ['a long cell', `| 課 |\n| --- |\n| ${'窓口、'.repeat(80)} |`, []],
    ['exceptions are comments', '<!-- kurabe-allow prose-ra-is-kept: （例 -->\n窓口です。', []],
    ['code and templates', '`{{#each (` と {{constructor}} と __proto__ です。', []],
  ])('%s', async (_, text, expected) => {
    expect(marked(await lintText(text), text)).toEqual(expected);
  });

  it('are mended where there is one right answer', async () => {
    const text = '家から見れる窓口です。';
    const [found] = await lintText(text);
    expect(applyEdits(text, found?.fix?.edits ?? [])).toBe('家から見られる窓口です。');
  });

  it('are those of YAML too', async () => {
    const yaml = 'name: 窓口（本庁の数\ndefinition: 家から見れる数\n';
    const found = await lint([{ path: 'indicators/a.yaml', bytes: bytes(yaml) }]);
    expect(marked(found, yaml)).toEqual(['brackets-match: （', 'ra-is-kept: 見れ']);
  });

  it('tell in both languages what was found, and how to mend it', async () => {
    for (const { message, note } of await lintText('窓口（本庁をを見れる。です。である。')) {
      expect(message.en).not.toBe(message.ja);
      expect(note?.ja).toBeTruthy();
      expect(`${message.ja}${message.en}${note?.en}`).not.toMatch(/undefined/);
    }
  });

  it('are not looked at in what is no prose: passages without an end and rows of one sign', async () => {
    const endless = `（${'窓口です。'.repeat(400)}`;
    expect((await lintText(endless)).map(({ message }) => message.ja)).toEqual([
      'ひと続きの文章が長すぎるので（2001 字）、調べていません',
    ]);
    expect(marked(await lintText(`（${'窓口です。'.repeat(30)}`), '（')).toEqual(['brackets-match: （']);
    expect(await lintText(`窓口${'「'.repeat(50)}です。`)).toEqual([]);
    expect(await lintText(`${'　'.repeat(1_000)}窓口です。`)).toEqual([]);
  });
});

describe('the content in this repository', () => {
  const ids: RuleId[] = [];
  beforeAll(async () => {
    for (const root of ['content', 'tests/cities/minamino/content']) {
      const folder = join(repository, root);
      const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:md|yaml)$/.test(path))
        .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(folder, path)) }));
      ids.push(...(await lint(sources)).map(({ ruleId }) => ruleId));
    }
  });

  it('has no findings', () => {
    expect(ids).toEqual([]);
  });
});
