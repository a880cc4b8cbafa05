/** Reads CSV as RFC 4180 defines it, independently of how kurabe writes it. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text.charAt(++at);
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',' || text.startsWith('\r\n', at)) {
      rows.at(-1)?.push(field);
      field = '';
      if (character === ',') continue;
      rows.push([]);
      at++;
    } else field += character;
  }
  return rows.slice(0, -1);
}
