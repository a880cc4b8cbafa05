import * as z from 'zod';
import { text } from '../../source/schema.ts';
import { date } from './date.ts';

const webForm = /^https?:\/\/[!-~]+$/;

/** An address on the web. */
const webAddress = text.refine((url) => webForm.test(url) && URL.canParse(url), {
  params: { expected: { ja: 'URL（https://…）', en: 'a URL (https://…)' }, pattern: webForm },
});

/** Under which terms the data may be used again. */
export const licence = z.strictObject({
  name: text.meta({ description: 'ライセンスの名前', examples: ['CC BY 4.0'] }),
  url: webAddress.meta({
    description: 'ライセンスの文のある URL',
    examples: ['https://creativecommons.org/licenses/by/4.0/deed.ja'],
  }),
});

/** A text that is quoted, and when it was last revised. */
export const source = z.strictObject({
  name: text.meta({ description: '出典の名前。引用の「出典：」の行に書くもの', examples: ['国の総合戦略'] }),
  url: webAddress.optional().describe('出典のある URL'),
  revised: date.meta({ description: '最後に改訂された日', examples: ['2025-12-23'] }),
});
