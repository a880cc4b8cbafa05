import xmldoc from 'xmldoc';

/** The properties of an XMP packet: their texts by `{namespace}name`. */
export type XmpProperties = ReadonlyMap<string, string>;

/** The most tags that a packet may have; the XML library's time grows with the square of the depth. */
const maxTags = 10_000;

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * Reads the simple properties of an XMP packet (ISO 16684-1, 7), written as elements or as attributes, and of
 * a list the first item, which in `dc:title` is the default one. An XML document type, and with it entities of
 * its own, is not accepted.
 *
 * @returns undefined where it is not well-formed, not XMP, far too long, or says one property twice
 */
export function readXmp(packet: string): XmpProperties | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(packet) || packet.split('<', maxTags).length === maxTags) return undefined;
  let root: Scoped;
  try {
    const document = new xmldoc.XmlDocument(packet);
    root = { element: document, names: namesIn(document, new Map()) };
  } catch {
    return undefined;
  }
  const top =
    nameOf(root) === `{${rdf}}RDF` ? root : childrenOf(root).find((child) => nameOf(child) === `{${rdf}}RDF`);
  if (!top) return undefined;
  const properties = new Map<string, string>();
  let isUnique = true;
  const add = (name: string, value: string): void => {
    if (properties.has(name)) isUnique = false;
    properties.set(name, value);
  };
  for (const description of childrenOf(top)) {
    if (nameOf(description) !== `{${rdf}}Description`) continue;
    for (const [name, value] of Object.entries(description.element.attr))
      if (/^(?!xmlns:|xml:|rdf:).+:/.test(name)) add(expand(name, description.names), value);
    for (const property of childrenOf(description)) add(nameOf(property), textOf(property));
  }
  return isUnique ? properties : undefined;
}

/** An element with the namespaces that its prefixes stand for. */
interface Scoped {
  readonly element: xmldoc.XmlElement;
  readonly names: ReadonlyMap<string, string>;
}

function childrenOf({ element, names }: Scoped): Scoped[] {
  return element.children
    .filter((child): child is xmldoc.XmlElement => child.type === 'element')
    .map((child) => ({ element: child, names: namesIn(child, names) }));
}

function namesIn(
  element: xmldoc.XmlElement,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = Object.entries(element.attr).filter(([name]) => name.startsWith('xmlns:'));
  return own.length
    ? new Map([...outer, ...own.map(([name, value]) => [name.slice(6), value] as const)])
    : outer;
}

function nameOf({ element, names }: Scoped): string {
  return expand(element.name, names);
}

/** `{namespace}name` for `prefix:name`. */
function expand(name: string, names: ReadonlyMap<string, string>): string {
  const [prefix = '', local] = name.split(':', 2);
  return local === undefined ? name : `{${names.get(prefix) ?? ''}}${local}`;
}

function textOf(property: Scoped): string {
  const [list] = childrenOf(property);
  const [item] = list ? childrenOf(list) : [];
  return (item ?? property).element.val;
}
