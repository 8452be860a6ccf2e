// A fork that is kept up, of a package that is not; its types are those of the old one.
declare module '@20minutes/s3rver' {
  export { default } from 's3rver';
}
