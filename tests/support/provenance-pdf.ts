import type { XmpSchema } from '../../scripts/provenance/schema.ts';

/** What a PDF of a test says besides its provenance. */
export interface PdfOptions {
  readonly title?: string;
  /** As XMP writes it. */
  readonly created?: string;
  /** Whether the properties are attributes, as some programs write them, or elements. */
  readonly isCompact?: boolean;
  /** Shown on the page, so that two PDFs can differ in nothing else. */
  readonly text?: string;
}

/** A PDF of one page that carries an XMP packet with a schema's properties in an uncompressed metadata stream. */
export function pdfWith(schema: XmpSchema, options: PdfOptions = {}): Buffer {
  return pdfOf(packetOf(schema, options), options.text);
}

/** A PDF of one page with an XMP packet. */
export function pdfOf(packet: string, text = 'kurabe'): Buffer {
  const page = `BT /F1 12 Tf 20 20 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    metadata(packet),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.7\n%\u00FF\u00FF\n';
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF\n`,
  );
}

/** An incremental update (ISO 32000-2, 7.5.6) that gives a PDF of `pdfOf` another packet. */
export function updated(pdf: Buffer, packet: string): Buffer {
  const body = `5 0 obj\n${metadata(packet)}\nendobj\n`;
  const entry = `${String(pdf.length).padStart(10, '0')} 00000 n \n`;
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString('latin1'))?.[1];
  return Buffer.concat([
    pdf,
    Buffer.from(
      `${body}xref\n5 1\n${entry}trailer\n<< /Size 7 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${pdf.length + Buffer.byteLength(body)}\n%%EOF\n`,
    ),
  ]);
}

function metadata(packet: string): string {
  return `<<\n/Type /Metadata\n/Subtype /XML\n/Length ${Buffer.byteLength(packet)}\n>>\nstream\n${packet}\nendstream`;
}

/** A schema's properties as an XMP packet. */
export function packetOf(
  { prefix, namespace, properties }: XmpSchema,
  { title = '対照表 <案> & "写し"', created = '2026-03-30T15:00:00Z', isCompact = false }: PdfOptions = {},
): string {
  const attributes = properties.map(({ name, value }) => ` ${prefix}:${name}="${escapeXml(value)}"`).join('');
  const elements = properties
    .map(({ name, value }) => `<${prefix}:${name}>${escapeXml(value)}</${prefix}:${name}>\n`)
    .join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${created}</xmp:CreateDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}"${isCompact ? attributes : ''}>
${isCompact ? '' : elements}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
}
