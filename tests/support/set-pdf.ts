import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { readColorProfile } from '../../scripts/host/color-profile.ts';
import { readShippedTypeface } from '../../scripts/host/fonts.ts';
import { printDocument } from '../../scripts/render/pdf/render.ts';
import type { Paper } from '../../scripts/strategy/strategy.ts';
import { readTheme, type Theme } from '../../scripts/theme/theme.ts';
import { documentOf } from './pages.ts';
import { repository } from './paths.ts';

const theme = ((): Theme => {
  const file = 'templates/theme.yaml';
  const read = readTheme(file, readFileSync(join(repository, file), 'utf8'), ({ message }) => {
    throw new Error(message.en);
  });
  if (!read) throw new Error('no theme');
  return read;
})();

/** Page margins of the shipped theme, in pt. */
export const margin = (theme.print.margin * 72) / 25.4;

/** Sets some elements as a PDF, in the shipped theme and typeface. */
export async function setPdf(elements: Element[], paper: Paper): Promise<Uint8Array> {
  const extras = {
    date: new Date(0),
    colorProfile: await readColorProfile(),
    attachments: [],
    schemas: [],
  };
  const fonts = [await readShippedTypeface()] as const;
  const pdf = await printDocument(documentOf(elements, { paper }), theme, fonts, extras);
  if (!('bytes' in pdf)) throw new Error('no PDF');
  return pdf.bytes;
}
