package io.kedang.customer.web;

import io.kedang.access.Actors;
import io.kedang.customer.RelatedPerson;
import io.kedang.customer.RelationKind;
import io.kedang.customer.RelationPages;
import io.kedang.customer.Relations;
import io.kedang.shared.Slice;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Related parties of a file 关联方 (CUST-1, OPEN-7). */
@RestController
@RequestMapping("/api/customers/{id}/relations")
class RelationController {

  private final Relations relations;
  private final RelationPages pages;

  RelationController(Relations relations, RelationPages pages) {
    this.relations = relations;
    this.pages = pages;
  }

  @GetMapping
  @PreAuthorize(CustomerController.READERS)
  Slice<RelationPages.Line> page(
      @PathVariable String id,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    return pages.page(id, Actors.current(), after, limit);
  }

  @PostMapping
  @PreAuthorize(ServiceController.KEEPERS)
  @ResponseStatus(HttpStatus.CREATED)
  Added add(@PathVariable String id, @RequestBody NewRelation body) {
    return new Added(
        relations.add(
            id,
            body.requestId,
            new Relations.Wanted(
                body.kind,
                body.toCode,
                new RelatedPerson(body.name, body.role, body.phone),
                body.main,
                body.validFrom,
                body.reason),
            Actors.current()));
  }

  @PostMapping("/{relationId}/main")
  @PreAuthorize(ServiceController.KEEPERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void makeMain(@PathVariable String id, @PathVariable String relationId) {
    relations.makeMain(id, relationId, Actors.current());
  }

  @PostMapping("/{relationId}/end")
  @PreAuthorize(ServiceController.KEEPERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id, @PathVariable String relationId, @RequestBody End body) {
    relations.end(id, relationId, body.validUntil, body.reason, Actors.current());
  }

  @PostMapping("/{relationId}/reveal")
  @PreAuthorize(CustomerController.REVEALERS)
  CustomerController.Revealed revealPhone(
      @PathVariable String id,
      @PathVariable String relationId,
      @RequestBody CustomerController.Wish wish) {
    return new CustomerController.Revealed(
        relations.revealPhone(id, relationId, wish.purpose(), Actors.current()));
  }

  record NewRelation(
      String requestId,
      RelationKind kind,
      String toCode,
      String name,
      String role,
      String phone,
      boolean main,
      LocalDate validFrom,
      String reason) {}

  record End(LocalDate validUntil, String reason) {}

  record Added(String id) {}
}
