import type { Document } from '../document/document.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { TemplateSet, Templates } from '../template/render.ts';
import type { Theme } from '../theme/theme.ts';

/** What a site is made of. */
export interface SiteInput {
  readonly strategy: Strategy;
  /** The publications. */
  readonly documents: readonly Document[];
  readonly theme: Theme;
  readonly set: TemplateSet;
  readonly templates: Templates;
  /** The designer's stylesheets. */
  readonly css: string;
  /** The script that makes pages quicker to use. */
  readonly script: Uint8Array;
}
