import { element } from '../element.ts';
import type { ClientTexts } from '../texts.ts';

/** Milliseconds without typing after which a query is answered, so that screen readers do not hear every letter's count. */
const pause = 150;

export interface SearchForm {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
}

/**
 * The search field with its label and button.
 *
 * @param labelClass the label's class
 * @param typed is called when a reader stops typing
 * @param sent is called when a reader asks for the results
 */
export function searchForm(
  texts: ClientTexts,
  labelClass: string,
  typed: () => void,
  sent: () => void,
): SearchForm {
  const input = element('input', {
    class: 'search-input',
    id: 'search-input',
    type: 'search',
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  const form = element(
    'form',
    { class: 'search-form', role: 'search' },
    element('label', { class: labelClass, for: input.id }, texts.searchLabel),
    input,
    element('button', { class: 'search-button', type: 'submit' }, texts.searchButton),
  );
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(typed, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    sent();
  });
  return { form, input };
}
