package io.kedang.privacy;

import io.kedang.shared.Channel;

/** By which way a customer said yes or no (CUST-9). */
public enum ConsentChannel {
  COUNTER,
  FIELD,
  TELESALES,
  ONLINE,
  /** Paper, typed into a sheet. */
  SHEET,
  PHONE,
  LETTER,
  SMS;

  public static ConsentChannel of(Channel channel) {
    return valueOf(channel.name());
  }
}
