import type { Root } from 'hast';
import type { Fit, ImageAsset, Paper } from '../strategy/strategy.ts';

/** A publication's meaning, from which every renderer starts: one tree of the closed vocabulary. */
export interface Document {
  /** The name of its files, without an ending. */
  readonly name: string;
  /** The file name of its web page. */
  readonly page: string;
  /** In one line; that of a draft ends with （案）. */
  readonly title: string;
  readonly author: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601, such as 2026-03-31. */
  readonly date: string | undefined;
  readonly paper: Paper;
  /** What stands at the top of the pages from the second on. */
  readonly head: string;
  /** What stands across every page of a draft, large and pale. */
  readonly watermark: string | undefined;
  readonly fit: Fit | undefined;
  readonly root: Root;
  /** The images that the tree names, by the `src` that it gives them: their path below the content folder. */
  readonly images: ReadonlyMap<string, ImageAsset>;
  /**
   * The page of another document, by the anchor (`id`) that it has and this one only links to. A link to an
   * anchor that is neither in the tree nor here leads nowhere.
   */
  readonly elsewhere: ReadonlyMap<string, string>;
}
