import { StringValueElement, Table, XmlComponent, type ITableOptions } from 'docx';

/** A table with a name for those who do not see its caption; the package has no option for it. */
export class NamedTable extends Table {
  /** @param name without characters that XML forbids */
  constructor(name: string, options: ITableOptions) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof XmlComponent))
      throw new Error('a table that does not begin with its properties');
    // The last of them but for a longer description.
    properties.addChildElement(new StringValueElement('w:tblCaption', name));
  }
}
