package io.kedang.shared;

/**
 * Where a request came from, 采集渠道 (REQUIREMENTS §3). The mark is the first character of the
 * customer code (CUST-5).
 */
public enum Channel {
  /** 柜面. */
  COUNTER('G'),
  /** 业务员. */
  FIELD('Y'),
  /** 电销. */
  TELESALES('D'),
  /** 网销. */
  ONLINE('W');

  private final char codeMark;

  Channel(char codeMark) {
    this.codeMark = codeMark;
  }

  /** The letter that opens every customer code issued for this channel. */
  public char codeMark() {
    return codeMark;
  }
}
