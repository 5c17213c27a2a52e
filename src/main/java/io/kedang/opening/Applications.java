package io.kedang.opening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The stored applications. */
interface Applications extends JpaRepository<Application, String> {

  List<Application> findByIdIn(Collection<String> ids);

  /** Written out, because Hibernate keeps the plan of a query in words and not of a derived one. */
  @Query("select a from Application a where a.submitterId = ?1 and a.requestId = ?2")
  Optional<Application> findBySubmitterIdAndRequestId(String submitterId, String requestId);

  Optional<Application> findByBatchIdAndBatchLine(String batchId, Integer batchLine);

  List<Application> findTop50BySubmitterIdAndStateOrderByUpdatedAtDesc(
      String submitterId, ApplicationState state);
}
