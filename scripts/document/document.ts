import type { Root } from 'hast';
import type { ImageAsset } from '../strategy/strategy.ts';

/** A publication's meaning, from which every renderer starts: one tree of the closed vocabulary. */
export interface Document {
  readonly title: string;
  readonly author: string | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly root: Root;
  /** The images that the tree names, by the `src` that it gives them: their path below the content folder. */
  readonly images: ReadonlyMap<string, ImageAsset>;
}
