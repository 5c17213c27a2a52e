package io.kedang.privacy;

/** The program has no usable master key and must not start. */
public class MissingMasterKeyException extends RuntimeException {
  MissingMasterKeyException(String message) {
    super(message);
  }
}
