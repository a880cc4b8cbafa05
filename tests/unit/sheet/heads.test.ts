import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headsOf } from '../../../scripts/sheet/heads.ts';
import { repository } from '../../support/paths.ts';
import { checkedCity } from '../../support/strategies.ts';

const { strategy } = await checkedCity(join(repository, 'tests/cities/minamino'));
const heads = headsOf(strategy);

it.each([
  ['現状の年度（第１期計画）', undefined],
  ['実績 令和８年まで', '実績値 令和7年度'],
  ['令和7年度の見込み', '実績値 令和7年度'],
  ['担当の課', '担当課'],
  ['備考', undefined],
])('a head %s is like %s', (head, like) => {
  expect(heads.suggest(head)).toBe(like);
});
