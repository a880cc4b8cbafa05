import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../scripts/render/pdf/file/attachments.ts';
import { begin, open } from '../../support/pdf-file.ts';
import { readObjects } from '../../support/pdf-objects.ts';

const file = (name: string, content: string): Attachment => ({
  name,
  bytes: Buffer.from(content),
  mime: 'text/csv',
  relationship: 'Data',
  description: '表',
  date: new Date('2026-03-31T00:00:00Z'),
});

describe('attachments', () => {
  it('keep their names, folders and bytes', async () => {
    const pdf = begin();
    pdf.startPage(10, 10);
    const files = [
      file('原稿/比較表.md', '# 題'),
      file('data/z.csv', 'a,b'),
      file('data/A.csv', 'x'.repeat(99)),
    ];
    for (const one of files) pdf.attach(one);
    const read: Record<string, { rawFilename: string; content: Uint8Array }> = await open(
      pdf.finish(),
      (reader) => reader.getAttachments(),
    );
    expect(
      Object.values(read).map(({ rawFilename, content }) => [
        rawFilename,
        Buffer.from(content).toString('utf8'),
      ]),
    ).toEqual([
      ['data/A.csv', 'x'.repeat(99)],
      ['data/z.csv', 'a,b'],
      ['原稿/比較表.md', '# 題'],
    ]);
  });

  it('are associated with the document, and say what they are', () => {
    const pdf = begin();
    pdf.startPage(10, 10);
    pdf.attach(file('b.csv', 'a,b'));
    pdf.attach(file('a.csv', 'a,b'));
    const { objects, trailer } = readObjects(pdf.finish());
    const root = objects.get(Number(/\/Root (\d+)/.exec(trailer)?.[1]))?.syntax ?? '';
    const [, names, a, b] =
      /\/EmbeddedFiles<<\/Names(\[\(a.csv\) (\d+ 0 R)\(b.csv\) (\d+ 0 R)\])/.exec(root) ?? [];
    expect(names).toBeDefined();
    expect(root).toContain(`/AF[${b} ${a}]`);
    const specification = objects.get(Number.parseInt(a ?? '', 10))?.syntax ?? '';
    const stream = /\/EF<<\/F (\d+) 0 R/.exec(specification)?.[1];
    expect(specification).toBe(
      `<</Type/Filespec/F(a.csv)/UF(a.csv)/EF<</F ${stream} 0 R/UF ${stream} 0 R>>/AFRelationship/Data/Desc(\xfe\xff\x88\x68)>>`,
    );
    expect(objects.get(Number(stream))).toEqual({
      syntax:
        '<</Type/EmbeddedFile/Subtype/text#2Fcsv' +
        '/Params<</Size 3/CheckSum<b345e1dc09f20fdefdea469f09167892>/ModDate(D:20260331000000Z)>>/Length 3>>',
      data: Buffer.from('a,b'),
    });
  });

  it('of one name are a fault', () => {
    const pdf = begin();
    pdf.attach(file('a.csv', '1'));
    expect(() => pdf.attach(file('a.csv', '2'))).toThrow('Two attachments have the name a.csv');
  });
});
