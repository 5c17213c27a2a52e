package io.kedang.opening;

/** The files and cases to try the product with are there; others may make more of them. */
public record DemoOpeningsReady() {}
