import type { Description, XmpProperty, XmpSchema } from './description.ts';

/** The claim of PDF/UA-1 (ISO 14289-1, 5). PDF/A does not know its namespace, so it is described as one's own. */
const pdfUa: XmpSchema = {
  prefix: 'pdfuaid',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  name: 'PDF/UA identification',
  properties: [
    { name: 'part', type: 'Integer', value: '1', description: 'The part of ISO 14289 that is conformed to' },
  ],
};

/**
 * The XMP packet (ISO 16684-1) of a file that claims PDF/UA-1 and PDF/A-3a (ISO 19005-3, 6.6.2 to 6.6.4).
 */
export function metadataOf(description: Description): string {
  const { title, author, language, creator, producer } = description;
  const date = `${description.date.toISOString().slice(0, 19)}Z`;
  const schemas = [pdfUa, ...(description.schemas ?? [])];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${describe('dc', 'http://purl.org/dc/elements/1.1/', {
  format: 'application/pdf',
  title: alternatives(title),
  creator: author && list('Seq', [author]),
  language: list('Bag', [language]),
})}
${describe('xmp', 'http://ns.adobe.com/xap/1.0/', {
  CreatorTool: xml(creator),
  CreateDate: date,
  ModifyDate: date,
  MetadataDate: date,
})}
${describe('pdf', 'http://ns.adobe.com/pdf/1.3/', {
  Producer: xml(producer),
})}
${describe('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', { part: '3', conformance: 'A' })}
${schemas.map(valuesOf).join('\n')}
${describe('pdfaExtension', 'http://www.aiim.org/pdfa/ns/extension/', {
  schemas: `<rdf:Bag>${schemas.map(definitionOf).join('')}</rdf:Bag>`,
})}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Properties of one namespace; those without a value are left out. */
function describe(
  prefix: string,
  namespace: string,
  properties: Readonly<Record<string, string | undefined>>,
): string {
  const elements = Object.entries(properties)
    .filter(([, xml]) => xml)
    .map(([name, xml]) => `<${prefix}:${name}>${xml}</${prefix}:${name}>`);
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${xml(namespace)}">${elements.join('')}</rdf:Description>`;
}

function valuesOf({ prefix, namespace, properties }: XmpSchema): string {
  const values = properties.map(({ name, value }) => [name, xml(value)] as const);
  return describe(prefix, namespace, Object.fromEntries(values));
}

/** An extension schema's description (ISO 19005-3, 6.6.2.3.3). */
function definitionOf({ prefix, namespace, name, properties }: XmpSchema): string {
  return resource('pdfaSchema', 'http://www.aiim.org/pdfa/ns/schema#', {
    schema: xml(name),
    namespaceURI: xml(namespace),
    prefix: xml(prefix),
    property: `<rdf:Seq>${properties.map(propertyDefinition).join('')}</rdf:Seq>`,
  });
}

function propertyDefinition({ name, type, description }: XmpProperty): string {
  return resource('pdfaProperty', 'http://www.aiim.org/pdfa/ns/property#', {
    name: xml(name),
    valueType: type,
    category: 'internal',
    description: xml(description),
  });
}

function resource(prefix: string, namespace: string, fields: Readonly<Record<string, string>>): string {
  const elements = Object.entries(fields).map(
    ([name, xml]) => `<${prefix}:${name}>${xml}</${prefix}:${name}>`,
  );
  return `<rdf:li rdf:parseType="Resource" xmlns:${prefix}="${namespace}">${elements.join('')}</rdf:li>`;
}

/** A text in one language, which is every language's. */
function alternatives(value: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${xml(value)}</rdf:li></rdf:Alt>`;
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${xml(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
