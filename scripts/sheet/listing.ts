import type { Diagnostic, Language, Text } from '../diagnostics/diagnostic.ts';
import { type Colours, visible } from '../diagnostics/report-text.ts';
import { contentFolder } from '../source/read.ts';
import type { Applied } from './apply.ts';
import { baseName, cellText } from './cell-place.ts';
import type { CellPlace, Reading, Refusal } from './change.ts';

/** What an import comes to. */
export interface Outcome extends Reading {
  readonly lines: Applied['lines'];
  readonly isDryRun: boolean;
  readonly isWritten: boolean;
}

/** The changes, each with its line in the source and its cell, and what was passed over. */
export function changesText(
  { changes, remarks, lines }: Outcome,
  language: Language,
  colours: Colours,
): string {
  const none = { ja: '（なし）', en: '(none)' }[language];
  const list = changes.map((change) => {
    const { indicator, label, from = none, to = none, cells } = change;
    const place = colours.bold(visible(`${contentFolder}/${indicator.path}:${lines.get(change) ?? 1}`));
    const at = colours.dim(visible(`（${cells.map((cell) => sheetText(cell, language)).join('、')}）`));
    const notes = change.remarks.map((remark) => `    ${colours.cyan('※')} ${visible(remark[language])}`);
    return [`${place}  ${visible(label[language])}: ${visible(from)} → ${visible(to)}  ${at}`, ...notes].join(
      '\n',
    );
  });
  const passed = remarks.map(
    ({ cell, message }) => `${colours.dim(visible(cellText(cell)))}  ${visible(message[language])}`,
  );
  return [...list, ...passed].map((line) => `${line}\n`).join('');
}

/** The refused cells, each with the reason and how to mend it. */
export function refusalsText(refusals: readonly Refusal[], language: Language, colours: Colours): string {
  const words = { ja: ['取り込めません', '直し方'], en: ['not taken', 'to mend it'] }[language];
  return refusals
    .map(({ cell, label, message, note }) => {
      const subject = label ? `${visible(label[language])}: ` : '';
      return `${colours.bold(visible(cellText(cell)))}  ${colours.red(words[0] ?? '')}  ${subject}${visible(message[language])}
    ${colours.cyan(words[1] ?? '')}: ${visible(note[language])}
`;
    })
    .join('');
}

/**
 * How many there are of each, and what was done.
 *
 * @param errors how many errors the sources would have besides those that they have
 */
export function summaryText(
  { changes, refusals, isDryRun, isWritten }: Outcome,
  errors: number,
  language: Language,
): string {
  const files = new Set(changes.map(({ indicator }) => indicator.path)).size;
  const done: Text = isWritten
    ? { ja: `${files} 個のファイルに書きました`, en: `${files} file${files === 1 ? '' : 's'} written` }
    : changes.length === 0
      ? { ja: '書くものはありません', en: 'nothing to write' }
      : isDryRun
        ? { ja: '試しに読んだだけで、何も書いていません', en: 'a trial; nothing was written' }
        : errors > 0
          ? {
              ja: 'このまま書くと原稿に上の誤りができるので、何も書いていません',
              en: 'nothing was written, since the sources would have the errors above',
            }
          : {
              ja: '何も書いていません。直してもう一度取り込むか、取り込める欄だけを書くなら --partial を付けてください',
              en: 'nothing was written; mend it and import again, or write what can be taken with --partial',
            };
  return language === 'ja'
    ? `変更 ${changes.length} 件、取り込めない欄 ${refusals.length} 件（${done.ja}）\n`
    : `${changes.length} change${changes.length === 1 ? '' : 's'}, ${refusals.length} not taken (${done.en})\n`;
}

/** All of it for other programs; texts in both languages. */
export function outcomeJson(
  { changes, refusals, remarks, lines, isWritten }: Outcome,
  errors: readonly Diagnostic[],
): string {
  return `${JSON.stringify(
    {
      written: isWritten,
      changes: changes.map((change) => ({
        file: `${contentFolder}/${change.indicator.path}`,
        line: lines.get(change),
        field: change.label,
        from: change.from ?? null,
        to: change.to ?? null,
        cells: change.cells,
        remarks: change.remarks,
      })),
      refused: refusals.map(({ cell, label, message, note }) => ({
        cell,
        field: label ?? null,
        message,
        note,
      })),
      passedOver: remarks,
      errors,
    },
    undefined,
    2,
  )}\n`;
}

function sheetText({ file, sheet, address = '' }: CellPlace, language: Language): string {
  return language === 'ja'
    ? `${baseName(file)} シート「${sheet}」 ${address}`
    : `${baseName(file)}, sheet "${sheet}", ${address}`;
}
