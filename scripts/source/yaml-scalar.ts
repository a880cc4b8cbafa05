/** Words that other readers of YAML take for a truth value or nothing. */
const taken = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i;

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

/**
 * The ways to write a scalar in one line of YAML, the wanted one first; which of them reads as the same text depends
 * on what stands around it.
 *
 * @param quote the quotation mark that it had, or empty for none
 */
export function scalarForms(value: string, quote: string): string[] {
  const isLine = !/[\n\t]/.test(value);
  const single = isLine ? [`'${value.replaceAll("'", "''")}'`] : [];
  const double = `"${value.replace(/["\\\n\t]/g, (character) => escapes[character] ?? character)}"`;
  const plain = isLine && !taken.test(value) ? [value] : [];
  if (quote === "'") return [...single, double];
  return quote === '"' ? [double] : [...plain, double];
}
