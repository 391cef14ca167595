// Reads the compiled JavaScript of the `cloudflare` package for the HTTP calls that its methods make.
import ts from "typescript-api";

const multipart = /[mM]ultipartFormRequestOptions$/;

/**
 * The calls of one file. From
 *
 *     update(scriptName, params, options) {
 *       const { account_id, bindings_inherit, ...body } = params;
 *       return this._client.put(path`/accounts/${account_id}/workers/scripts/${scriptName}`,
 *         maybeMultipartFormRequestOptions({ query: { bindings_inherit }, body, ...options }, this._client));
 *     }
 *
 * comes
 *
 *     { class: "BaseScripts", name: "update", method: "PUT", path: "/accounts/{account_id}/workers/scripts/{scriptName}",
 *       multipart: true, unwrapped: true,
 *       query: { properties: { bindings_inherit: { parameter: "params", property: "bindings_inherit" } } },
 *       body: { parameter: "params", except: ["account_id", "bindings_inherit"] } }
 */
export function callsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const calls = [];
  visit(source, (node) => {
    if (!ts.isMethodDeclaration(node) || !ts.isClassLike(node.parent)) {
      return;
    }
    visit(node.body, (inner) => {
      if (ts.isCallExpression(inner) && /^this\._client\.[a-zA-Z]+$/.test(inner.expression.getText())) {
        calls.push({ class: node.parent.name.text, name: node.name.getText(), ...callOf(inner, node) });
      }
    });
  });
  return calls;
}

function callOf(call, method) {
  const variables = variablesOf(method);
  let options = call.arguments.at(-1);
  let isMultipart = false;
  if (ts.isCallExpression(options) && multipart.test(calleeName(options))) {
    isMultipart = true;
    options = options.arguments[0];
  }
  const properties = ts.isObjectLiteralExpression(options) ? options.properties : [];
  const value = (name) => {
    const property = properties.find((each) => each.name?.getText() === name);
    return property && (ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer);
  };
  const verb = call.expression.name.text;
  return {
    method: (value("method")?.text ?? (verb === "getAPIList" ? "get" : verb)).toUpperCase(),
    path: pathOf(call.arguments[0]),
    multipart: isMultipart,
    unwrapped: /^\s*\._thenUnwrap\(\(obj\) => obj\.result\)/.test(call.getSourceFile().text.slice(call.end)),
    query: sourceOf(value("query"), variables),
    body: sourceOf(value("body"), variables),
  };
}

/** The variables of `const { a, b, ...rest } = params;`, and the method's own parameters. */
function variablesOf(method) {
  const variables = new Map(
    method.parameters.map((parameter) => [parameter.name.getText(), { parameter: parameter.name.getText(), except: [] }]),
  );
  visit(method.body, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name)) {
      return;
    }
    const parameter = node.initializer.getText().replace(/ \?\? (\{\}|undefined)$/, "");
    const named = node.name.elements.filter((element) => !element.dotDotDotToken);
    for (const element of node.name.elements) {
      variables.set(
        element.name.getText(),
        element.dotDotDotToken
          ? { parameter, except: named.map(propertyName) }
          : { parameter, property: propertyName(element) },
      );
    }
  });
  return variables;
}

function propertyName(element) {
  return (element.propertyName ?? element.name).text;
}

function sourceOf(expression, variables) {
  if (!expression) {
    return undefined;
  }
  if (ts.isObjectLiteralExpression(expression)) {
    return {
      properties: Object.fromEntries(
        expression.properties.map((each) => [
          each.name.text,
          variables.get((each.initializer ?? each.name).getText()),
        ]),
      ),
    };
  }
  return variables.get(expression.getText());
}

/** A plain string, or a tagged template whose holes are variables. */
function pathOf(expression) {
  if (ts.isTaggedTemplateExpression(expression)) {
    const { template } = expression;
    return ts.isNoSubstitutionTemplateLiteral(template)
      ? template.text
      : template.head.text +
          template.templateSpans.map((span) => `{${span.expression.getText()}}${span.literal.text}`).join("");
  }
  return expression.text;
}

function calleeName(call) {
  return call.expression.getText().replace(/[()]/g, "");
}

function visit(node, action) {
  action(node);
  ts.forEachChild(node, (child) => visit(child, action));
}
