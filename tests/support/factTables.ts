/** Two small tables for tests of how transactions are written: a fact is unique, and its city has to be there by the commit. */
export const FACT_TABLES = `
  pragma journal_mode = wal; pragma foreign_keys = on;
  create table city (name text primary key);
  create table fact (said text not null unique, city text references city deferrable initially deferred);`;
