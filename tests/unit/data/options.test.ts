import { describe, expect, it } from 'vitest';
import { dataOptions } from '../../../scripts/commands/origin.ts';
import { dayInJapan } from '../../../scripts/data/options.ts';

describe('a day in Japan', () => {
  it.each([
    ['2026-03-31T14:59:59Z', '2026-03-31'],
    ['2026-03-31T15:00:00Z', '2026-04-01'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s → %s', (moment, day) => {
    expect(dayInJapan(new Date(moment))).toBe(day);
  });
});

describe('the day of the last change', () => {
  const commit = { hash: '0'.repeat(40), isDirty: false };
  const date = new Date('2026-03-31T15:00:00Z');

  it('is that of the commit', () => {
    expect(dataOptions({ commit }, date)).toEqual({ updated: '2026-04-01' });
  });

  it('is not known outside of git, whatever the PDFs’ date', () => {
    expect(dataOptions({ commit: undefined }, date)).toEqual({ updated: undefined });
    expect(dataOptions({ commit }, undefined)).toEqual({ updated: undefined });
  });
});
