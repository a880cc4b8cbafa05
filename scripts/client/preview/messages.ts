/** What the server of a preview tells its page, as JSON. */

export type ShownSeverity = 'error' | 'warning' | 'hint';

/** A place in a source, to which the editor can be opened. */
export interface ShownPlace {
  /** From the project's root. */
  readonly file: string;
  /** From 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** A line of a source, cut around the part that a problem is about. */
export interface ShownLine {
  readonly number: number;
  readonly lead: string;
  readonly marked: string;
  readonly rest: string;
}

/** A problem, in the language of the page. */
export interface ShownProblem {
  readonly severity: ShownSeverity;
  /** The rule's id. */
  readonly rule: string;
  readonly message: string;
  readonly place: ShownPlace;
  /** Whether the place is no more than the file. */
  readonly isOfFile: boolean;
  readonly source: ShownLine | undefined;
  /** What may stand there instead. */
  readonly expected: readonly string[];
  /** How to mend it. */
  readonly note: string | undefined;
  /** Other places that belong to it. */
  readonly related: readonly { readonly message: string; readonly place: ShownPlace }[];
  /** Where it stands in the sources of the pages that are shown, which may be older ones. */
  readonly shown: { readonly line: number; readonly column: number | undefined };
  /** A page that shows the file. */
  readonly page: string | undefined;
}

/** A document of which there is a PDF. */
export interface ShownDocument {
  readonly name: string;
  readonly title: string;
  /** Its page, from the site's root. */
  readonly page: string;
  /** The last PDF: which one it is, and its pages; undefined before there is one. */
  readonly pdf: { readonly id: string; readonly pages: number } | undefined;
  /** Whether the PDF is made of the present sources. */
  readonly isCurrent: boolean;
}

/** How the project stands. */
export interface PreviewState {
  /** Counts the states of the sources. */
  readonly version: number;
  /** Whether the pages are of earlier sources, since the present ones cannot be read as a whole. */
  readonly isStale: boolean;
  /** Whether something of the present sources is still being made. */
  readonly isBusy: boolean;
  readonly problems: readonly ShownProblem[];
  /** Which version of the pages in view there is, by their paths. */
  readonly pages: Readonly<Record<string, string>>;
  readonly documents: readonly ShownDocument[];
  /** What went wrong in kurabe itself. */
  readonly fault: string | undefined;
}

/** What the page asks to be opened. */
export type OpenOrder = ShownPlace;

/** What became of it: opened here, or to be opened by the browser. */
export interface OpenAnswer {
  /** An address with which the browser opens the editor; undefined where the server did. */
  readonly url?: string;
}
