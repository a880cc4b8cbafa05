import type { Text } from '../diagnostics/diagnostic.ts';

/** What was asked for, understood, or what is wrong with it. */
export type Understood<Value> = { readonly value: Value } | { readonly wrong: Text };
