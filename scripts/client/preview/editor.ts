import { fill } from '../fill.ts';
import type { OpenAnswer, ShownPlace } from './messages.ts';
import type { PreviewTexts } from './texts.ts';

/** Opens the editor at a place. */
export type OpenEditor = (place: ShownPlace) => void;

/**
 * Makes what asks the server to open the editor.
 *
 * @param say tells people what became of it
 */
export function editorOpener(texts: PreviewTexts, say: (text: string) => void): OpenEditor {
  const open = async (place: ShownPlace): Promise<void> => {
    const { file, line, column } = place;
    const order = { file, line, column } satisfies ShownPlace;
    try {
      const response = await fetch('/open', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      });
      if (!response.ok) throw new Error(`${response.status}`);
      const { url } = (await response.json()) as OpenAnswer;
      // Addresses of other programs leave the page where it is.
      if (url?.startsWith('vscode:')) location.assign(url);
      say(fill(texts.opened, { place: placeText(place) }));
    } catch {
      say(fill(texts.openFailed, { place: placeText(place) }));
    }
  };
  return (place) => void open(place);
}

/** `content/next/work.md:12`. */
export function placeText({ file, line }: ShownPlace): string {
  return `${file}:${line}`;
}
