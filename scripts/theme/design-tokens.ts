import designTokens from '@digital-go-jp/design-tokens';
import type { Text } from '../diagnostics/diagnostic.ts';

/** How a colour is written. */
export const tokenNote: Text = {
  ja: '#rrggbb か、デジタル庁デザイントークンの色の名前（{Color.Neutral.SolidGray.900}、{Color.Primitive.Blue.900} など）を書いてください',
  en: 'write #rrggbb, or a colour of the Digital Agency’s design tokens, as {Color.Neutral.SolidGray.900} or {Color.Primitive.Blue.900}',
};

/** The names of the design tokens' colours, as the theme writes them. */
export function tokenNames(): string[] {
  const names: string[] = [];
  const walk = (at: unknown, path: string): void => {
    if (typeof at !== 'object' || at === null) return;
    if (designToken(`{${path}}`)) names.push(`{${path}}`);
    else for (const [step, below] of Object.entries(at)) walk(below, path ? `${path}.${step}` : step);
  };
  walk({ Color: (designTokens as { readonly Color?: unknown }).Color }, '');
  return names;
}

/** `{Color.Primitive.Blue.900}` → the colour's value in `@digital-go-jp/design-tokens`. */
export function designToken(reference: string): string | undefined {
  let at: unknown = designTokens;
  for (const step of reference.slice(1, -1).split('.'))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  const value = typeof at === 'object' && at !== null ? (at as { $value?: unknown }).$value : undefined;
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : undefined;
}
