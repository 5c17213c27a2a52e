package io.kedang.shared.web;

import io.kedang.shared.ProblemException;
import java.util.Optional;

/**
 * How a capability makes an exception of its own library a refusal the caller can act on, without
 * the web layer knowing that library.
 */
public interface ProblemTranslator {
  Optional<ProblemException> translate(Throwable failure);
}
