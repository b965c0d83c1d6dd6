/** The database cannot do its work: locked, full, read-only, damaged, or out of reach. Nothing was changed. */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
}
