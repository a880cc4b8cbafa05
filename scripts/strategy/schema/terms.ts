import * as z from 'zod';
import { text } from '../../source/schema.ts';

/** One word of the city. */
const term = z.strictObject({
  write: z.union([text, z.array(text).min(1)]).describe('書くことば。二つ以上から選べるときは [ ] で並べる'),
  not: z.array(text).min(1).describe('書かないことば'),
  except: z.array(text).min(1).optional().describe('「書かないことば」を含むが、そのままでよいことば'),
  reason: text.optional().describe('そう決まっている理由。知らせに添えられる'),
});

/** `terms.yaml`: the city's own words. */
export const termsSchema = z.strictObject({
  terms: z.array(term).min(1).describe('ことばの決まり'),
});
