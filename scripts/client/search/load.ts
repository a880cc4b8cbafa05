import { type Entry, entryOf } from './match.ts';
import { type PackedIndex, unpackRecord } from './records.ts';

declare global {
  var kurabeIndex: PackedIndex | undefined;
}

/**
 * Gives a function that loads the index when it is first asked for, once. It is a script since pages that are
 * opened as files may not fetch anything else; a failed load is tried again when it is asked for again.
 *
 * @param root the relative address of the site's root
 */
export function indexLoader(root: string): () => Promise<readonly Entry[]> {
  let loading: Promise<readonly Entry[]> | undefined;
  return () => {
    loading ??= load(`${root}search-index.js`).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

function load(address: string): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      if (globalThis.kurabeIndex) resolve(globalThis.kurabeIndex.records.map(unpackRecord).map(entryOf));
      else reject(new Error(address));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(address));
    };
    document.head.append(script);
  });
}
