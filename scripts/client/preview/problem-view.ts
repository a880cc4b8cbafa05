import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { type OpenEditor, placeText } from './editor.ts';
import type { ShownPlace, ShownProblem } from './messages.ts';
import type { PreviewTexts } from './texts.ts';

/** What a problem says: its message, the source line, how to mend it, and a button that opens the editor. */
export function problemParts(problem: ShownProblem, texts: PreviewTexts, open: OpenEditor): HTMLElement[] {
  const { severity, message, rule, source, expected, note, related, place } = problem;
  const parts: HTMLElement[] = [
    element(
      'p',
      { class: 'kurabe-message' },
      element('strong', { class: 'kurabe-severity' }, texts[severity]),
      ` ${message} `,
      element('code', { class: 'kurabe-rule' }, rule),
    ),
  ];
  if (source)
    parts.push(
      element(
        'pre',
        { class: 'kurabe-source' },
        element('span', { class: 'kurabe-number' }, `${source.number}`),
        element('code', {}, source.lead, element('mark', {}, source.marked || ' '), source.rest),
      ),
    );
  const line = (term: string, text: string): HTMLElement =>
    element('p', {}, element('b', {}, `${term}: `), text);
  if (expected.length > 0) parts.push(line(texts.expected, expected.join('  /  ')));
  if (note) parts.push(line(texts.note, note));
  parts.push(
    element(
      'p',
      { class: 'kurabe-actions' },
      openButton(place, texts, open),
      ...related.flatMap((other) => [
        element('span', {}, ` ${other.message} `),
        openButton(other.place, texts, open),
      ]),
    ),
  );
  return parts;
}

/** A button that opens the editor at a place. */
export function openButton(place: ShownPlace, texts: PreviewTexts, open: OpenEditor): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'kurabe-open' });
  button.textContent = fill(texts.open, { place: placeText(place) });
  button.addEventListener('click', () => open(place));
  return button;
}
