import type { ReadCell } from '../data/xlsx/read-sheet.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Indicator, Strategy } from '../strategy/strategy.ts';
import { fieldText } from './cell-place.ts';
import type { CellPlace, Refusal } from './change.ts';
import type { RowField } from './compare-row.ts';

/** The indicator of a row, by the file that it names; or why there is none. */
export function findIndicator(
  cell: ReadCell | undefined,
  fields: readonly RowField[],
  indicators: ReadonlyMap<string, Indicator>,
  place: CellPlace,
  strategy: Strategy,
): Indicator | Refusal {
  const id = cell
    ? fieldText(cell)
        .replace(/^(?:content\/)?(?:indicators\/)?|\.ya?ml$/gi, '')
        .normalize('NFC')
    : '';
  const found = indicators.get(id);
  const nameCell = fields.find(({ field }) => field.kind === 'name')?.cell;
  const name = nameCell ? fieldText(nameCell) : '';
  const refusal = (ja: string, en: string, noteJa: string, noteEn: string): Refusal => ({
    cell: place,
    label: undefined,
    message: { ja, en },
    note: { ja: noteJa, en: noteEn },
  });
  const named = [...indicators].find(([, indicator]) => indicator.name === name)?.[0];
  // Values must not come to another indicator by a slip in the column of files.
  if (found && found.name !== name && named !== undefined)
    return refusal(
      `ファイル「${id}」と指標の名前「${name}」が合いません`,
      `The file "${id}" is not that of "${name}"`,
      `「${name}」の値なら、ファイルの欄を「${named}」に直してください`,
      `if the values are of "${name}", write "${named}" into the column of files`,
    );
  if (found) return found;
  if (id === '' && named !== undefined)
    return refusal(
      `「${name}」の行に、ファイルの名前がありません`,
      `The row of "${name}" does not name its file`,
      `ファイルの欄に「${named}」と書いてください`,
      `write "${named}" into the column of files`,
    );
  if (id === '')
    return refusal(
      `新しい指標の行です（${name || '名前なし'}）`,
      `This row is a new indicator (${name || 'without a name'})`,
      'kurabe new indicator で指標のファイルを作り、目標の原稿からリンクしてから、もう一度取り込んでください',
      'make its file with kurabe new indicator, link to it from a goal, and import again',
    );
  if (
    strategy.content.files.has(`indicators/${id}.yaml`) ||
    strategy.content.unread.has(`indicators/${id}.yaml`)
  )
    return refusal(
      `指標のファイル ${id}.yaml に誤りがあるので、取り込めません`,
      `The indicator's file ${id}.yaml has mistakes`,
      'kurabe check で誤りを見て、直してから取り込んでください',
      'look at them with kurabe check, mend them, and import again',
    );
  const [like] = nearest(id, indicators.keys());
  return refusal(
    `指標のファイル「${id}」がありません`,
    `There is no indicator's file "${id}"`,
    `${like ? `「${like}」のことなら、そう直してください。` : ''}新しい指標なら、kurabe new indicator でファイルを作ってください`,
    `${like ? `if it is "${like}", write it so; ` : ''}make a new one with kurabe new indicator`,
  );
}
