import type {} from 'handlebars';
import { type Diagnostic, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { Lines } from '../diagnostics/lines.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import { blockHelpers, helpers } from './helpers.ts';
import { type Type, withFields } from './types.ts';

/** A template file, parsed. */
export interface ParsedTemplate {
  readonly file: string;
  readonly lines: Lines;
  readonly ast: hbs.AST.Program;
}

/** Where the checker is: the context, those around it, and names given by `as |x|`. */
interface Scope {
  readonly context: Type;
  readonly outer: Scope | undefined;
  readonly names: ReadonlyMap<string, Type>;
}

const knownHelpers: Text = {
  ja: `使える関数: ${Object.keys(helpers).join('、')}`,
  en: `the helpers: ${Object.keys(helpers).join(', ')}`,
};

const plainText: Type = { kind: 'text' };
/** `@index` and the like, in `{{#each}}`. */
const loopData = ['index', 'first', 'last', 'key', 'root'];

/**
 * Checks a template and the partials that it calls against the view, whether or not their branches
 * will run: every field must exist where it is named, every helper and partial must be known, and
 * nothing may be printed without escaping.
 */
export function checkTemplate(
  name: string,
  templates: ReadonlyMap<string, ParsedTemplate>,
  view: Type,
  report: Report,
): void {
  new Checker(templates, view, report).template(name, { context: view, outer: undefined, names: new Map() });
}

class Checker {
  /** Partials under way, with the fields of their context and their kinds, so that a recursive one ends. */
  readonly #seen = new Set<string>();

  constructor(
    readonly templates: ReadonlyMap<string, ParsedTemplate>,
    readonly root: Type,
    readonly report: Report,
  ) {}

  /** The partials that a message names: those of documents, not of the site's own pages. */
  partials(): string[] {
    return [...this.templates.keys()].filter((name) => !name.startsWith('site/')).sort();
  }

  template(name: string, scope: Scope): void {
    const template = this.templates.get(name);
    const key = `${name} ${signature(scope.context)}`;
    if (!template || this.#seen.has(key)) return;
    this.#seen.add(key);
    new Walk(template, this, scope).program(template.ast, scope);
  }
}

/** The walk over one template's tree. */
class Walk {
  constructor(
    readonly template: ParsedTemplate,
    readonly checker: Checker,
    readonly top: Scope,
  ) {}

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.statement(statement, scope);
  }

  statement(statement: hbs.AST.Statement, scope: Scope): void {
    if (statement.type === 'MustacheStatement') this.mustache(statement as hbs.AST.MustacheStatement, scope);
    else if (statement.type === 'BlockStatement') this.block(statement as hbs.AST.BlockStatement, scope);
    else if (statement.type === 'PartialStatement')
      this.partial(statement as hbs.AST.PartialStatement, scope);
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement')
      this.refuse(
        'template-is-valid',
        statement,
        {
          ja: `この書き方（${statement.type}）は使えません`,
          en: `This construct (${statement.type}) is not allowed`,
        },
        {
          ja: '{{項目}}、{{#if}}、{{#each}}、{{> 部品}} のどれかで書いてください',
          en: 'use {{field}}, {{#if}}, {{#each}} or {{> partial}}',
        },
      );
  }

  mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped)
      this.refuse(
        'template-escapes',
        node,
        {
          ja: '{{{ }}} は使えません',
          en: '{{{ }}} is not allowed',
        },
        {
          ja: `{{${source(node.path)}}} と、かっこを二つにしてください`,
          en: `use two braces: {{${source(node.path)}}}`,
        },
      );
    const type = this.expression(node.path, node.params, scope);
    if (type?.kind === 'slot')
      this.refuse(
        'template-field-exists',
        node,
        {
          ja: `「${source(node.path)}」は本文の項目で、そのままでは表示できません`,
          en: `"${source(node.path)}" is a writer’s text, which cannot be printed as it is`,
        },
        { ja: `{{slot ${source(node.path)}}} と書いてください`, en: `write {{slot ${source(node.path)}}}` },
      );
    else if (type && type.kind !== 'text')
      this.refuse(
        'template-field-exists',
        node,
        {
          ja: `「${source(node.path)}」はそのままでは表示できません（${type.kind === 'list' ? '並び' : '組'}です）`,
          en: `"${source(node.path)}" cannot be printed; it is a ${type.kind}`,
        },
        type.kind === 'list'
          ? {
              ja: `{{#each ${source(node.path)}}} の中で、一つずつの項目を書いてください`,
              en: `name fields of its items within {{#each ${source(node.path)}}}`,
            }
          : {
              ja: `その中の項目を「${source(node.path)}.項目」と書いてください`,
              en: `name one of its fields, as "${source(node.path)}.field"`,
            },
      );
  }

  block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = node.path.original;
    const param = node.params[0];
    if (!(blockHelpers as readonly string[]).includes(String(name)) || !param || node.params.length > 1) {
      this.refuse(
        'template-helper-exists',
        node,
        {
          ja: `{{#${name}}} は使えません`,
          en: `{{#${name}}} is not known`,
        },
        {
          ja: `使えるのは ${blockHelpers.map((known) => `{{#${known} …}}`).join('、')} で、値を一つ取ります`,
          en: `the known ones are ${blockHelpers.map((known) => `{{#${known} …}}`).join(', ')}, with one value`,
        },
        nearest(String(name), blockHelpers).map((known) => `{{#${known} …}}`),
      );
      return;
    }
    const type = this.value(param, scope);
    const names = node.program?.blockParams ?? [];
    let inner: Scope = scope;
    if (name === 'each') {
      if (type && type.kind !== 'list')
        this.refuse(
          'template-field-exists',
          param,
          {
            ja: `「${source(param)}」は並びではありません`,
            en: `"${source(param)}" is not a list`,
          },
          {
            ja: '並びの項目を書くか、{{#with}} か {{#if}} にしてください',
            en: 'name a list, or use {{#with}} or {{#if}}',
          },
        );
      const item = type?.kind === 'list' ? type.item() : undefined;
      if (!item) return;
      inner = enter(scope, item, names, [item, plainText]);
    } else if (name === 'with') {
      if (!type) return;
      inner = enter(scope, type, names, [type]);
    }
    this.program(node.program, inner);
    this.program(node.inverse, scope);
  }

  partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name =
      node.name.type === 'PathExpression' ? String((node.name as hbs.AST.PathExpression).original) : '';
    if (!this.checker.templates.has(name)) {
      this.refuse(
        'template-exists',
        node,
        {
          ja: `テンプレート「${name}.hbs」がありません`,
          en: `There is no template "${name}.hbs"`,
        },
        {
          ja: `使える部品: ${this.checker.partials().join('、')}`,
          en: `the partials: ${this.checker.partials().join(', ')}`,
        },
        nearest(name, this.checker.templates.keys()),
      );
      return;
    }
    const base = node.params[0] ? this.value(node.params[0], scope) : scope.context;
    const fields = new Map<string, Type>();
    for (const { key, value } of node.hash?.pairs ?? [])
      fields.set(key, this.value(value, scope) ?? plainText);
    if (base)
      this.checker.template(name, { context: withFields(base, fields), outer: undefined, names: new Map() });
  }

  /** The type of `{{path params}}`; undefined where it is unknown (reported). */
  expression(
    path: hbs.AST.PathExpression | hbs.AST.Literal,
    params: readonly hbs.AST.Expression[],
    scope: Scope,
  ): Type | undefined {
    const name = 'original' in path ? String(path.original) : '';
    const helper = Object.hasOwn(helpers, name) ? helpers[name as keyof typeof helpers] : undefined;
    if (!helper) {
      if (params.length === 0) return this.value(path, scope);
      this.refuse(
        'template-helper-exists',
        path,
        {
          ja: `関数「${name}」は使えません`,
          en: `The helper "${name}" is not known`,
        },
        knownHelpers,
        nearest(name, Object.keys(helpers)),
      );
      return undefined;
    }
    const types = params.map((param) => this.value(param, scope));
    if (params.length !== helper.arity)
      this.refuse(
        'template-helper-exists',
        path,
        {
          ja: `関数「${name}」の引数が ${params.length} 個あります`,
          en: `The helper "${name}" is given ${params.length} arguments`,
        },
        { ja: `引数を ${helper.arity} 個にしてください`, en: `give it ${helper.arity}` },
      );
    else if (name === 'slot' && types[0] && types[0].kind !== 'slot')
      this.refuse(
        'template-field-exists',
        path,
        {
          ja: 'slot に渡せるのは本文の項目だけです',
          en: 'slot takes a field that holds a writer’s text',
        },
        {
          ja: '本文でない項目は、slot を付けずに {{項目}} と書いてください',
          en: 'write other fields without slot, as {{field}}',
        },
      );
    return plainText;
  }

  value(node: hbs.AST.Expression, scope: Scope): Type | undefined {
    if (node.type === 'SubExpression') {
      const sub = node as hbs.AST.SubExpression;
      return this.expression(sub.path as hbs.AST.PathExpression, sub.params, scope);
    }
    return node.type === 'PathExpression' ? this.path(node as hbs.AST.PathExpression, scope) : plainText;
  }

  path(node: hbs.AST.PathExpression, scope: Scope): Type | undefined {
    const parts = node.parts.map(String);
    let at: Type;
    if (node.data) {
      const first = parts.shift() ?? '';
      if (!loopData.includes(first))
        return this.unknown(
          node,
          `@${first}`,
          loopData.map((name) => `@${name}`),
        );
      at = first === 'root' ? this.checker.root : plainText;
    } else {
      let where: Scope | undefined = scope;
      for (let depth = 0; depth < node.depth; depth++) where = where?.outer;
      if (!where) return this.unknown(node, String(node.original), []);
      const named = node.depth === 0 && parts[0] !== undefined ? findName(scope, parts[0]) : undefined;
      if (named) parts.shift();
      at = named ?? where.context;
    }
    for (const part of parts) {
      if (at.kind === 'list' && part === 'length') return plainText;
      const next: Type | undefined = at.kind === 'record' ? at.field(part) : undefined;
      if (!next) return this.unknown(node, part, at.kind === 'record' ? at.names : []);
      at = next;
    }
    return at;
  }

  unknown(node: hbs.AST.PathExpression, part: string, known: readonly string[]): undefined {
    this.refuse(
      'template-field-exists',
      node,
      {
        ja: `項目「${part}」はここにありません（${node.original}）`,
        en: `There is no field "${part}" here (${node.original})`,
      },
      known.length
        ? { ja: `ここにある項目: ${known.join('、')}`, en: `the fields here: ${known.join(', ')}` }
        : {
            ja: 'ここには項目がありません。外側の項目は「../」を付けて書きます',
            en: 'there are no fields here; write "../" for those around',
          },
      nearest(part, known),
    );
  }

  refuse(
    ruleId: RuleId,
    node: hbs.AST.Node,
    message: Text,
    note: Text,
    expected: readonly string[] = [],
  ): void {
    const { file, lines } = this.template;
    const at = ({ line, column }: hbs.AST.Position): number => offsetOf(lines, line, column);
    const place = lines.place(file, at(node.loc.start), at(node.loc.end));
    const diagnostic: Diagnostic = problem(ruleId, {
      place,
      message,
      note,
      ...(expected.length ? { expected } : {}),
    });
    this.checker.report(diagnostic);
  }
}

function enter(outer: Scope, context: Type, names: readonly string[], types: readonly Type[]): Scope {
  return {
    context,
    outer,
    names: new Map(names.map((name, index) => [name, types[index] ?? plainText])),
  };
}

function findName(scope: Scope | undefined, name: string): Type | undefined {
  for (let at = scope; at; at = at.outer) {
    const type = at.names.get(name);
    if (type) return type;
  }
  return undefined;
}

function signature(type: Type): string {
  if (type.kind !== 'record') return type.kind;
  return [...type.names]
    .sort()
    .map((name) => `${name}:${type.field(name)?.kind}`)
    .join(',');
}

function source(node: hbs.AST.Node): string {
  return 'original' in node ? String(node.original) : node.type;
}

/** The offset of Handlebars' position: line from 1, column from 0. */
export function offsetOf(lines: Lines, line: number, column: number): number {
  let offset = 0;
  for (let before = 1; before < line; before++) offset = lines.text.indexOf('\n', offset) + 1;
  return offset + column;
}
