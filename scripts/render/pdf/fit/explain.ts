import type { Element } from 'hast';
import { type Diagnostic, type Place, problem, type Text } from '../../../diagnostics/diagnostic.ts';
import type { Document } from '../../../document/document.ts';
import type { Goal, Plan, Strategy } from '../../../strategy/strategy.ts';
import type { TooLong } from './fit.ts';
import type { LongCell } from './long-cells.ts';

/** Says in a writer's words that a document does not fit its pages, which cells are too long, and by how much. */
export function explainTooLong(
  document: Document,
  { pages, cells, isEnough }: TooLong,
  strategy: Strategy,
): Diagnostic {
  const { fit, title } = document;
  const place = { file: 'content/document.yaml' };
  const most = fit?.pages ?? 1;
  return problem('document-fits', {
    place,
    message: {
      ja: `「${title}」は、文字を ${fit?.smallest} pt まで小さくしても ${pages} ページになり、${most} ページに収まりません`,
      en: `"${title}" takes ${pages} pages even in type of ${fit?.smallest} pt, and does not fit on ${most}`,
    },
    note: isEnough
      ? {
          ja: `次の欄をすべてこれだけ短くすると、${most} ページに収まります`,
          en: `shortened by that much in all of these cells, it fits on ${most}`,
        }
      : {
          ja: '文・図・表を減らすか、fit のページ数を増やすか、文字の下限（smallest）を小さくしてください',
          en: 'shorten texts, images and tables, allow more pages in fit, or smaller type (smallest)',
        },
    related: isEnough ? cells.map((cell) => describe(cell, strategy, place)) : [],
  });
}

function describe(cell: LongCell, { plans }: Strategy, fallback: Place): { place: Place; message: Text } {
  const { row, column, letters } = cell;
  const ids = idsIn(cell.element);
  for (const plan of plans)
    for (const goal of plan.goals.values())
      if (ids.some((id) => id === goal.anchor || id.startsWith(`${goal.anchor}--`)))
        return { place: goal.place, message: inPlan(plan, goal, cell) };
  return {
    place: fallback,
    message: {
      ja: `表の ${row} 行目・${column} 列目: あと約 ${letters} 字減らしてください`,
      en: `row ${row}, column ${column} of the table: about ${letters} letters less`,
    },
  };
}

function inPlan({ name, words }: Plan, { title }: Goal, { element, row, letters }: LongCell): Text {
  const isKpi = (element.properties.className as string[] | undefined)?.includes('kpi') ?? false;
  const kpi = isKpi ? `の${words.kpi}` : '';
  return {
    ja: `${name}の列、${row} 行目「${title}」${kpi}: あと約 ${letters} 字減らしてください`,
    en: `${name}, row ${row}, "${title}"${isKpi ? `, ${words.kpi}` : ''}: about ${letters} letters less`,
  };
}

function idsIn(element: Element): string[] {
  const own = typeof element.properties.id === 'string' ? [element.properties.id] : [];
  return [...own, ...element.children.flatMap((child) => (child.type === 'element' ? idsIn(child) : []))];
}
