package io.kedang.opening;

/** What a prospect is interested in 意向. */
public enum ProspectInterest {
  LIFE,
  HEALTH,
  ACCIDENT,
  MOTOR,
  PROPERTY,
  LIABILITY,
  PENSION,
  SAVINGS,
  OTHER
}
