declare namespace App {
  interface Locals {
    /** The language of the page that is being made. */
    locale: string;
    /** Styles of rare kinds that the page links already. */
    styles?: Set<string>;
  }
}
