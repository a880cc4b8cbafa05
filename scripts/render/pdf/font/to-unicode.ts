/**
 * A ToUnicode CMap for two-byte codes (ISO 32000-2 9.10.3): the characters of the codes 1, 2 and so on. Code 0 is
 * `.notdef`, which stands for nothing.
 */
export function toUnicodeMap(characters: readonly number[]): string {
  const ranges: string[] = [];
  // A range's codes differ in their second byte only.
  for (let start = 1; start <= characters.length; ) {
    const end = Math.min(start | 0xff, characters.length);
    const texts = characters.slice(start - 1, end).map((character) => `<${utf16(character)}>`);
    ranges.push(`<${hex(start)}> <${hex(end)}> [${texts.join(' ')}]`);
    start = end + 1;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks(ranges)}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** At most a hundred ranges stand in one block. */
function blocks(ranges: readonly string[]): string {
  let text = '';
  for (let start = 0; start < ranges.length; start += 100) {
    const block = ranges.slice(start, start + 100);
    text += `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange\n`;
  }
  return text;
}

/** UTF-16BE in hexadecimal digits. */
function utf16(character: number): string {
  if (character <= 0xffff) return hex(character);
  const text = String.fromCodePoint(character);
  return hex(text.charCodeAt(0)) + hex(text.charCodeAt(1));
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
