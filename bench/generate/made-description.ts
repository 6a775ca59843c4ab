import { createRandom, type Random } from "../../test/endurance/random.js";

/** A description in YAML with so many operations, each with schemas of its own, like those of large APIs. The seed repeats it. */
export function madeDescription(operations: number, seed = 1): string {
  const random = createRandom(seed);
  const numbers = Array.from({ length: operations }, (_, index) => index);
  return [
    'openapi: 3.1.0\ninfo: { title: Made, version: "1.0.0" }\nservers: [{ url: https://api.example.com }]\npaths:\n',
    ...numbers.map((number) => operation(number, operations, random)),
    "components:\n  schemas:\n",
    ...numbers.map((number) => schemas(number, operations, random)),
    "    Problem:\n      type: object\n      description: What went wrong.\n      required: [code, message]\n",
    "      properties:\n        code: { type: integer, format: int32 }\n        message: { type: string }\n",
  ].join("");
}

const NOUNS = ["account", "order", "invoice", "customer", "position", "transfer", "webhook", "report"];
const WORDS = "the a of this all each open last first known total time amount number state owner list request".split(
  " ",
);

const sentence = (random: Random, noun: string): string =>
  `The ${noun} ${Array.from({ length: 4 + random.integer(12) }, () => random.pick(WORDS)).join(" ")}.`;

function operation(number: number, count: number, random: Random): string {
  const noun = random.pick(NOUNS);
  const other = random.integer(count);
  const body = random.happens(0.4);
  return `  /v1/${noun}s/${number}/{id}:
    ${body ? "post" : "get"}:
      operationId: ${body ? "create" : "get"}${number}
      summary: ${sentence(random, noun)}
      description: ${sentence(random, noun)} ${sentence(random, noun)}
      parameters:
        - { name: id, in: path, required: true, description: "${sentence(random, "ID")}", schema: { type: integer, format: int64 } }
        - { name: limit, in: query, description: "${sentence(random, "limit")}", schema: { type: integer, minimum: 1, maximum: 500, default: 100 } }
        - { name: state, in: query, schema: { $ref: "#/components/schemas/State${number}" } }
${body ? `      requestBody:\n        required: true\n        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Input${number}" }\n` : ""}      responses:
        "200":
          description: ${sentence(random, "result")}
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: { type: array, items: { $ref: "#/components/schemas/Item${number}" } }
                  related: { $ref: "#/components/schemas/Item${other}" }
        "404":
          description: Nothing has this ID.
          content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } }
`;
}

function schemas(number: number, count: number, random: Random): string {
  const noun = random.pick(NOUNS);
  const fields = Array.from({ length: 3 + random.integer(8) }, (_, index) => field(index, random, noun));
  return `    State${number}:
      type: string
      description: ${sentence(random, "state")}
      enum: [OPEN, CLOSED, ${random.pick(["EXPIRED", "PENDING", "FAILED"])}]
    Item${number}:
      type: object
      description: ${sentence(random, noun)}
      required: [id, name]
      properties:
        id: { type: integer, format: int64, description: "${sentence(random, "ID")}", examples: [9007199254740993] }
        name: { type: string, description: "${sentence(random, "name")}", examples: [a name] }
        state: { $ref: "#/components/schemas/State${number}" }
        next: { $ref: "#/components/schemas/Item${random.integer(count)}" }
${fields.join("")}    Input${number}:
      description: ${sentence(random, "input")}
      allOf:
        - $ref: "#/components/schemas/Item${number}"
        - type: object
          properties:
            target:
              oneOf:
                - { type: string, format: uuid }
                - { $ref: "#/components/schemas/Item${random.integer(count)}" }
`;
}

function field(index: number, random: Random, noun: string): string {
  const type = random.pick([
    "type: string, maxLength: 64",
    "type: [string, 'null'], format: date-time",
    "type: number, minimum: 0",
    "type: boolean, default: false",
    "type: integer, format: int32",
    "type: array, items: { type: string }",
    "type: object, additionalProperties: { type: string }",
    "type: string, enum: [A, B, C]",
  ]);
  return `        field${index}: { ${type}, description: "${sentence(random, noun)}" }\n`;
}
