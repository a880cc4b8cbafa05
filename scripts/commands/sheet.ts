import { sheetExport } from './sheet-export.ts';
import { sheetImport } from './sheet-import.ts';
import type { Command } from './world.ts';

/** `kurabe sheet export` and `kurabe sheet import FILE…`: values out to Excel, and back in. */
export const sheet: Command = async (args, world) => {
  const [action, ...files] = args.operands;
  const wrong = (ja: string, en: string): number => {
    world.terminal.error(`${args.language === 'ja' ? ja : en}\n`);
    return 2;
  };
  const given = (['department', 'out', 'dry-run', 'partial'] as const).filter((name) => name in args.values);
  const own = action === 'export' ? ['department', 'out'] : ['dry-run', 'partial'];
  const [strange] = given.filter((name) => !own.includes(name));
  if (action !== 'export' && action !== 'import')
    return wrong(
      `sheet の後は export か import です: ${action}`,
      `sheet is followed by export or import, not ${action}`,
    );
  if (strange)
    return wrong(`sheet ${action} に --${strange} は使えません`, `sheet ${action} takes no --${strange}`);
  if (action === 'export')
    return files.length > 0
      ? wrong(`余分な言葉があります: ${files[0]}`, `There is a word too many: ${files[0]}`)
      : sheetExport(args, world);
  return files.length > 0
    ? sheetImport(args, files, world)
    : wrong(
        'sheet import の後に、Excel のファイル名が要ります（例 kurabe sheet import 商工観光課.xlsx）',
        'sheet import needs the name of a workbook, as in kurabe sheet import tourism.xlsx',
      );
};
