/**
 * Sign-in, the security chain, and the administration of people, branches and clients over REST.
 */
package io.kedang.access.web;
