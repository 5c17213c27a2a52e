package io.kedang.opening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored prospects. */
interface Prospects extends JpaRepository<Prospect, String> {

  List<Prospect> findByIdIn(Collection<String> ids);

  Optional<Prospect> findByCreatedByAndRequestId(String createdBy, String requestId);
}
