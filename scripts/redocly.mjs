/** Runs Redocly's command without telemetry and without its search for updates: `node scripts/redocly.mjs lint`. */
Object.assign(process.env, { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" });
await import("@redocly/cli/bin/cli.js");
