package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.SavedFilters;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filters kept on the server (INBX-1). */
@RestController
@RequestMapping("/api/inbox/filters")
class FilterController {

  private final SavedFilters filters;

  FilterController(SavedFilters filters) {
    this.filters = filters;
  }

  @GetMapping
  @PreAuthorize(InboxReaders.STAFF)
  List<SavedFilters.Saved> all() {
    return filters.of(Actors.current());
  }

  @PostMapping
  @PreAuthorize(InboxReaders.STAFF)
  @ResponseStatus(HttpStatus.CREATED)
  SavedFilters.Saved save(@RequestBody SavedFilters.Wish wish) {
    return filters.save(wish, Actors.current());
  }

  @PutMapping("/{id}")
  @PreAuthorize(InboxReaders.STAFF)
  SavedFilters.Saved change(@PathVariable String id, @RequestBody SavedFilters.Wish wish) {
    return filters.change(id, wish, Actors.current());
  }

  @DeleteMapping("/{id}")
  @PreAuthorize(InboxReaders.STAFF)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id) {
    filters.remove(id, Actors.current());
  }
}
