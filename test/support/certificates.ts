import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate and its private key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority that no runtime knows, and what it has certified. */
export interface Certificates {
  /** For those who should trust it. */
  readonly authority: string;
  readonly forThisMachine: Certificate;
  readonly forAnotherHost: Certificate;
}

/** Made by `openssl`, because Node makes no certificates. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  const make = (name: string, ...more: readonly string[]): Certificate => {
    const files = ["-subj", `/CN=${name}`, "-keyout", `${name}.key`, "-out", `${name}.pem`];
    execFileSync("openssl", [...REQUEST, ...files, ...more], { cwd: folder, stdio: "pipe" });
    const read = (ending: string) => readFileSync(join(folder, `${name}.${ending}`), "utf8");
    return { cert: read("pem"), key: read("key") };
  };
  const issue = (name: string, host: string) =>
    make(name, ...ISSUED, "-addext", "basicConstraints=critical,CA:FALSE", "-addext", `subjectAltName=${host}`);
  try {
    return {
      authority: make("authority").cert,
      forThisMachine: issue("this", "IP:127.0.0.1"),
      forAnotherHost: issue("other", "DNS:other.example"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CURVE = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
const REQUEST = ["req", "-x509", ...CURVE, "-noenc", "-days", "2"];
const ISSUED = ["-CA", "authority.pem", "-CAkey", "authority.key"];
