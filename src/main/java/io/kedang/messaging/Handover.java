package io.kedang.messaging;

/**
 * What became of handing a message to whoever carries it. Codes are short and hold no personal
 * data; gateways like to repeat numbers and addresses in their explanations.
 */
public sealed interface Handover {

  /**
   * It was taken.
   *
   * @param gatewayReference the other side's own number for it; may be null
   */
  record Accepted(String gatewayReference) implements Handover {}

  /** It will never be taken: a wrong number, a forbidden text. */
  record Refused(String code) implements Handover {}

  /** It certainly was not taken, but may be later. */
  record NotNow(String code) implements Handover {}

  /** Nobody knows: the connection broke after the message was on its way. */
  record Uncertain(String code) implements Handover {}
}
