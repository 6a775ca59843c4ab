/**
 * Whether a program without options is called without any. Otherwise it prints what helps, and sets the exit code. Plain
 * JavaScript, because a release runs some programs before it installs any package.
 */
export function isCalledWithoutOptions(usage) {
  const [argument] = process.argv.slice(2);
  if (argument === undefined) return true;
  const [call] = usage.split("\n", 1);
  if (argument === "--help" || argument === "-h") console.log(usage);
  else {
    console.error(`Unknown option '${argument}'. See ${call} -- --help`);
    process.exitCode = 2;
  }
  return false;
}
