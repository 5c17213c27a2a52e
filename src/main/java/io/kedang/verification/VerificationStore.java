package io.kedang.verification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored verifications. */
interface VerificationStore extends Repository<Verification, String> {

  Verification save(Verification verification);

  Optional<Verification> findById(String id);

  List<Verification> findByCaseIdOrderByIdDesc(String caseId);
}
