import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  /** For this machine, until 2020. */
  readonly expired: Certificate;
}

/** Made by `openssl`, because Node makes no certificates. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  const openssl = (...args: readonly string[]) => void execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const read = (name: string): Certificate => {
    const [cert, key] = ["pem", "key"].map((ending) => readFileSync(join(folder, `${name}.${ending}`), "utf8"));
    return { cert: cert ?? "", key: key ?? "" };
  };
  const make = (name: string, ...more: readonly string[]): Certificate => {
    const files = ["-subj", `/CN=${name}`, "-keyout", `${name}.key`, "-out", `${name}.pem`];
    openssl(...REQUEST, ...files, ...more);
    return read(name);
  };
  const issue = (name: string, host: string) =>
    make(name, ...ISSUED, "-addext", "basicConstraints=critical,CA:FALSE", "-addext", `subjectAltName=${host}`);
  /** `req` gives no certificate that is in the past. */
  const expire = (name: string): Certificate => {
    for (const [file, content] of Object.entries(AUTHORITY_FILES)) writeFileSync(join(folder, file), content);
    openssl("req", "-new", ...CURVE, "-noenc", "-subj", `/CN=${name}`, "-keyout", `${name}.key`, "-out", `${name}.csr`);
    openssl("ca", "-batch", "-config", "ca.cnf", ...PAST, "-notext", "-in", `${name}.csr`, "-out", `${name}.pem`);
    return read(name);
  };
  try {
    return {
      authority: make("authority").cert,
      forThisMachine: issue("this", "IP:127.0.0.1"),
      forAnotherHost: issue("other", "DNS:other.example"),
      expired: expire("expired"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CURVE = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
const REQUEST = ["req", "-x509", ...CURVE, "-noenc", "-days", "2"];
const ISSUED = ["-CA", "authority.pem", "-CAkey", "authority.key"];
const PAST = ["-startdate", "20200101000000Z", "-enddate", "20200102000000Z"];

/** What `openssl ca` needs besides the certificate and the key of the authority. */
const AUTHORITY_FILES: Readonly<Record<string, string>> = {
  index: "",
  serial: "01",
  "ca.cnf": `[ca]
default_ca = authority
[authority]
database = index
new_certs_dir = .
serial = serial
certificate = authority.pem
private_key = authority.key
default_md = sha256
policy = policy
x509_extensions = extensions
[policy]
commonName = supplied
[extensions]
basicConstraints = critical, CA:FALSE
subjectAltName = IP:127.0.0.1
`,
};
