// TypeScript types as JSON Schemas (2020-12).
import ts from "typescript-api";

/** Turns types into schemas; named object types become `$defs` that the others refer to. */
export class Schemas {
  definitions = {};
  #checker;
  #root;
  #open;

  /**
   * @param root what is cut off the file names in the names of definitions
   * @param open whether objects may have properties that the types do not name
   */
  constructor(checker, root, open) {
    this.#checker = checker;
    this.#root = root;
    this.#open = open;
  }

  of(type) {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
      return {};
    }
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      return { const: type.value };
    }
    if (type.flags & ts.TypeFlags.BooleanLiteral) {
      return { const: this.#checker.typeToString(type) === "true" };
    }
    // `string & {}`: any text, but with some well-known ones for editors to suggest.
    const simple = primitive(type.isIntersection() ? type.types[0].flags : type.flags);
    if (simple) {
      return { type: simple };
    }
    if (type.isUnion()) {
      return this.#union(type);
    }
    if (this.#checker.isArrayType(type)) {
      return { type: "array", items: this.of(this.#checker.getTypeArguments(type)[0]) };
    }
    return isFile(type) ? FILE : this.#named(type);
  }

  /** An object with some of a type's properties; of a union, of each member. */
  pick(type, wanted) {
    if (type.isUnion()) {
      const pick = (member) => this.pick(member, wanted);
      return this.#tagged(type.types, pick) ?? anyOf(type.types.map(pick));
    }
    const properties = this.#checker.getPropertiesOfType(type).filter((property) => wanted(property.name));
    return {
      type: "object",
      properties: Object.fromEntries(properties.map((each) => [each.name, this.ofProperty(each)])),
      required: properties.filter((each) => !(each.flags & ts.SymbolFlags.Optional)).map((each) => each.name),
      additionalProperties: this.#indexed(type),
    };
  }

  ofProperty(symbol) {
    const typed = this.of(this.#checker.getTypeOfSymbol(symbol));
    const schema = this.#mayBeNull(symbol) ? anyOf([typed, { type: "null" }]) : typed;
    const mediaTypes = this.#mediaTypes(symbol);
    return mediaTypes.length > 0 ? { ...schema, $comment: `files: ${mediaTypes.join(" ")}` } : schema;
  }

  /** Some properties are `null` by their documentation though not by their type: "Set to `null` to …". */
  #mayBeNull(symbol) {
    return /Set to\s+`null`/.test(text(symbol, this.#checker));
  }

  /** Those that the documentation of a property lists for the files of a form. */
  #mediaTypes(symbol) {
    const [, list] = /Possible Content-Type\(s\) are:([^]*)$/.exec(text(symbol, this.#checker)) ?? [];
    return [...(list ?? "").matchAll(/`([^`]+)`/g)].map(([, mediaType]) => mediaType);
  }

  #indexed(type) {
    const index = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return index ? this.of(index) : this.#open;
  }

  /** An interface becomes a definition, which lets types refer to themselves. */
  #named(type) {
    const declaration = type.symbol?.declarations?.[0];
    if (type.isIntersection() || !declaration || !ts.isInterfaceDeclaration(declaration)) {
      return this.#object(type);
    }
    const file = declaration.getSourceFile().fileName.replace(this.#root, "").replace(/\.d\.ts$/, "");
    const name = `${this.#open ? "open:" : ""}${file.replaceAll("/", ".")}:${this.#checker.getFullyQualifiedName(type.symbol).replace(/^".*"\./, "")}`;
    if (!(name in this.definitions)) {
      this.definitions[name] = {};
      this.definitions[name] = this.#object(type);
    }
    return { $ref: `#/$defs/${name}` };
  }

  #object(type) {
    const empty =
      this.#checker.getPropertiesOfType(type).length === 0 &&
      !this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return empty && !type.symbol?.declarations?.some(ts.isInterfaceDeclaration)
      ? { type: "object" }
      : this.pick(type, () => true);
  }

  #union(type) {
    const members = type.types.filter((member) => !(member.flags & ts.TypeFlags.Undefined));
    if (members.length === 1) {
      return this.of(members[0]);
    }
    const literals = members.filter((member) => member.isStringLiteral() || member.isNumberLiteral());
    const choices = literals.length > 0 ? [{ enum: literals.map((member) => member.value) }] : [];
    const others = members.filter((member) => !literals.includes(member));
    const booleans = others.filter((member) => member.flags & ts.TypeFlags.BooleanLiteral);
    if (booleans.length === 2) {
      choices.push({ type: "boolean" });
    }
    const rest = booleans.length === 2 ? others.filter((member) => !booleans.includes(member)) : others;
    const of = (member) => this.of(member);
    return (choices.length === 0 && this.#tagged(rest, of)) || anyOf([...choices, ...rest.map(of)]);
  }

  /** Objects that a literal tells apart: only the one meant is looked at, so that the messages are about that one. */
  #tagged(members, schemaOf) {
    if (members.length < 2) {
      return undefined;
    }
    const tag = this.#checker
      .getPropertiesOfType(members[0])
      .map((property) => property.name)
      .find((name) => {
        const values = members.map((member) => this.#literal(member, name));
        return values.every((value) => value !== undefined) && new Set(values).size === values.length;
      });
    return (
      tag && {
        type: "object",
        required: [tag],
        properties: { [tag]: { enum: members.map((member) => this.#literal(member, tag)) } },
        allOf: members.map((member) => ({
          if: { properties: { [tag]: { const: this.#literal(member, tag) } } },
          then: schemaOf(member),
        })),
      }
    );
  }

  #literal(type, name) {
    const property = type.flags & ts.TypeFlags.Object ? type.getProperty(name) : undefined;
    if (!property || property.flags & ts.SymbolFlags.Optional) {
      return undefined;
    }
    const literal = this.#checker.getTypeOfSymbol(property);
    return literal.isStringLiteral() ? literal.value : undefined;
  }
}

/** What stands for a file of a form. */
export const FILE = { $comment: "file" };

function primitive(flags) {
  if (flags & ts.TypeFlags.StringLike) {
    return "string";
  }
  if (flags & ts.TypeFlags.NumberLike) {
    return "number";
  }
  if (flags & ts.TypeFlags.BooleanLike) {
    return "boolean";
  }
  return flags & ts.TypeFlags.Null ? "null" : undefined;
}

function isFile(type) {
  return (
    ["File", "Response", "BunFile", "Blob"].includes(type.symbol?.name) ||
    type.getProperties().some((property) => property.name.startsWith("__@asyncIterator"))
  );
}

function text(symbol, checker) {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker));
}

function anyOf(choices) {
  const distinct = [...new Map(choices.map((choice) => [JSON.stringify(choice), choice])).values()];
  return distinct.length === 1 ? distinct[0] : { anyOf: distinct };
}
