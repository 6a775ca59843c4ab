/** What the command's emulator accepts. For tests only: nobody has to invent credentials to try a request. */
export const EMULATOR_LOGIN = { apiKey: "test-key", secret: "test-secret" } as const;
