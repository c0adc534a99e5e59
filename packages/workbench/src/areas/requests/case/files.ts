/** Where the content of a file of a case is fetched. */
export const fileHref = (requestId: string, fileId: string) => `/api/requests/${requestId}/files/${fileId}`
