package io.kedang.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The authentication of a person or service client: authorities are {@code ROLE_<role>} for the
 * one, {@code SCOPE_<scope>} for the other. It is built anew for every request from the directory,
 * so that a right taken away is gone with the next request.
 */
public final class SignedIn extends AbstractAuthenticationToken {

  /** The principal; its name is the actor's id. */
  public record ActorOf(Actor actor) implements ActorPrincipal, Principal, Serializable {
    @Override
    public String getName() {
      return actor.id();
    }
  }

  private final ActorOf principal;

  private SignedIn(Actor actor) {
    super(authorities(actor));
    this.principal = new ActorOf(actor);
    setAuthenticated(true);
  }

  public static SignedIn as(Actor actor) {
    return new SignedIn(actor);
  }

  @Override
  public ActorOf getPrincipal() {
    return principal;
  }

  @Override
  public Object getCredentials() {
    return null;
  }

  private static Collection<GrantedAuthority> authorities(Actor actor) {
    List<GrantedAuthority> authorities = new ArrayList<>();
    actor.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
    actor.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
    return authorities;
  }
}
