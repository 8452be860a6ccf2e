/** Tests reach parts of the client that import their style sheets; the names of the classes are any. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
