import { date, type PdfDictionary, text } from './value.ts';

/** What a document says of itself. */
export interface Description {
  readonly title: string;
  readonly author?: string | undefined;
  /** A language tag (BCP 47). */
  readonly language: string;
  /** When the document was made, and the file with it. */
  readonly date: Date;
  /** The program that made the document. */
  readonly creator: string;
  /** The program that wrote the file. */
  readonly producer: string;
  /** Properties beyond those that XMP has. */
  readonly schemas?: readonly XmpSchema[];
}

/** A namespace of one's own in the metadata. */
export interface XmpSchema {
  readonly prefix: string;
  readonly namespace: string;
  /** What people call it. */
  readonly name: string;
  readonly properties: readonly XmpProperty[];
}

/** A property, its type in the words of ISO 19005-3, 6.6.2.3.3. */
export interface XmpProperty {
  readonly name: string;
  readonly type: 'Text' | 'Integer';
  readonly value: string;
  readonly description: string;
}

/** The information dictionary (ISO 32000-1, 14.3.3). It says what the metadata say. */
export function informationOf(description: Description): PdfDictionary {
  const { title, author, creator, producer } = description;
  return {
    Title: text(title),
    Author: author ? text(author) : undefined,
    Creator: text(creator),
    Producer: text(producer),
    CreationDate: date(description.date),
    ModDate: date(description.date),
  };
}
