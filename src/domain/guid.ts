const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text is a GUID, as Wix writes its ids (RFC 9562, section 4), in capitals or not. */
export const isGuid = (text: string): boolean => GUID.test(text);
