/** Whether a statement of ours only reads. */
export const isRead = (sql: string): boolean => /^\s*(select|pragma|explain|with)\b/i.test(sql);
