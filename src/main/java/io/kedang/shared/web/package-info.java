/**
 * What every page and program meets first: problems in the reader's language, bounds on what is
 * read, static pages, and the description of the API.
 */
package io.kedang.shared.web;
