/** The numbers of a version, without a prerelease or build: `1.4.2-rc.1` has 1, 4 and 2. */
export function versionNumbers(version: string): readonly [major: number, minor: number, patch: number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[-+]/, 1).flatMap((core) => core.split(".").map(Number));
  return [major, minor, patch];
}
