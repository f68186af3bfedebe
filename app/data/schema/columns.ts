import type { ColumnType, Generated, JSONColumnType } from "kysely";

/** JSON goes in as text and comes out parsed. */
export type Json<T> = JSONColumnType<T & object, string, string>;
export type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;
export type Id = Generated<number>;
