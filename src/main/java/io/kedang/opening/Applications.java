package io.kedang.opening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored applications. */
interface Applications extends JpaRepository<Application, String> {

  List<Application> findByIdIn(Collection<String> ids);

  Optional<Application> findByBatchIdAndBatchLine(String batchId, Integer batchLine);

  List<Application> findTop50BySubmitterIdAndStateOrderByUpdatedAtDesc(
      String submitterId, ApplicationState state);
}
