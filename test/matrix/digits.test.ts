import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ID, READINGS } from "../../scripts/docs/digits.js";

const folder = mkdtempSync(join(tmpdir(), "digits-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GO = `package main
import ("encoding/json"; "fmt"; "strconv"; "strings")
func main() {
	var v any
	json.Unmarshal([]byte("${ID}"), &v)
	fmt.Println(strconv.FormatFloat(v.(float64), 'f', -1, 64))
	var typed struct { OrderId int64 }
	json.Unmarshal([]byte(\`{"orderId":${ID}}\`), &typed)
	decoder := json.NewDecoder(strings.NewReader("${ID}"))
	decoder.UseNumber()
	decoder.Decode(&v)
	fmt.Println(typed.OrderId, v)
}`;

const JAVA = `import com.google.gson.Gson;
class Reading {
  static class Order { long orderId; }
  public static void main(String[] none) {
    System.out.println(((Double) new Gson().fromJson("${ID}", Object.class)).longValue());
    System.out.println(new Gson().fromJson("{\\"orderId\\":${ID}}", Order.class).orderId);
  }
}`;

const PHP = `echo json_decode("${ID}"), "\\n", json_decode("[${ID}0]", false, 9, JSON_BIGINT_AS_STRING)[0], "\\n";
var_dump(json_decode("${ID}0"));`;

interface Program {
  readonly program: string;
  readonly args: readonly string[];
  readonly file?: readonly [name: string, text: string];
  readonly input?: string;
  /** After the ID as read: what the remark of the row says. */
  readonly remark: RegExp;
}

/** The programs for the rows of the page that name a version. Debian has packages of all of them. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  "jq 1.6": {
    program: "sh",
    args: ["-c", "case $(jq --version) in jq-1.6) jq .orderId ;; esac"],
    input: `{"orderId":${ID}}`,
    remark: /^$/,
  },
  "Go 1.19": {
    program: "go",
    args: ["run", "main.go"],
    file: ["main.go", GO],
    remark: new RegExp(`^${ID} ${ID}$`),
  },
  "Gson 2.10": {
    program: "java",
    args: ["-cp", "/usr/share/java/gson.jar", "Reading.java"],
    file: ["Reading.java", JAVA],
    remark: new RegExp(`^${ID}$`),
  },
  "PHP 8.2": {
    program: "php",
    args: ["-r", PHP],
    remark: new RegExp(`^${ID}0\\nfloat\\(4\\.61`),
  },
};

const environment = { ...process.env, GOCACHE: join(folder, "cache"), HOME: folder, GOFLAGS: "-mod=mod" };

function runs({ program, args, file, input }: Program): string | undefined {
  if (file !== undefined) writeFileSync(join(folder, file[0]), file[1]);
  try {
    return execFileSync(program, args, { cwd: folder, env: environment, encoding: "utf8", input: input ?? "" });
  } catch (error) {
    // Not installed, or without its library.
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && /ENOENT|package com\.google\.gson does not exist/.test(error.message);

describe("Digits by language", () => {
  const tried = READINGS.flatMap(({ tried, result }) => (tried === undefined ? [] : [{ tried, result }]));

  it("has a program for each row that names a version", () => {
    expect(tried.map(({ tried }) => tried)).toEqual(Object.keys(PROGRAMS));
  });

  it.for(tried)("is true of $tried", ({ tried, result }, { skip }) => {
    const program = PROGRAMS[tried];
    if (program === undefined) throw new Error(`no program for ${tried}`);
    const printed = runs(program);
    if (printed === undefined || printed === "") return skip(`${tried} is not installed`);
    const [first, ...rest] = printed.trim().split("\n");
    expect(first).toBe(result);
    expect(rest.join("\n")).toMatch(program.remark);
  });
});
