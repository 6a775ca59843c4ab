import { isObject } from "../openapi/json.js";
import { EMULATOR_LOGIN } from "../program/emulator-login.js";

/** What the pages say about the package itself. */
export interface PackageInfo {
  readonly name: string;
  readonly version: string;
  /** The oldest version of Node that it runs on. */
  readonly node: string;
  /** The address of its repository, without a slash at its end, if there is one. */
  readonly repository: string | undefined;
}

/** @param value the content of `package.json` */
export function packageInfoOf(value: unknown): PackageInfo {
  if (!isObject(value) || !isObject(value.engines)) throw new Error("package.json has no engines");
  const { name, version, engines, repository } = value;
  const node = String(engines.node).replace(">=", "");
  return { name: String(name), version: String(version), node, repository: repositoryOf(repository) };
}

/** npm knows a text and an object, and addresses such as `git+https://host/owner/name.git`. */
function repositoryOf(value: unknown): string | undefined {
  const url = isObject(value) ? value.url : value;
  return /^(?:git\+)?(https:\/\/.*?)(?:\.git)?\/?$/.exec(String(url ?? ""))?.[1];
}

/** A fixed port, so that the commands of the page can be copied; it is the beginning of the first order ID. */
const EMULATOR_PORT = 4611;

export const emulatorCommand = ({ name }: PackageInfo): string => `npx ${name} emulator --port ${EMULATOR_PORT}`;

export const EMULATOR_URL = `http://localhost:${EMULATOR_PORT}`;

/** The variables that the samples read, for the emulator of that command. */
export const emulatorLogin = (): string =>
  [
    `export BINANCE_BASE_URL=${EMULATOR_URL}`,
    `export BINANCE_API_KEY=${EMULATOR_LOGIN.apiKey}`,
    `export BINANCE_API_SECRET=${EMULATOR_LOGIN.secret}`,
  ].join("\n");

export function installCommands({ name, version }: PackageInfo): string {
  return `npm ci && npm pack\nmkdir ../trading && cd ../trading\nnpm init -y\nnpm install ../${name}/${name}-${version}.tgz`;
}
