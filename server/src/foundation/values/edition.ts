/** Which edition of Rustning this is: in the OpenAPI document, in backups, and where a command line meets a server of another one. */
export const edition = '0.1.0'
