import { describe, expect, it } from 'vitest';
import { toUnicodeMap } from '../../../scripts/render/pdf/font/to-unicode.ts';

/** The part of a CMap that says which characters the codes stand for. */
const rangesOf = (characters: readonly number[]): string =>
  /endcodespacerange\n([\s\S]*)endcmap/.exec(toUnicodeMap(characters))?.[1] ?? '';

describe('a ToUnicode CMap', () => {
  it('maps two-byte codes from 1 on, in UTF-16BE', () => {
    expect(toUnicodeMap([0x98ef, 0x20bb7, 0x20])).toBe(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0001> <0003> [<98EF> <D842DFB7> <0020>]
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
  });

  it('maps nothing where there is nothing', () => {
    expect(rangesOf([])).toBe('');
  });

  it('begins a new range where the first byte of the code changes', () => {
    const ranges = rangesOf(Array.from({ length: 513 }, (_, index) => 0x4e00 + index));
    expect(ranges.replace(/\[.*\]/g, '…')).toBe(
      '3 beginbfrange\n<0001> <00FF> …\n<0100> <01FF> …\n<0200> <0201> …\nendbfrange\n',
    );
    expect(ranges).toContain('<00FF> [<4E00> <4E01>');
    expect(ranges).toContain('[<4EFF> <4F00>');
    expect(ranges).toContain('[<4FFF> <5000>]');
  });

  it('has no more than a hundred ranges in a block', () => {
    const ranges = rangesOf(Array.from({ length: 26_000 }, () => 0x41));
    expect(ranges.match(/\d+ beginbfrange/g)).toEqual(['100 beginbfrange', '2 beginbfrange']);
    expect(ranges.match(/<0041>/g)).toHaveLength(26_000);
  });
});
