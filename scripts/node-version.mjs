/** The oldest Node that programs and package run on; `engines` of package.json says the same. */
const OLDEST = "20.19";

/** What to tell the user of an older Node; nothing if this one will do. */
export function nodeProblem(version) {
  const [major, minor] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `This needs Node ${OLDEST} or newer, and this is ${version}. Install one, for instance with: nvm install`;
}
