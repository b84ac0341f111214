/** A derived value, or the fields (in the sheet's words) whose absence keeps it unknown. */
export type Computed<T> = { value: T } | { missing: string[] };

/** What derived values need besides the record; the plan's settings have this shape. */
export interface DerivationSettings {
  asOf: string;
  schoolAge: { min: number; max: number; asOf: string };
}

/** A value computed from a record (FACTS 7.6). One file each; rules use it as `<entity>.<key>`. */
export interface Derivation<Subject, T extends boolean | number> {
  key: string;
  name: string;
  type: 'bool' | 'int' | 'double';
  compute(subject: Subject, settings: DerivationSettings): Computed<T>;
}
