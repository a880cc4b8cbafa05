/** The words of the preview's script, handed to it in the page's `data-texts` as JSON; names in braces are filled in. */
export interface PreviewTexts {
  readonly error: string;
  readonly warning: string;
  readonly hint: string;
  /** `{errors}`, `{warnings}` and `{hints}`. */
  readonly counts: string;
  readonly countsWithHints: string;
  readonly none: string;
  readonly expected: string;
  readonly note: string;
  /** Opens `{place}` in the editor. */
  readonly open: string;
  readonly see: string;
  readonly updated: string;
  readonly stale: string;
  readonly stalePdf: string;
  readonly noPdf: string;
  readonly making: string;
  readonly lost: string;
  readonly back: string;
  readonly opened: string;
  readonly openFailed: string;
  readonly fault: string;
  /** Page `{page}` of `{pages}`. */
  readonly pdfPage: string;
  readonly clickOpens: string;
}
