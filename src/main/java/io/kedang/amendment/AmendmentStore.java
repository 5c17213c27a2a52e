package io.kedang.amendment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The stored amendments. */
interface AmendmentStore extends Repository<Amendment, String> {

  Amendment save(Amendment amendment);

  void delete(Amendment amendment);

  Optional<Amendment> findById(String id);

  List<Amendment> findByStateAndCreatedAtBefore(
      AmendmentState state, Instant createdBefore, Limit limit);

  List<Amendment> findByIdIn(Collection<String> ids);

  Optional<Amendment> findByRequesterIdAndRequestId(String requesterId, String requestId);

  List<Amendment> findByCustomerIdAndStateOrderById(
      String customerId, AmendmentState state, Limit limit);

  List<Amendment> findByCustomerIdAndStateNotInOrderById(
      String customerId, Collection<AmendmentState> states, Limit limit);

  List<Amendment> findByCustomerIdAndStateNotAndIdLessThanOrderByIdDesc(
      String customerId, AmendmentState state, String id, Limit limit);

  List<Amendment> findByRequesterIdAndStateNotAndIdLessThanOrderByIdDesc(
      String requesterId, AmendmentState state, String id, Limit limit);
}
