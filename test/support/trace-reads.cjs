// Preloaded into a program: writes the path of each file that it reads into the file TRACED.
const fs = require("node:fs");
const { resolve } = require("node:path");
const { fileURLToPath } = require("node:url");
const { syncBuiltinESMExports } = require("node:module");

const { appendFileSync } = fs;
let isWriting = false;

function traced(container, name) {
  const original = container[name];
  container[name] = (path, ...others) => {
    const isPath = typeof path === "string" || path instanceof URL;
    if (isPath && !isWriting) {
      isWriting = true;
      appendFileSync(process.env.TRACED, `${path instanceof URL ? fileURLToPath(path) : resolve(path)}\n`);
      isWriting = false;
    }
    return original.call(container, path, ...others);
  };
}

for (const name of ["readFile", "open"]) for (const container of [fs, fs.promises]) traced(container, name);
for (const name of ["readFileSync", "openSync", "createReadStream"]) traced(fs, name);
syncBuiltinESMExports();
