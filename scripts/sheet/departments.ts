import { type IndicatorEntry, indicatorEntries } from '../data/entries.ts';
import type { Strategy } from '../strategy/strategy.ts';

/** The indicators that one department is in charge of. */
export interface DepartmentEntries {
  /** Undefined for those that name none. */
  readonly department: string | undefined;
  /** Its name as a file and a sheet can have it, different from those of all others. */
  readonly fileName: string;
  readonly entries: readonly IndicatorEntry[];
}

/** What stands for those that name no department. */
const nobody = '担当課なし';

/** The longest name of a sheet, in UTF-16 code units. */
const longestName = 31;

/** Indicators by department, in the order in which the document names them. */
export function byDepartment(strategy: Strategy): DepartmentEntries[] {
  const groups = new Map<string | undefined, IndicatorEntry[]>();
  for (const entry of indicatorEntries(strategy)) {
    const group = groups.get(entry.indicator.department);
    if (group) group.push(entry);
    else groups.set(entry.indicator.department, [entry]);
  }
  const taken = new Set(reserved);
  return [...groups].map(([department, entries]) => ({
    department,
    fileName: freeName(department ?? nobody, taken),
    entries,
  }));
}

/** Names of other sheets of the workbook, and of devices of Windows. */
const reserved = ['記入のしかた', 'kurabe', 'history', 'con', 'prn', 'aux', 'nul'];

function freeName(department: string, taken: Set<string>): string {
  const plain =
    department
      .normalize('NFC')
      .replace(/[\p{C}:\\/?*[\]<>|"]/gu, '・')
      .replace(/^[\s'.]+|[\s'.]+$/g, '') || nobody;
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `（${count}）`;
    const name = plain.slice(0, longestName - suffix.length).replace(/[\uD800-\uDBFF]$/, '') + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
