/**
 * Wix calls the token encrypted and URL-safe, of 32 to 2048 characters (Get Anonymous Action Token). These are RFC
 * 3986's unreserved characters and base64's padding: none ends a path segment, and 32 of them cannot be a dot segment.
 */
const ACTION_TOKEN = /^[A-Za-z0-9._~=-]{32,2048}$/;

/** Whether the text can be an anonymous action token. A check of its shape only: whether it is one, Wix says. */
export const isActionToken = (text: string): boolean => ACTION_TOKEN.test(text);
