/** The gate over HTTP. */
package io.kedang.gate.web;
