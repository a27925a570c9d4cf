interface TableHeadProps {
  /** One for each column, no two alike. */
  headings: readonly string[];
  /** Those of the last columns, which hold figures. */
  numbers?: readonly string[];
}

/** The row of headings above a table's columns. */
export function TableHead({ headings, numbers = [] }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {headings.map((it) => (
          <th key={it} scope="col">
            {it}
          </th>
        ))}
        {numbers.map((it) => (
          <th key={it} scope="col" data-number>
            {it}
          </th>
        ))}
      </tr>
    </thead>
  );
}
