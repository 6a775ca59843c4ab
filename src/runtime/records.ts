export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields that would be sent: those of the object, not those of its prototypes. */
export const ownFields = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  isRecord(value) ? { ...value } : undefined;
