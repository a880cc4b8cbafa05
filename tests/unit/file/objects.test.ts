import { describe, expect, it } from 'vitest';
import { openObjects } from '../../../scripts/render/pdf/file/objects.ts';
import { name, raw } from '../../../scripts/render/pdf/file/value.ts';
import { noise } from '../../support/pdf-file.ts';
import { readObjects } from '../../support/pdf-objects.ts';

describe('objects of a file', () => {
  it('stand in object streams of 200, and streams stand outside', () => {
    const file = openObjects();
    const later = file.reserve();
    const stream = file.addStream({}, Buffer.from('x'));
    const others = Array.from({ length: 450 }, (_, index) => file.add({ N: index }));
    file.put(later, { Last: true });
    const { objects, trailer } = readObjects(file.finish({ Root: later }));
    expect(objects.get(later.id)?.syntax).toBe('<</Last true>>');
    expect(objects.get(others[449]?.id ?? 0)?.syntax).toBe('<</N 449>>');
    const inside = (container: number): number =>
      [...objects.values()].filter((object) => object.container === container).length;
    const containers = new Set([...objects.values()].flatMap(({ container }) => container ?? []));
    expect([...containers].map(inside)).toEqual([51, 200, 200]);
    expect(objects.get(stream.id)).toEqual({ syntax: '<</Length 1>>', data: Buffer.from('x') });
    expect(trailer).toMatch(/^<<\/Type\/XRef\/Size 457\/W\[1 2 2\]/);
    expect(trailer).toContain(`/Root ${later}`);
  });

  it('are found in a file of more than 64 KB', () => {
    const file = openObjects();
    file.addStream({ Filter: raw('/None') }, noise(70_000));
    const root = file.addStream({}, Buffer.from('after'));
    const { objects, trailer } = readObjects(file.finish({ Root: root }));
    expect(trailer).toContain('/W[1 3 2]');
    expect(objects.get(root.id)?.data?.toString()).toBe('after');
  });

  it('are deflated where that is smaller, and not where it is not wanted', () => {
    const file = openObjects();
    const long = Buffer.from('a'.repeat(100));
    const refs = [
      file.addStream({ Packed: true }, long),
      file.addStream({ Short: true }, Buffer.from('a')),
      file.addStream({ Plain: true }, long, { compress: false }),
      file.addStream({ Filter: name('DCTDecode') }, long),
    ];
    const { objects } = readObjects(file.finish({}));
    expect(refs.map(({ id }) => objects.get(id)?.syntax)).toEqual([
      '<</Packed true/Filter/FlateDecode/Length 12>>',
      '<</Short true/Length 1>>',
      '<</Plain true/Length 100>>',
      '<</Filter/DCTDecode/Length 100>>',
    ]);
    expect(objects.get(refs[0]?.id ?? 0)?.data).toEqual(long);
  });

  it('streams stand in the order in which they came, whatever their size', () => {
    const file = openObjects();
    const refs = Array.from({ length: 30 }, () => file.reserve());
    // The large ones, whose packing takes longest, come first; and the numbers run against the order.
    const order = refs.toReversed();
    for (const [index, ref] of order.entries())
      file.putStream(ref, {}, noise(index < 3 ? 1_000_000 : 100 + index));
    const bytes = Buffer.from(file.finish({}));
    const places = order.map(({ id }) => bytes.indexOf(`\n${id} 0 obj\n`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('equal streams are written once', () => {
    const file = openObjects();
    const first = file.addStream({ A: 1 }, Buffer.from('x'));
    expect(file.addStream({ A: 1 }, Buffer.from('x'))).toBe(first);
    expect(file.addStream({ A: 2 }, Buffer.from('x'))).not.toBe(first);
    expect(file.addStream({ A: 1 }, Buffer.from('y'))).not.toBe(first);
  });

  it('one that is put twice, or never, is a fault', () => {
    const file = openObjects();
    const ref = file.reserve();
    file.put(ref, 1);
    expect(() => file.put(ref, 2)).toThrow('Object 1 is put twice');
    file.reserve();
    expect(() => file.finish({})).toThrow('Object 3 is referred to but was never put');
  });

  it('the identifier is a hash of the content', () => {
    const identifier = (value: number): string => {
      const file = openObjects();
      const root = file.add(value);
      const { trailer } = readObjects(file.finish({ Root: root }));
      return /\/ID\[<([0-9a-f]{32})><\1>\]/.exec(trailer)?.[1] ?? '';
    };
    const first = identifier(1);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(identifier(1)).toBe(first);
    expect(identifier(2)).not.toBe(first);
  });
});
