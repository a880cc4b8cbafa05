import type { Strategy } from '../strategy/strategy.ts';
import { cellText } from './cell-place.ts';
import { type Change, type Reading, type Refusal, targetName } from './change.ts';
import { type FormFile, readForm } from './read-form.ts';

/** What some workbooks together ask for: the same change of two cells is one, and different ones are refused. */
export function readForms(files: readonly FormFile[], strategy: Strategy): Reading {
  const readings = files.map((file) => readForm(file, strategy));
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of readings.flatMap(({ changes }) => changes)) {
    const name = targetName(change.indicator, change.target);
    const group = groups.get(name);
    if (group) group.push(change);
    else groups.set(name, [change]);
  }
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  for (const [first, ...others] of groups.values()) {
    const differing = others.find(({ to }) => to !== first.to);
    const cells = [first, ...others].flatMap((change) => change.cells);
    if (!differing) changes.push({ ...first, cells });
    else
      for (const cell of cells)
        refusals.push({
          cell,
          label: first.label,
          message: {
            ja: `同じ指標の同じ項目に、違う値が書いてあります（${cells.map(cellText).join('、')}）`,
            en: `Cells of one field differ (${cells.map(cellText).join(', ')})`,
          },
          note: { ja: '正しいほうだけを残してください', en: 'keep the right one only' },
        });
  }
  return {
    changes,
    refusals: [...readings.flatMap((reading) => reading.refusals), ...refusals],
    remarks: readings.flatMap(({ remarks }) => remarks),
  };
}
