import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { makeTermFinder } from '../../../scripts/prose/terms.ts';
import { readContent } from '../../../scripts/source/read.ts';
import { readTerms } from '../../../scripts/strategy/terms.ts';

function terms(yaml: string): { terms: ReturnType<typeof readTerms>; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const content = readContent([{ path: 'terms.yaml', bytes: new TextEncoder().encode(yaml) }], report);
  return { terms: readTerms(content, report), found };
}

const city = `terms:
  - { write: 子ども, not: [子供, こども], except: [子供会, こども家庭庁] }
  - { write: 商工観光課, not: [商工課, 観光課, 観光課長補佐], except: [県観光課] }
  - { write: [取組, 取り組み], not: [取組み] }
  - { write: KPI, not: [ＫＰＩ, kpi] }
  - { write: 障がい, not: [障害], except: [障害者手帳] }
`;

describe('the finder of terms', () => {
  const find = makeTermFinder(terms(city).terms);
  it.each<[string, readonly string[]]>([
    ['子供と子ども', ['0 子供']],
    ['子供会の子供', ['4 子供']],
    ['町内子供会', []],
    ['こども家庭庁とこども', ['7 こども']],
    ['観光課と県観光課', ['0 観光課']],
    ['商工観光課', []],
    ['観光課長補佐', ['0 観光課長補佐']],
    ['商工課観光課', ['0 商工課', '3 観光課']],
    ['取組みの取り組み', ['0 取組み']],
    ['kpis kpi', ['5 kpi']],
    ['2kpi', []],
    ['障害者手帳の障害', ['6 障害']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(find(text).map(({ index, word }) => `${index} ${word}`)).toEqual(expected);
  });

  it('reads a long text in linear time', () => {
    const text = '子供会の子供'.repeat(50_000);
    const start = performance.now();
    expect(find(text)).toHaveLength(50_000);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('terms.yaml', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a word that is written and refused',
      '  - { write: 甲, not: [乙] }\n  - { write: 丙, not: [甲] }\n',
      ['3:23 terms-agree'],
    ],
    ['a word that is refused by its own term', '  - { write: 甲, not: [甲] }\n', ['2:23 terms-agree']],
    [
      'a word that is refused twice',
      '  - { write: 甲, not: [乙] }\n  - { write: 丙, not: [乙] }\n',
      ['3:23 terms-agree'],
    ],
    [
      'an exception that holds no refused word',
      '  - { write: 甲, not: [乙], except: [丁] }\n',
      ['2:36 terms-agree'],
    ],
    [
      'an exception that is the refused word',
      '  - { write: 甲, not: [乙], except: [乙] }\n',
      ['2:36 terms-agree'],
    ],
    ['an unknown key', '  - { write: 甲, nott: [乙] }\n', ['2:5 key-is-present', '2:17 key-is-known']],
    ['no words', '  - { write: 甲, not: [] }\n', ['2:22 value-is-valid']],
    ['no terms', '', ['1:1 key-is-present']],
  ])('%s is an error at its place', (_, yaml, expected) => {
    const { found, terms: read } = terms(`terms:\n${yaml}`);
    const places = found.map(
      ({ ruleId, place }) => `${place.range?.start.line}:${place.range?.start.column} ${ruleId}`,
    );
    expect([...new Set(places)].sort()).toEqual([...expected].sort());
    expect(read).toEqual([]);
  });
});
