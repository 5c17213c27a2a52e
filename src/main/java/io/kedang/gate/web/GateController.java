package io.kedang.gate.web;

import io.kedang.access.Actors;
import io.kedang.customer.DocumentType;
import io.kedang.gate.BusinessGate;
import io.kedang.gate.BusinessLinks;
import io.kedang.gate.Party;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business gate, for service clients (CUST-6, CUST-7). */
@RestController
@RequestMapping("/api/gate")
@Tag(name = "gate", description = "Business systems ask and report: no file, no business")
@ApiResponse(
    responseCode = "429",
    description = "More than the client may ask; Retry-After says when to come again",
    headers = @Header(name = "Retry-After", description = "seconds"),
    content =
        @Content(
            mediaType = "application/problem+json",
            examples = @ExampleObject(GateExamples.TOO_MANY)))
class GateController {

  private static final String KEY = "Idempotency-Key";

  private final BusinessGate gate;
  private final BusinessLinks links;

  GateController(BusinessGate gate, BusinessLinks links) {
    this.gate = gate;
    this.links = links;
  }

  @PostMapping("/identity")
  @PreAuthorize("hasAuthority('SCOPE_gate:query')")
  @Operation(
      summary = "May we do business with this identity?",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(examples = @ExampleObject(GateExamples.QUESTION))))
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              examples = {
                @ExampleObject(name = "open", value = GateExamples.OPEN),
                @ExampleObject(name = "notOpen", value = GateExamples.NOT_OPEN),
                @ExampleObject(name = "blocked", value = GateExamples.BLOCKED)
              }))
  BusinessGate.Answer identity(@RequestBody Question question) {
    return gate.ask(
        new Party(question.documentType(), question.documentNumber(), null),
        question.purpose(),
        Actors.current());
  }

  @PostMapping("/links")
  @PreAuthorize("hasAuthority('SCOPE_gate:link')")
  @Operation(
      summary = "Links a policy, subscription, account or claim to a file",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(examples = @ExampleObject(GateExamples.LINK))))
  @ApiResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(GateExamples.LINKED)))
  @ApiResponse(
      responseCode = "409",
      content =
          @Content(
              mediaType = "application/problem+json",
              examples = {
                @ExampleObject(name = "noFile", value = GateExamples.NO_FILE),
                @ExampleObject(name = "requestIdUsed", value = GateExamples.KEY_USED)
              }))
  BusinessLinks.Linked link(@RequestHeader(KEY) String key, @RequestBody BusinessLinks.Link link) {
    return links.link(link, key, Actors.current());
  }

  @PostMapping("/endorsements")
  @PreAuthorize("hasAuthority('SCOPE_gate:endorse')")
  @Operation(
      summary = "Another insured: the file is checked anew and the link moves",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(examples = @ExampleObject(GateExamples.ENDORSEMENT))))
  @ApiResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(GateExamples.MOVED)))
  BusinessLinks.Linked endorse(
      @RequestHeader(KEY) String key, @RequestBody BusinessLinks.Endorsement endorsement) {
    return links.endorse(endorsement, key, Actors.current());
  }

  @PostMapping("/claims")
  @PreAuthorize("hasAuthority('SCOPE_gate:claim')")
  @Operation(
      summary = "A claim; a claimant without a file is opened as third party first",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(examples = @ExampleObject(GateExamples.CLAIM))))
  @ApiResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(GateExamples.LINKED)))
  @ApiResponse(
      responseCode = "409",
      content =
          @Content(
              mediaType = "application/problem+json",
              examples = @ExampleObject(GateExamples.NO_FILE)))
  BusinessLinks.Linked claim(
      @RequestHeader(KEY) String key, @RequestBody BusinessLinks.Claim claim) {
    return links.claim(claim, key, Actors.current());
  }

  record Question(DocumentType documentType, String documentNumber, BusinessGate.Purpose purpose) {}
}
