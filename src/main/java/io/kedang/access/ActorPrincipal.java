package io.kedang.access;

/** What Spring Security's principal must offer so that {@link Actors} can name the actor. */
public interface ActorPrincipal {
  Actor actor();
}
