import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { byId } from './dom.ts';
import type { OpenEditor } from './editor.ts';
import type { PreviewState, ShownProblem } from './messages.ts';
import { problemParts } from './problem-view.ts';
import type { PreviewTexts } from './texts.ts';

/** The list of problems, and the button with their number. */
export interface ProblemList {
  show(state: PreviewState): void;
}

/** @param see shows a problem at its place in the page */
export function problemList(
  texts: PreviewTexts,
  open: OpenEditor,
  see: (problem: ShownProblem) => void,
): ProblemList {
  const panel = byId('problems', HTMLElement);
  const list = byId('problem-list', HTMLElement);
  const banner = byId('banner', HTMLElement);
  const button = byId('counts', HTMLButtonElement);
  /** What a person chose; undefined to open for errors only. */
  let chosen: boolean | undefined;
  let hasErrors = false;
  const layOut = (): void => {
    const isOpen = chosen ?? hasErrors;
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => {
    chosen = panel.hidden !== false;
    layOut();
  });
  let last = '';
  return {
    show({ problems, isStale, fault, version }) {
      const shown = JSON.stringify([problems, isStale, fault, version]);
      if (shown === last) return;
      last = shown;
      const had = hasErrors;
      hasErrors = fault !== undefined || problems.some(({ severity }) => severity === 'error');
      if (had !== hasErrors) chosen = undefined;
      const text = fault === undefined ? (isStale ? texts.stale : '') : fill(texts.fault, { message: fault });
      banner.hidden = text === '';
      banner.textContent = text;
      button.textContent = countText(problems, texts);
      button.dataset.worst = hasErrors ? 'error' : (problems[0]?.severity ?? 'none');
      const items = problems.map((problem) => {
        const item = element(
          'li',
          { class: `problem ${problem.severity}` },
          ...problemParts(problem, texts, open),
        );
        if (problem.page !== undefined) {
          const seen = element('button', { type: 'button' }, texts.see);
          seen.addEventListener('click', () => see(problem));
          item.lastElementChild?.append(' ', seen);
        }
        return item;
      });
      list.replaceChildren(
        ...(items.length > 0 ? items : [element('li', { class: 'no-problem' }, texts.none)]),
      );
      layOut();
    },
  };
}

/** `エラー 1 件・注意 2 件`. */
export function countText(problems: readonly ShownProblem[], texts: PreviewTexts): string {
  const count = (severity: string): string =>
    String(problems.filter((problem) => problem.severity === severity).length);
  const hints = count('hint');
  return fill(hints === '0' ? texts.counts : texts.countsWithHints, {
    errors: count('error'),
    warnings: count('warning'),
    hints,
  });
}
