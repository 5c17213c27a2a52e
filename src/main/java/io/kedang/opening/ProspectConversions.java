package io.kedang.opening;

import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Tells a prospect how the opening it was converted by ended (OPEN-8): with a file it is converted,
 * without one it is its owner's again.
 */
@Component
class ProspectConversions {

  private final Prospects prospects;
  private final Clock clock;

  ProspectConversions(Prospects prospects, Clock clock) {
    this.prospects = prospects;
    this.clock = clock;
  }

  /** Costs nothing for an opening that came of no prospect. */
  void ended(Application application) {
    if (application.prospectId() == null) {
      return;
    }
    prospects
        .findById(application.prospectId())
        .filter(prospect -> prospect.state() == ProspectState.CONVERTING)
        .filter(prospect -> application.id().equals(prospect.applicationId()))
        .ifPresent(prospect -> prospect.conversionEnded(application.customerId(), clock.instant()));
  }
}
