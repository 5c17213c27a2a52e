package io.kedang.gate;

import io.kedang.access.Actor;
import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.FileBlocks;
import io.kedang.customer.PersonNames;
import io.kedang.shared.CustomerType;
import io.kedang.shared.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the file business is to be done with, or refuses: no file, no business (CUST-7). */
@Component
class GateFiles {

  private static final int LONGEST_NUMBER = 64;

  private final CustomerFiles files;
  private final FileBlocks blocks;

  GateFiles(CustomerFiles files, FileBlocks blocks) {
    this.files = files;
    this.blocks = blocks;
  }

  /** Null without a party. */
  String token(Party party) {
    return party == null || party.documentType() == null || party.documentNumber() == null
        ? null
        : files.identityToken(party.documentType(), party.documentNumber());
  }

  /**
   * @throws ProblemException INVALID when type or number is missing
   */
  void requireWhole(Party party) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    if (party == null) {
      throw problem.field("identity", "required");
    }
    if (party.documentType() == null) {
      problem.field("documentType", "required");
    }
    if (party.documentNumber() == null || party.documentNumber().isBlank()) {
      problem.field("documentNumber", "required");
    } else if (party.documentNumber().length() > LONGEST_NUMBER) {
      problem.field("documentNumber", "tooLong", LONGEST_NUMBER);
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }

  /**
   * The file to do business with, kept from changes until the transaction ends.
   *
   * @param customerType as which the party is to be opened if there is no file
   * @throws ProblemException CONFLICT {@code noFile}, {@code fileBlocked}, {@code nameDiffers} or
   *     {@code fileOutOfScope}
   */
  Customer requireOpen(String customerCode, Party party, String customerType, Actor client) {
    Customer found = find(customerCode, party).orElseThrow(() -> noFile(party, customerType));
    if (!client.sees(found.branchPath())) {
      throw ProblemException.conflict("fileOutOfScope");
    }
    Customer customer = files.lock(found.id());
    blocks
        .reason(customer.id())
        .ifPresent(
            reason -> {
              throw ProblemException.conflict("fileBlocked").fact("reason", reason.name());
            });
    if (party != null
        && party.name() != null
        && !PersonNames.normalise(party.name()).equals(files.content(customer).name())) {
      throw ProblemException.conflict("nameDiffers").fact("customerCode", customer.code());
    }
    return customer;
  }

  private Optional<Customer> find(String customerCode, Party party) {
    if (customerCode != null && !customerCode.isBlank()) {
      return files.ofCode(customerCode);
    }
    requireWhole(party);
    return files.ofIdentity(token(party));
  }

  /** Says how to open one, so that the calling system can do it at once. */
  private static ProblemException noFile(Party party, String customerType) {
    Map<String, Object> how = new LinkedHashMap<>();
    boolean thirdParty = "THIRD_PARTY".equals(customerType);
    boolean firm =
        party != null
            && party.documentType() != null
            && !party.documentType().fits(CustomerType.INDIVIDUAL);
    how.put("method", "POST");
    how.put("path", "/api/openings");
    how.put("customerType", thirdParty ? customerType : firm ? "CORPORATE" : "INDIVIDUAL");
    how.put("level", thirdParty ? "ADVANCED" : "BASIC");
    return ProblemException.conflict("noFile").fact("howToOpen", how);
  }
}
