package io.kedang.messaging;

/** A mail as it is sent. */
record MailContent(String address, String subject, String text) {}
