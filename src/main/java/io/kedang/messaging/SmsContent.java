package io.kedang.messaging;

/**
 * The sealed part of an SMS in either direction. {@code to} is the number a reply was sent to; null
 * on ours.
 */
record SmsContent(String number, String to, String text) {
  static String outbox(String id) {
    return "outbox:" + id;
  }

  static String inbound(String id) {
    return "inbound:" + id;
  }
}
