import Handlebars from 'handlebars';
import type * as z from 'zod';
import { type Place, problem, type Report } from '../diagnostics/diagnostic.ts';
import { Lines } from '../diagnostics/lines.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { checkTemplate, offsetOf, type ParsedTemplate } from './check.ts';
import { blockHelpers, helpers, registerHelpers } from './helpers.ts';
import { typeOf } from './types.ts';

/** A template's text, and the name of its file for messages. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
}

/** Templates by their name: the file's name without `.hbs`. */
export type Templates = ReadonlyMap<string, TemplateSource>;

/** All templates, parsed and compiled. */
export interface TemplateSet {
  readonly parsed: ReadonlyMap<string, ParsedTemplate>;
  readonly engine: typeof Handlebars;
  /** Those that were filled in as a page's own template, compiled. */
  readonly compiled: Map<string, HandlebarsTemplateDelegate>;
}

/**
 * Parses all templates. The instance of Handlebars is its own, strict, and knows only the helpers of
 * `helpers.ts`.
 *
 * @returns undefined where a template has faults (reported)
 */
export function readTemplateSet(templates: Templates, report: Report): TemplateSet | undefined {
  const parsed = parseTemplates(templates, report);
  if (!parsed) return undefined;
  const engine = Handlebars.create();
  registerHelpers(engine);
  for (const [partial, { ast }] of parsed)
    engine.registerPartial(partial, engine.compile(ast, compileOptions));
  return { parsed, engine, compiled: new Map() };
}

/**
 * Checks a template, and the partials it calls, against its view; then fills it in.
 *
 * @param named where the template is named, for the message that there is none
 * @returns semantic HTML with slots, or undefined where a template has faults (reported)
 */
export function renderTemplate<S extends z.ZodType>(
  name: string,
  { parsed, engine, compiled }: TemplateSet,
  schema: S,
  view: z.output<S>,
  named: Place,
  report: Report,
): string | undefined {
  const main = parsed.get(name);
  if (!main) {
    const documents = documentTemplates(parsed);
    const like = nearest(name, documents);
    report(
      problem('template-exists', {
        place: named,
        message: { ja: `テンプレート「${name}.hbs」がありません`, en: `There is no template "${name}.hbs"` },
        actual: name,
        expected: like,
        note: {
          ja: `使えるテンプレート: ${documents.join('、')}。ほかは templates フォルダーに作ってください`,
          en: `the templates: ${documents.join(', ')}; make others in the folder templates`,
        },
      }),
    );
    return undefined;
  }
  let faults = 0;
  checkTemplate(name, parsed, typeOf(schema), (diagnostic) => {
    faults++;
    report(diagnostic);
  });
  if (faults > 0) return undefined;
  try {
    const fill = compiled.get(name) ?? engine.compile(main.ast, compileOptions);
    compiled.set(name, fill);
    return fill(view);
  } catch (error) {
    report(
      problem('template-is-valid', {
        place: { file: main.file },
        message: {
          ja: `テンプレートを実行できません（${(error as Error).message}）`,
          en: `The template cannot be run (${(error as Error).message})`,
        },
        note: {
          ja: '自分を呼び続けるテンプレートがないか、{{#each}} などの中身を確かめてください',
          en: 'look for a template that calls itself without end, and into blocks such as {{#each}}',
        },
      }),
    );
    return undefined;
  }
}

/** The templates that no other one calls and that are not the site's own pages: those that make a document. */
function documentTemplates(parsed: ReadonlyMap<string, ParsedTemplate>): string[] {
  const called = new Set(
    [...parsed.values()].flatMap(({ lines }) =>
      [...lines.text.matchAll(/\{\{~?>\s*([^\s}]+)/g)].map(([, name]) => name),
    ),
  );
  return [...parsed.keys()].filter((name) => !called.has(name) && !name.startsWith('site/'));
}

const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [...blockHelpers, ...Object.keys(helpers)].map((name) => [name, true]),
  ) as CompileOptions['knownHelpers'] & {},
};

function parseTemplates(templates: Templates, report: Report): Map<string, ParsedTemplate> | undefined {
  const parsed = new Map<string, ParsedTemplate>();
  for (const [name, { file, text }] of templates) {
    const lines = new Lines(text);
    try {
      parsed.set(name, { file, lines, ast: Handlebars.parse(text) });
    } catch (error) {
      const { message } = error as Error;
      const unclosed = /^(\S+) doesn't match (\S+) - (\d+):\d+/.exec(message);
      const open = unclosed ? undefined : openBlock(text);
      if (open) {
        report(
          problem('template-is-valid', {
            place: lines.place(file, open.start, open.end),
            message: {
              ja: `{{#${open.name}}} が最後まで閉じていません`,
              en: `{{#${open.name}}} is never closed`,
            },
            note: {
              ja: `終わりに {{/${open.name}}} を書いてください`,
              en: `write {{/${open.name}}} where it ends`,
            },
          }),
        );
        continue;
      }
      const line = Number(unclosed?.[3] ?? /on line (\d+)/.exec(message)?.[1] ?? 1);
      const start = offsetOf(lines, line, 0);
      report(
        problem('template-is-valid', {
          place: lines.place(file, start, start + (lines.line(line)?.length ?? 0)),
          message: unclosed
            ? {
                ja: `{{#${unclosed[1]}}} が {{/${unclosed[2]}}} の前で閉じていません`,
                en: `{{#${unclosed[1]}}} is not closed before {{/${unclosed[2]}}}`,
              }
            : {
                ja: `テンプレートとして読めません（${message.split('\n').at(-1)}）`,
                en: `The template cannot be parsed (${message.split('\n').at(-1)})`,
              },
          note: {
            ja: '{{ }} の対応と、{{#if}}…{{/if}} の閉じ忘れを確かめてください',
            en: 'look for unmatched {{ }} and unclosed {{#if}} … {{/if}}',
          },
        }),
      );
    }
  }
  return parsed.size === templates.size ? parsed : undefined;
}

/** The innermost block of a template that nothing closes, where all others are closed in order. */
function openBlock(text: string): { name: string; start: number; end: number } | undefined {
  const open: { name: string; start: number; end: number }[] = [];
  const plain = text.replace(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}/g, (comment) =>
    ' '.repeat(comment.length),
  );
  for (const { 0: tag, 1: sign, 2: name = '', index } of plain.matchAll(
    /\{\{~?([#/])\s*([\w-]+)[^}]*\}\}/g,
  )) {
    if (sign === '#') open.push({ name, start: index, end: index + tag.length });
    else if (open.pop()?.name !== name) return undefined;
  }
  return open.at(-1);
}

/** Finds where the templates write something: the first text that matches, else the main template's file. */
export function templatePlaces(templates: Templates, main: string): (written: RegExp) => Place {
  return (written) => {
    for (const { file, text } of templates.values()) {
      const match = written.exec(text);
      if (match) return new Lines(text).place(file, match.index, match.index + match[0].length);
    }
    return { file: templates.get(main)?.file ?? `templates/${main}.hbs` };
  };
}
