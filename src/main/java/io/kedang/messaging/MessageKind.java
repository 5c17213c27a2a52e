package io.kedang.messaging;

/**
 * What leaves the house. Each kind waits in its own line, so that a slow mail server holds up no
 * SMS.
 */
enum MessageKind {
  SMS,
  MAIL,
  CALLBACK
}
