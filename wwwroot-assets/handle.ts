/** Something that was attached to the page and can be taken off again. */
export interface Handle {
  dispose(): void;
}
