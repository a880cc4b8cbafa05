import { describe, expect, it } from 'vitest';
import xmldoc from 'xmldoc';
import { begin, open } from '../../support/pdf-file.ts';

const schemas = [
  {
    prefix: 'city',
    namespace: 'https://example.jp/ns?"a&b',
    name: 'The city’s',
    properties: [
      { name: 'commit', type: 'Text', value: '<1>', description: 'Where it comes from' },
      { name: 'place', type: 'Integer', value: '12', description: 'Where it is' },
    ],
  },
] as const;

/** The XMP packet, found in the file's bytes. */
function packetOf(file: Uint8Array): string {
  const text = Buffer.from(file).toString('utf8');
  return text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
}

/** The texts of elements by their path below rdf:Description. */
function fieldsOf(packet: string): [path: string, value: string][] {
  const root = new xmldoc.XmlDocument(packet.replace(/<\?.*?\?>/g, ''));
  const fields: [string, string][] = [];
  const visit = (element: xmldoc.XmlElement, path: string): void => {
    const children = element.children.filter((child): child is xmldoc.XmlElement => child.type === 'element');
    if (children.length === 0) fields.push([path, element.val]);
    for (const child of children) visit(child, path === '' ? child.name : `${path}/${child.name}`);
  };
  for (const about of root.childNamed('rdf:RDF')?.childrenNamed('rdf:Description') ?? []) visit(about, '');
  return fields;
}

describe('what a file says of itself', () => {
  const full = {
    title: 'A & B <題>',
    author: '飯塚市',
    schemas,
  };

  it('stands in the metadata, plain in the bytes and escaped', () => {
    const pdf = begin(full);
    pdf.startPage(10, 10);
    const schema = 'pdfaExtension:schemas/rdf:Bag/rdf:li';
    const property = `${schema}/pdfaSchema:property/rdf:Seq/rdf:li`;
    expect(fieldsOf(packetOf(pdf.finish()))).toEqual([
      ['dc:format', 'application/pdf'],
      ['dc:title/rdf:Alt/rdf:li', 'A & B <題>'],
      ['dc:creator/rdf:Seq/rdf:li', '飯塚市'],
      ['dc:language/rdf:Bag/rdf:li', 'ja'],
      ['xmp:CreatorTool', 'kurabe'],
      ['xmp:CreateDate', '2026-03-31T01:02:03Z'],
      ['xmp:ModifyDate', '2026-03-31T01:02:03Z'],
      ['xmp:MetadataDate', '2026-03-31T01:02:03Z'],
      ['pdf:Producer', 'test'],
      ['pdfaid:part', '3'],
      ['pdfaid:conformance', 'A'],
      ['pdfuaid:part', '1'],
      ['city:commit', '<1>'],
      ['city:place', '12'],
      [`${schema}/pdfaSchema:schema`, 'PDF/UA identification'],
      [`${schema}/pdfaSchema:namespaceURI`, 'http://www.aiim.org/pdfua/ns/id/'],
      [`${schema}/pdfaSchema:prefix`, 'pdfuaid'],
      [`${property}/pdfaProperty:name`, 'part'],
      [`${property}/pdfaProperty:valueType`, 'Integer'],
      [`${property}/pdfaProperty:category`, 'internal'],
      [`${property}/pdfaProperty:description`, 'The part of ISO 14289 that is conformed to'],
      [`${schema}/pdfaSchema:schema`, 'The city’s'],
      [`${schema}/pdfaSchema:namespaceURI`, 'https://example.jp/ns?"a&b'],
      [`${schema}/pdfaSchema:prefix`, 'city'],
      [`${property}/pdfaProperty:name`, 'commit'],
      [`${property}/pdfaProperty:valueType`, 'Text'],
      [`${property}/pdfaProperty:category`, 'internal'],
      [`${property}/pdfaProperty:description`, 'Where it comes from'],
      [`${property}/pdfaProperty:name`, 'place'],
      [`${property}/pdfaProperty:valueType`, 'Integer'],
      [`${property}/pdfaProperty:category`, 'internal'],
      [`${property}/pdfaProperty:description`, 'Where it is'],
    ]);
  });

  it('says nothing of what it is not told', () => {
    const pdf = begin();
    pdf.startPage(10, 10);
    const paths = fieldsOf(packetOf(pdf.finish())).map(([path]) => path.split('/')[0]);
    expect(paths).not.toContain('dc:creator');
  });

  it('is the same in the information dictionary', async () => {
    const pdf = begin(full);
    pdf.startPage(10, 10);
    const { info } = await open(pdf.finish(), (read) => read.getMetadata());
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'ja',
      Title: 'A & B <題>',
      Author: '飯塚市',
      Creator: 'kurabe',
      Producer: 'test',
      CreationDate: 'D:20260331010203Z',
      ModDate: 'D:20260331010203Z',
    });
  });
});
