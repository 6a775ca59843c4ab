import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Certificate {
  /** The file of the authority, for `NODE_EXTRA_CA_CERTS`. */
  readonly authority: string;
  readonly certificate: string;
  readonly privateKey: string;
}

/** Makes an authority of our own and its certificate for 127.0.0.1, so that clients check TLS as they always do. */
export function makeCertificate(folder: string): Certificate {
  const openssl = (...args: string[]) =>
    execFileSync("openssl", ["req", "-x509", "-newkey", "ec", ...CURVE, "-noenc", "-days", "2", ...args], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
  openssl("-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=bench");
  const issued = ["-CA", "ca.pem", "-CAkey", "ca.key", "-addext", "basicConstraints=critical,CA:FALSE"];
  const name = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  openssl("-keyout", "server.key", "-out", "server.pem", ...name, ...issued);
  return {
    authority: join(folder, "ca.pem"),
    certificate: readFileSync(join(folder, "server.pem"), "utf8"),
    privateKey: readFileSync(join(folder, "server.key"), "utf8"),
  };
}

const CURVE = ["-pkeyopt", "ec_paramgen_curve:P-256"];
