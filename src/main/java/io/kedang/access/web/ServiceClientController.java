package io.kedang.access.web;

import io.kedang.access.Actors;
import io.kedang.access.ServiceClients;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Service clients and their tokens, for the system administrator. */
@RestController
@RequestMapping("/api/service-clients")
class ServiceClientController {

  record NewClient(
      @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String name,
      @NotBlank @Pattern(regexp = AccountController.NAME) String displayName,
      @NotBlank String branchCode,
      @NotEmpty @Size(max = 10)
          Set<@NotBlank @Pattern(regexp = "[a-z-]{2,20}:[a-z-]{2,18}") String> scopes) {}

  /** Shown once. */
  record Token(String name, String token) {}

  private final ServiceClients clients;

  ServiceClientController(ServiceClients clients) {
    this.clients = clients;
  }

  @GetMapping
  @PreAuthorize("hasRole('system-admin')")
  public List<ServiceClients.ServiceClient> list() {
    return clients.seenBy(Actors.current());
  }

  @PostMapping
  @PreAuthorize("hasRole('system-admin')")
  @ResponseStatus(HttpStatus.CREATED)
  public Token add(@Valid @RequestBody NewClient client) {
    return new Token(
        client.name(),
        clients.add(
            Actors.current(),
            client.name(),
            client.displayName(),
            client.branchCode(),
            client.scopes()));
  }

  @PostMapping("/{name}/token")
  @PreAuthorize("hasRole('system-admin')")
  public Token renewToken(@PathVariable("name") String name) {
    return new Token(name, clients.renewToken(Actors.current(), name));
  }

  @DeleteMapping("/{name}")
  @PreAuthorize("hasRole('system-admin')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void close(@PathVariable("name") String name) {
    clients.close(Actors.current(), name);
  }
}
