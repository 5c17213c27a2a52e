package io.kedang.access.web;

import io.kedang.access.Accounts;
import io.kedang.access.Actors;
import io.kedang.shared.Slice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Accounts, for the system administrator. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

  static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,59}";
  static final String STAFF_NO = "[A-Za-z0-9-]{2,40}";
  static final String NAME = "[^\\p{Cntrl}<>]{1,100}";

  record Invitation(
      @NotBlank @Pattern(regexp = USERNAME) String username,
      @Pattern(regexp = STAFF_NO) String staffNo,
      @NotBlank @Pattern(regexp = NAME) String displayName,
      @Pattern(regexp = NAME) String displayNameEn,
      @Email @Size(max = 200) String email,
      @Pattern(regexp = "zh-CN|en") String locale,
      @NotBlank String branchCode,
      @NotNull @Size(max = 12) Set<@NotBlank String> roles) {}

  record ProfileChange(
      @Pattern(regexp = STAFF_NO) String staffNo,
      @NotBlank @Pattern(regexp = NAME) String displayName,
      @Pattern(regexp = NAME) String displayNameEn,
      @Email @Size(max = 200) String email) {}

  /** Who takes over a leaver's work; may be left out. */
  record Leaving(@Size(max = 64) String successorId) {}

  record Rights(
      @NotBlank String branchCode, @NotNull @Size(max = 12) Set<@NotBlank String> roles) {}

  private final Accounts accounts;

  AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  @PreAuthorize("hasRole('system-admin')")
  public Slice<Accounts.Line> list(
      @RequestParam(name = "q", required = false) @Size(max = 60) String q,
      @RequestParam(name = "after", required = false) @Size(max = 60) String after,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit) {
    return accounts.list(Actors.current(), q, after, limit);
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasRole('system-admin')")
  public Accounts.Line find(@PathVariable("id") String id) {
    return accounts.find(Actors.current(), id);
  }

  @PostMapping
  @PreAuthorize("hasRole('system-admin')")
  @ResponseStatus(HttpStatus.CREATED)
  public Accounts.Invited invite(@Valid @RequestBody Invitation invitation) {
    return accounts.invite(
        Actors.current(),
        new Accounts.Profile(
            invitation.username(),
            invitation.staffNo(),
            invitation.displayName(),
            invitation.displayNameEn(),
            invitation.email(),
            invitation.locale()),
        invitation.branchCode(),
        invitation.roles());
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasRole('system-admin')")
  public Accounts.Line changeProfile(
      @PathVariable("id") String id, @Valid @RequestBody ProfileChange profile) {
    return accounts.changeProfile(
        Actors.current(),
        id,
        new Accounts.Profile(
            null,
            profile.staffNo(),
            profile.displayName(),
            profile.displayNameEn(),
            profile.email(),
            null));
  }

  @PutMapping("/{id}/rights")
  @PreAuthorize("hasRole('system-admin')")
  public Accounts.Line changeRights(
      @PathVariable("id") String id, @Valid @RequestBody Rights rights) {
    return accounts.changeRights(Actors.current(), id, rights.branchCode(), rights.roles());
  }

  @PostMapping("/{id}/lock")
  @PreAuthorize("hasRole('system-admin')")
  public Accounts.Line lock(@PathVariable("id") String id) {
    return accounts.lock(Actors.current(), id);
  }

  @PostMapping("/{id}/unlock")
  @PreAuthorize("hasRole('system-admin')")
  public Accounts.Line unlock(@PathVariable("id") String id) {
    return accounts.unlock(Actors.current(), id);
  }

  @PostMapping("/{id}/deactivate")
  @PreAuthorize("hasRole('system-admin')")
  public Accounts.Line deactivate(
      @PathVariable("id") String id, @Valid @RequestBody(required = false) Leaving leaving) {
    return accounts.deactivate(
        Actors.current(), id, leaving == null ? null : leaving.successorId());
  }

  @PostMapping("/{id}/password")
  @PreAuthorize("hasRole('system-admin')")
  public Accounts.Invited resetPassword(@PathVariable("id") String id) {
    return accounts.resetPassword(Actors.current(), id);
  }
}
