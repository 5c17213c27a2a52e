package io.kedang.customer.web;

import io.kedang.access.Actors;
import io.kedang.customer.AgreementKind;
import io.kedang.customer.Agreements;
import io.kedang.customer.PayKind;
import io.kedang.customer.RecordKind;
import io.kedang.customer.RecordState;
import io.kedang.customer.ServiceRecords;
import io.kedang.customer.ServiceReport;
import io.kedang.shared.Slice;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Service information of a file 服务信息 (CUST-4, CUST-7). */
@RestController
@RequestMapping("/api/customers/{id}")
class ServiceController {

  /** Whose work agreements and records are. */
  static final String KEEPERS =
      "hasAnyRole('account-manager','customer-rep','information-officer')";

  private final ServiceRecords records;
  private final Agreements agreements;

  ServiceController(ServiceRecords records, Agreements agreements) {
    this.records = records;
    this.agreements = agreements;
  }

  @GetMapping("/records")
  @PreAuthorize(CustomerController.READERS)
  Slice<ServiceRecords.Line> records(
      @PathVariable String id,
      @RequestParam(defaultValue = "") Set<RecordKind> kinds,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    return records.page(id, kinds, Actors.current(), after, limit);
  }

  /** The system and its id name the record, so the same request again changes nothing. */
  @PutMapping("/records/{system}/{externalId}")
  @PreAuthorize(KEEPERS)
  ServiceRecords.Linked report(
      @PathVariable String id,
      @PathVariable String system,
      @PathVariable String externalId,
      @RequestBody Report body) {
    return records.report(
        id,
        new ServiceReport(
            body.kind,
            system,
            externalId,
            body.parentExternalId,
            body.number,
            body.state,
            body.payKind,
            body.productCode,
            body.productName,
            body.validFrom,
            body.validUntil),
        Actors.current());
  }

  @PostMapping("/records/{recordId}/reveal")
  @PreAuthorize(CustomerController.REVEALERS)
  CustomerController.Revealed revealNumber(
      @PathVariable String id,
      @PathVariable String recordId,
      @RequestBody CustomerController.Wish wish) {
    return new CustomerController.Revealed(
        records.revealNumber(id, recordId, wish.purpose(), Actors.current()));
  }

  @GetMapping("/agreements")
  @PreAuthorize(CustomerController.READERS)
  Slice<Agreements.Line> agreements(
      @PathVariable String id,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    return agreements.page(id, Actors.current(), after, limit);
  }

  @PostMapping("/agreements")
  @PreAuthorize(KEEPERS)
  @ResponseStatus(HttpStatus.CREATED)
  Agreements.Line make(@PathVariable String id, @RequestBody NewAgreement body) {
    return agreements.make(id, body.requestId, body.terms(), Actors.current());
  }

  @PutMapping("/agreements/{agreementId}")
  @PreAuthorize(KEEPERS)
  Agreements.Line change(
      @PathVariable String id, @PathVariable String agreementId, @RequestBody Changed body) {
    return agreements.change(id, agreementId, body.version, body.terms(), Actors.current());
  }

  @PostMapping("/agreements/{agreementId}/end")
  @PreAuthorize(KEEPERS)
  Agreements.Line end(
      @PathVariable String id, @PathVariable String agreementId, @RequestBody Version body) {
    return agreements.end(id, agreementId, body.version, Actors.current());
  }

  record Report(
      RecordKind kind,
      String parentExternalId,
      String number,
      RecordState state,
      PayKind payKind,
      String productCode,
      String productName,
      LocalDate validFrom,
      LocalDate validUntil) {}

  record NewAgreement(
      String requestId,
      AgreementKind kind,
      String number,
      LocalDate validFrom,
      LocalDate validUntil,
      String note) {
    Agreements.Terms terms() {
      return new Agreements.Terms(kind, number, validFrom, validUntil, note);
    }
  }

  record Changed(
      long version,
      AgreementKind kind,
      String number,
      LocalDate validFrom,
      LocalDate validUntil,
      String note) {
    Agreements.Terms terms() {
      return new Agreements.Terms(kind, number, validFrom, validUntil, note);
    }
  }

  record Version(long version) {}
}
