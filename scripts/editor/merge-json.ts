import { type Json, jsonText } from './editor-files.ts';

/**
 * Adds to the text of a JSON file what it lacks of a wanted value. What stands there already is kept: keys of objects
 * are added, at every depth, and items of lists; nothing is changed or taken away.
 *
 * @returns the text, the same where nothing is lacking; undefined where it is no plain JSON object (one with comments, say)
 */
export function mergeJson(text: string, wanted: { readonly [key: string]: Json }): string | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text.trim() === '' ? '{}' : text);
  } catch {
    return undefined;
  }
  if (!isObject(found)) return undefined;
  const merged = merge(found, wanted);
  if (JSON.stringify(merged) === JSON.stringify(found)) return text;
  const indent = /^[{[]\r?\n([ \t]+)/.exec(text.trimStart())?.[1] ?? 2;
  return jsonText(merged, indent);
}

type JsonObject = { readonly [key: string]: Json };

function merge(found: JsonObject, wanted: JsonObject): JsonObject {
  const lacking = Object.entries(wanted).flatMap(([key, value]): [string, Json][] => {
    const own = Object.hasOwn(found, key) ? found[key] : undefined;
    if (own === undefined) return [[key, value]];
    if (isObject(own) && isObject(value)) return [[key, merge(own, value)]];
    if (!Array.isArray(own) || !Array.isArray(value)) return [];
    return [[key, [...own, ...value.filter((item: Json) => !own.includes(item))]]];
  });
  return { ...found, ...Object.fromEntries(lacking) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
