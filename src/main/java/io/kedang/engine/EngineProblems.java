package io.kedang.engine;

import io.kedang.shared.ProblemException;
import io.kedang.shared.web.ProblemTranslator;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/**
 * Two people moved the same case at once: the slower one is told to try again, not that the program
 * failed.
 */
@Component
class EngineProblems implements ProblemTranslator {
  @Override
  public Optional<ProblemException> translate(Throwable failure) {
    return failure instanceof OptimisticLockingException
        ? Optional.of(ProblemException.conflict("tryAgain"))
        : Optional.empty();
  }
}
