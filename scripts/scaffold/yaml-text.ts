import { load } from 'js-yaml';

/**
 * A text as it stands for a value in YAML, also within `{ … }` and `[ … ]`: as it is where every reader of YAML takes
 * it for that very text, else in quotes, so that `#`, `: ` and `2024` stay what was typed.
 *
 * @param text one line, without control characters
 */
export function yamlText(text: string): string {
  if (isPlain(text)) return text;
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function isPlain(text: string): boolean {
  try {
    const value = load(`[${text}]`);
    return Array.isArray(value) && value.length === 1 && value[0] === text && !isRead(text);
  } catch {
    return false;
  }
}

/** What YAML 1.1, which many editors still read, takes for a truth value, a date or a time. */
function isRead(text: string): boolean {
  return /^(?:y|yes|n|no|on|off|\d[\d_:.-]*)$/i.test(text);
}
