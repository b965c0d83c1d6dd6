/** A GUID, as Wix writes its ids (RFC 9562, section 4). Without flags, which a JSON Schema could not say. */
export const GUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** Whether the text is a GUID. */
export const isGuid = (text: string): boolean => GUID.test(text);
