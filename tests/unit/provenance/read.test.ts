import { describe, expect, it } from 'vitest';
import { readProvenance } from '../../../scripts/provenance/read.ts';
import { type Origin, provenanceSchema, type XmpSchema } from '../../../scripts/provenance/schema.ts';
import { packetOf, pdfOf, pdfWith, updated } from '../../support/provenance-pdf.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';
const sha = (digit: string): string => digit.repeat(64);
const sources = [
  { path: 'content/次期 & <新>/"仕事".md', sha256: sha('a') },
  { path: "content/a\\b\n'c'.yaml", sha256: sha('b') },
];
const schemaOf = (origin: Partial<Origin> = {}, document = 'comparison'): XmpSchema =>
  provenanceSchema(document, sources, {
    version: '1.2.3-beta+x',
    commit: { hash, isDirty: false },
    ...origin,
  });

/** A schema with one property's value replaced, or without it. */
const schemaWith = (name: string, value: string | undefined): XmpSchema => {
  const schema = schemaOf();
  const properties = schema.properties.flatMap((property) =>
    property.name === name ? (value === undefined ? [] : [{ ...property, value }]) : [property],
  );
  return { ...schema, properties };
};

describe('the provenance of a PDF', () => {
  const expected = {
    version: '1.2.3-beta+x',
    document: 'comparison',
    title: '対照表 <案> & "写し"',
    created: new Date('2026-03-30T15:00:00Z'),
    commit: { hash, isDirty: false },
    contentHash: schemaOf().properties.find(({ name }) => name === 'contentHash')?.value,
    sources: [sources[1], sources[0]],
  };

  it.each([false, true])('is read back, written as attributes: %s', (isCompact) => {
    expect(readProvenance(pdfWith(schemaOf(), { isCompact }))).toEqual({ provenance: expected, records: 1 });
  });

  it('is read whatever prefix stands for the namespace', () => {
    const record = readProvenance(pdfWith({ ...schemaOf(), prefix: 'ns1' }));
    expect(record).toMatchObject({ provenance: expected });
  });

  it.each([
    [{ commit: undefined }, undefined],
    [{ commit: { hash, isDirty: true } }, { hash, isDirty: true }],
    [{ commit: { hash: sha('c'), isDirty: false } }, { hash: sha('c'), isDirty: false }],
  ])('of %j has the commit %j', (origin, commit) => {
    expect(readProvenance(pdfWith(schemaOf(origin)))).toMatchObject({ provenance: { commit } });
  });

  it.each([
    ['2026-03-31T00:00:00+09:00', '2026-03-30T15:00:00.000Z'],
    ['2026-03-31T00:00:00.000Z', '2026-03-31T00:00:00.000Z'],
    ['2026-03-31', undefined],
    ['2026-13-31T00:00:00Z', undefined],
    ['', undefined],
  ])('has the date %j as %s', (created, iso) => {
    const record = readProvenance(pdfWith(schemaOf(), { created }));
    expect(typeof record === 'string' ? record : record.provenance.created?.toISOString()).toBe(iso);
  });

  it('is the last one where an update has put another, which is told', () => {
    const pdf = pdfWith(schemaOf());
    const newer = updated(pdf, packetOf(schemaOf({}, 'other')));
    expect(readProvenance(newer)).toMatchObject({ provenance: { document: 'other' }, records: 2 });
    const foreign = updated(pdf, packetOf({ ...schemaOf(), namespace: 'urn:other#' }));
    expect(readProvenance(foreign)).toMatchObject({ provenance: { document: 'comparison' }, records: 1 });
    const damaged = updated(pdf, packetOf(schemaWith('contentHash', sha('0'))));
    expect(readProvenance(damaged)).toBe('damaged');
  });

  it('is not taken from what is no metadata stream: a photograph’s own packet, a page’s text', () => {
    const packet = packetOf(schemaOf({}, 'photograph'));
    const photograph = `7 0 obj\n<< /Type /XObject /Subtype /Image /Filter /DCTDecode >>\nstream\n\u00FF\u00D8http://ns.adobe.com/xap/1.0/\0${packet}\nendstream\nendobj\n`;
    const compressed = `7 0 obj\n<< /Type /Metadata /Subtype /XML /Filter /FlateDecode >>\nstream\n${packet}\nendstream\nendobj\n`;
    const text = `7 0 obj\n<< /Length 9 >>\nstream\n${packet}\nendstream\nendobj\n`;
    for (const object of [photograph, compressed, text]) {
      const pdf = Buffer.concat([pdfWith(schemaOf()), Buffer.from(`${object}%%EOF\n`)]);
      expect(readProvenance(pdf)).toMatchObject({ provenance: { document: 'comparison' }, records: 1 });
      expect(readProvenance(Buffer.from(`%PDF-1.7\n${object}%%EOF\n`))).toBe('no-record');
    }
  });
});

describe('a file without provenance', () => {
  const pdf = pdfWith(schemaOf());
  const packet = packetOf(schemaOf());
  it.each([
    ['nothing', Buffer.alloc(0), 'not-pdf'],
    ['a text', Buffer.from('%!PS\n%PDF'), 'not-pdf'],
    ['a packet alone', Buffer.from(packet), 'not-pdf'],
    [
      'a PDF of others',
      pdfOf('<?xpacket begin="" id=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?>'),
      'no-record',
    ],
    ['a PDF cut before the packet', pdf.subarray(0, 300), 'cut'],
    ['a PDF cut within it', pdf.subarray(0, pdf.indexOf('</rdf:RDF>')), 'cut'],
    ['a PDF with a packet that does not end', pdfOf(packet.replace('<?xpacket end="w"?>', '')), 'damaged'],
    ['a packet that is not well-formed', pdfOf(packet.replace('</rdf:RDF>', '')), 'damaged'],
    [
      'a packet with entities',
      pdfOf(packet.replace('<x:xmpmeta', '<!DOCTYPE x [<!ENTITY a "b">]><x:xmpmeta')),
      'damaged',
    ],
    ['a packet without RDF', pdfOf(packet.replaceAll('rdf:RDF', 'rdf:Bag')), 'damaged'],
    [
      'bytes that are not UTF-8',
      Buffer.from(pdf.toString('latin1').replace('comparison', 'compar\u00FFson'), 'latin1'),
      'damaged',
    ],
    [
      'a property twice',
      pdfOf(packet.replace('<kurabe:version>', '<kurabe:version>9</kurabe:version><kurabe:version>')),
      'damaged',
    ],
    ['more packets than any honest file', Buffer.concat(Array.from({ length: 60 }, () => pdf)), 'damaged'],
  ])('%s', (_name, bytes, fault) => {
    expect(readProvenance(bytes)).toBe(fault);
  });

  it.each([
    ['version', undefined],
    ['version', 'one'],
    ['version', '1\u001B[31m'],
    ['document', undefined],
    ['document', '../../etc/passwd'],
    ['commit', 'HEAD'],
    ['commit', '--output=x'],
    ['commit', hash.toUpperCase()],
    ['commit', `${hash}-clean`],
    ['contentHash', undefined],
    ['contentHash', sha('0')],
    ['sources', undefined],
    ['sources', ''],
    ['sources', `${sha('a')}  content/x.md`],
  ])('a property %s of %j', (name, value) => {
    expect(
      readProvenance(pdfWith(schemaWith(name, value), { isCompact: value?.includes('\u001B') ?? false })),
    ).toBe('damaged');
  });
});

describe('a hostile file', () => {
  const start = '%PDF-1.7\n';
  const metadata = '1 0 obj\n<< /Type /Metadata /Subtype /XML >>\nstream\n';
  const begin = '<?xpacket begin="" id=""?>';
  const inPacket = (xml: string): string =>
    `${start}${metadata}${begin}<a b="urn:kurabe:provenance:1#">${xml}</a><?xpacket end="w"?>\n%%EOF\n`;
  const attributes = Array.from({ length: 100_000 }, (_, index) => `b${index}=""`).join(' ');
  it.each([
    ['a hundred megabytes of beginnings', start + begin.repeat(4_000_000)],
    ['many packets that do not end', start + (metadata + begin).repeat(200_000)],
    [
      'packets within packets',
      `${start}${`${(metadata + begin).repeat(20_000)}<?xpacket end="w"?>`.repeat(50)}%%EOF\n`,
    ],
    ['objects without end', `${start}${'1 0 obj\n<< '.repeat(2_000_000)}`],
    ['a tower of elements', inPacket('<a>'.repeat(250_000) + '</a>'.repeat(250_000))],
    ['as high a tower as is read', inPacket('<a>'.repeat(4_900) + '</a>'.repeat(4_900))],
    ['a field of elements', inPacket('<a/>'.repeat(450_000))],
    ['attributes', inPacket(`<a ${attributes}/>`)],
  ])('does not hang: %s', (_name, text) => {
    const bytes = Buffer.from(text);
    const before = performance.now();
    expect(['cut', 'damaged', 'no-record']).toContain(readProvenance(bytes));
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
