package io.kedang.access.web;

import io.kedang.access.Accounts;
import io.kedang.access.Actors;
import io.kedang.access.Registrations;
import io.kedang.shared.Slice;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for an account, open to everybody, and deciding about it. */
@RestController
@RequestMapping("/api/registrations")
class RegistrationController {

  record Registration(
      @NotBlank @Pattern(regexp = AccountController.USERNAME) String username,
      @Pattern(regexp = AccountController.STAFF_NO) String staffNo,
      @NotBlank @Pattern(regexp = AccountController.NAME) String displayName,
      @Email @Size(max = 200) String email,
      @Pattern(regexp = "zh-CN|en") String locale,
      @NotBlank String branchCode,
      @NotBlank @Size(max = 200) String password) {}

  record Approval(@NotNull @Size(min = 1, max = 12) Set<@NotBlank String> roles) {}

  record Approved(String personId) {}

  private final Registrations registrations;

  RegistrationController(Registrations registrations) {
    this.registrations = registrations;
  }

  @PostMapping
  @PreAuthorize("permitAll()")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void ask(@Valid @RequestBody Registration asked, HttpServletRequest request) {
    registrations.ask(
        new Accounts.Profile(
            asked.username(),
            asked.staffNo(),
            asked.displayName(),
            null,
            asked.email(),
            asked.locale()),
        asked.branchCode(),
        asked.password(),
        request.getRemoteAddr());
  }

  @GetMapping
  @PreAuthorize("hasRole('system-admin')")
  public Slice<Registrations.Line> waiting(
      @RequestParam(name = "after", required = false) @Size(max = 26) String after,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit) {
    return registrations.waiting(Actors.current(), after, limit);
  }

  @PostMapping("/{id}/approve")
  @PreAuthorize("hasRole('system-admin')")
  public Approved approve(@PathVariable("id") String id, @Valid @RequestBody Approval approval) {
    return new Approved(registrations.approve(Actors.current(), id, approval.roles()));
  }

  @PostMapping("/{id}/refuse")
  @PreAuthorize("hasRole('system-admin')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void refuse(@PathVariable("id") String id) {
    registrations.refuse(Actors.current(), id);
  }
}
