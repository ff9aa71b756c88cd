/** esbuild reads these imports; TypeScript only has to know that they are there. */
declare module '*.css'
declare module '@fontsource-variable/inter/*'
