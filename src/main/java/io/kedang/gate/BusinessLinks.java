package io.kedang.gate;

import io.kedang.access.Actor;
import io.kedang.customer.Customer;
import io.kedang.customer.PayKind;
import io.kedang.customer.RecordKind;
import io.kedang.customer.RecordState;
import io.kedang.customer.ServiceRecords;
import io.kedang.customer.ServiceReport;
import io.kedang.shared.ProblemException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Business links 客户业务关联 (CUST-7): policies, claims, subscriptions and accounts are reported for a
 * file, and an endorsement that changes the insured checks the file anew.
 */
@Service
public class BusinessLinks {

  /**
   * A record of a business system.
   *
   * @param customerCode or {@code identity}; the code wins
   * @param number as the customer knows it; the external id where none is given
   */
  public record Link(
      RecordKind kind,
      String externalId,
      String parentExternalId,
      String customerCode,
      Party identity,
      String number,
      RecordState state,
      PayKind payKind,
      String product,
      String productName,
      LocalDate from,
      LocalDate until) {}

  /** An endorsement 批改 that names another insured. */
  public record Endorsement(String externalId, Party newInsured) {}

  /**
   * A claim 赔案.
   *
   * @param policyExternalId the policy it is made under; the claimant may be somebody else
   */
  public record Claim(
      String externalId,
      String policyExternalId,
      Party claimant,
      String number,
      RecordState state) {}

  /** The answer to all three. */
  public record Linked(
      String recordId, ServiceRecords.Change change, String customerCode, boolean repeated) {}

  /** As kept for repetitions. */
  private record Done(String recordId, ServiceRecords.Change change, String customerCode) {}

  private final GateFiles files;
  private final GateRequests requests;
  private final GateProperties properties;
  private final GateLog log;
  private final ServiceRecords records;

  BusinessLinks(
      GateFiles files,
      GateRequests requests,
      GateProperties properties,
      GateLog log,
      ServiceRecords records) {
    this.files = files;
    this.requests = requests;
    this.properties = properties;
    this.log = log;
    this.records = records;
  }

  /**
   * @throws ProblemException CONFLICT {@code noFile} where the customer has none
   */
  public Linked link(Link link, String requestId, Actor client) {
    return once(
        client,
        requestId,
        "link",
        link,
        link.identity(),
        () -> {
          Customer customer = files.requireOpen(link.customerCode(), link.identity(), null, client);
          return done(customer, records.link(customer.id(), report(link, client), client.id()));
        });
  }

  /**
   * The record moves to the new insured's file; both files tell so.
   *
   * @throws ProblemException CONFLICT {@code noFile}, {@code nameDiffers}; NOT_FOUND for a record
   *     that was never linked
   */
  public Linked endorse(Endorsement endorsement, String requestId, Actor client) {
    return once(
        client,
        requestId,
        "endorse",
        endorsement,
        endorsement.newInsured(),
        () -> {
          Customer customer = files.requireOpen(null, endorsement.newInsured(), null, client);
          return done(
              customer,
              records.moveTo(
                  customer.id(),
                  properties.system(client.username()),
                  endorsement.externalId(),
                  client.id()));
        });
  }

  /**
   * @throws ProblemException CONFLICT {@code noFile} with how to open a third party's file
   */
  public Linked claim(Claim claim, String requestId, Actor client) {
    return once(
        client,
        requestId,
        "claim",
        claim,
        claim.claimant(),
        () -> {
          Customer customer = files.requireOpen(null, claim.claimant(), "THIRD_PARTY", client);
          String system = properties.system(client.username());
          boolean ownPolicy =
              claim.policyExternalId() != null
                  && records.holds(customer.id(), system, claim.policyExternalId());
          Link link =
              new Link(
                  RecordKind.CLAIM,
                  claim.externalId(),
                  ownPolicy ? claim.policyExternalId() : null,
                  null,
                  null,
                  claim.number(),
                  claim.state() == null ? RecordState.ACTIVE : claim.state(),
                  null,
                  null,
                  null,
                  null,
                  null);
          return done(customer, records.link(customer.id(), report(link, client), client.id()));
        });
  }

  private ServiceReport report(Link link, Actor client) {
    return new ServiceReport(
        link.kind(),
        properties.system(client.username()),
        link.externalId(),
        link.parentExternalId(),
        link.number() == null || link.number().isBlank() ? link.externalId() : link.number(),
        link.state(),
        link.payKind(),
        link.product(),
        link.productName(),
        link.from(),
        link.until());
  }

  private static Done done(Customer customer, ServiceRecords.Linked linked) {
    return new Done(linked.id(), linked.change(), customer.code());
  }

  /**
   * What is refused leaves no trace but the log's, which is written after the transaction ended.
   */
  private Linked once(
      Actor client,
      String requestId,
      String operation,
      Object request,
      Party party,
      Supplier<Done> work) {
    String token = files.token(party);
    try {
      GateRequests.Kept<Done> kept =
          requests.once(
              client,
              requestId,
              operation,
              request,
              Done.class,
              () -> {
                Done done = work.get();
                log.write(client, operation, done.change().name(), token, null);
                return done;
              });
      Done done = kept.answer();
      return new Linked(done.recordId(), done.change(), done.customerCode(), kept.repeated());
    } catch (ProblemException refused) {
      log.write(client, operation, refused.code(), token, null);
      throw refused;
    }
  }
}
