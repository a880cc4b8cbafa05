import type { Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { nameKey } from '../strategy/indicator-name.ts';
import { isYamlLink } from '../strategy/paths.ts';
import type { Goal, Indicator, Strategy } from '../strategy/strategy.ts';

/** An item of a list that is the name of an indicator, but no link to it. */
export interface UnlinkedName {
  readonly item: Paragraph;
  readonly indicator: Indicator;
}

/** Makes a finder of the names of indicators in a goal's lists that are not linked. */
export function makeNameFinder({ indicators }: Strategy): (goal: Goal) => UnlinkedName[] {
  const byName = new Map([...indicators.values()].map((each) => [nameKey(each.name), each]));
  return ({ file }) => {
    const found: UnlinkedName[] = [];
    visit(file.tree, 'listItem', ({ children: [item] }) => {
      if (item?.type !== 'paragraph') return;
      if (item.children.some((child) => child.type === 'link' && isYamlLink(child.url))) return;
      const indicator = byName.get(nameKey(textOf(item)));
      if (indicator) found.push({ item, indicator });
    });
    return found;
  };
}
