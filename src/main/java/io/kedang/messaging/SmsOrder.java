package io.kedang.messaging;

/**
 * One message for the gateway to carry.
 *
 * @param reference our id of the message; the same in every attempt
 * @param number mobile number in E.164
 * @param token one-time token: the extension of the sender's number, so that a reply tells what it
 *     answers
 */
public record SmsOrder(String reference, String number, String text, String token) {

  /** The number as domestic gateways want it, without the country. */
  public String nationalNumber() {
    return number.startsWith("+86") ? number.substring(3) : number;
  }

  @Override
  public String toString() {
    return "SmsOrder[" + reference + "]";
  }
}
