declare namespace App {
  interface Locals {
    /** The language of the page that is being made. */
    locale: string;
  }
}
