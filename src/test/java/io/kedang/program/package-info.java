/**
 * The program as its users have it: a process of its own, spoken to over the loopback address. What
 * is tested here cannot be seen from inside: pages in a browser, and a kill in the middle.
 */
package io.kedang.program;
