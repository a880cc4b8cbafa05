import * as z from 'zod';
import { text } from '../../source/schema.ts';

/** One word of the city. */
const term = z.strictObject({
  write: z.union([text, z.array(text).min(1)]).meta({
    description: '書くことば。二つ以上から選べるときは [ ] で並べる',
    examples: ['子ども'],
  }),
  not: z
    .array(text.describe('書かないことばの一つ'))
    .min(1)
    .meta({ description: '書かないことば', examples: [['子供', 'こども']] }),
  except: z
    .array(text.describe('そのままでよいことばの一つ'))
    .min(1)
    .optional()
    .describe('「書かないことば」を含むが、そのままでよいことば'),
  reason: text.optional().describe('そう決まっている理由。知らせに添えられる'),
});

/** `terms.yaml`: the city's own words. */
export const termsSchema = z.strictObject({
  terms: z
    .array(term.describe('ことばの決まりの一つ'))
    .min(1)
    .meta({ description: 'ことばの決まり', examples: [[{ write: '子ども', not: ['子供'] }]] }),
});
