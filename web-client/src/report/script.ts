/** Whether a document is the script of a closing session: its id says so. */
export const isScript = (reportId: string): boolean => reportId.startsWith("script.");
