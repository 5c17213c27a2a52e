package io.kedang.customer.web;

import io.kedang.access.Actors;
import io.kedang.customer.CollectorCreditReport;
import io.kedang.customer.CollectorCreditReport.GroupBy;
import io.kedang.customer.CollectorCreditReport.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The collector credit report (CUST-11). */
@RestController
@RequestMapping("/api/reports")
class CollectorCreditController {

  private static final String READERS =
      "hasAnyRole('account-manager','customer-rep','data-steward','manager','auditor')";
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final CollectorCreditReport report;

  CollectorCreditController(CollectorCreditReport report) {
    this.report = report;
  }

  @GetMapping("/collector-credit")
  @PreAuthorize(READERS)
  CollectorCreditReport.Report read(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) String branch,
      @RequestParam(defaultValue = "person") @Schema(allowableValues = {"person", "branch"})
          String groupBy) {
    return report.read(question(from, to, branch, groupBy), Actors.current());
  }

  @GetMapping("/collector-credit.xlsx")
  @PreAuthorize(READERS)
  ResponseEntity<byte[]> sheet(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) String branch,
      @RequestParam(defaultValue = "person") @Schema(allowableValues = {"person", "branch"})
          String groupBy,
      Locale locale) {
    byte[] content = report.sheet(question(from, to, branch, groupBy), Actors.current(), locale);
    String name = "collector-credit-" + from + "-" + to + ".xlsx";
    return ResponseEntity.ok()
        .contentType(XLSX)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }

  private static Question question(LocalDate from, LocalDate to, String branch, String groupBy) {
    return new Question(
        from, to, branch, "branch".equals(groupBy) ? GroupBy.BRANCH : GroupBy.PERSON);
  }
}
