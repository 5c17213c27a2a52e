/** Uploading, watching and downloading sheets over HTTP. */
package io.kedang.intake.web;
