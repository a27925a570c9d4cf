/** The id that a file's name promises: `content/KB-155.md` is KB-155, `home.md` the front page. */
export function idOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return name === 'home' ? 'HOME' : name;
}

/** The form of a document's id. */
export const documentId = /^[A-Z]{2,6}(-[A-Za-z0-9-]{1,60})?$/;
