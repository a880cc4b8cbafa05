import type { ClientTexts } from './texts.ts';

/** What the page tells the script. */
export interface Page {
  /** The relative address of the site's root: empty, `../` and so on. */
  readonly root: string;
  readonly texts: ClientTexts;
}

/** Reads the page's `data-root` and `data-texts`; undefined where the script was put in without them. */
export function readPage(script: HTMLOrSVGScriptElement | null): Page | undefined {
  const { root = '', texts } = script?.dataset ?? {};
  return texts === undefined ? undefined : { root, texts: JSON.parse(texts) as ClientTexts };
}
