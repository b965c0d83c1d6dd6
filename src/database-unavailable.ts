/** The database cannot do its work for the moment: locked, full, read-only, or out of reach. Nothing was changed. */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
}
