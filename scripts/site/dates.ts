import { formatDate } from '../strategy/era.ts';
import { interfaceLanguage } from './texts.ts';

/**
 * A day as readers of a language expect it: in the Japanese era, or in the West as ISO 8601 writes it.
 *
 * @param iso a date of the calendar (ISO 8601)
 */
export function dayText(iso: string, language: string): string {
  return interfaceLanguage(language) === 'ja' ? formatDate(iso) : iso;
}
