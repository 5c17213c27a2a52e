package io.kedang.inbox;

import java.time.LocalDate;
import java.util.List;

/**
 * One person's standing in for another 代理 (INBX-3), as its readers see it.
 *
 * @param from first day, Asia/Shanghai
 * @param until last day
 * @param taskTypes empty for all
 * @param active whether it holds now
 * @param mayEnd whether the reader may end it
 */
public record Deputyship(
    String id,
    InboxEntry.PersonName principal,
    InboxEntry.PersonName deputy,
    LocalDate from,
    LocalDate until,
    List<String> taskTypes,
    boolean active,
    InboxEntry.PersonName namedBy,
    boolean mayEnd) {

  /**
   * What is to be agreed.
   *
   * @param personId whose work it is; null for the actor's own
   * @param taskTypes null or empty for all
   */
  public record Wish(
      String personId, String deputyId, LocalDate from, LocalDate until, List<String> taskTypes) {}

  /**
   * Somebody who may be named.
   *
   * @param staffNo null for whoever stands outside the reader's branch and below
   * @param roles their codes
   */
  public record Candidate(
      String id, String name, String staffNo, InboxEntry.BranchName branch, List<String> roles) {}

  /**
   * @param named who stands in for the reader, or for the person asked for
   * @param standing for whom the reader stands in
   */
  public record Lists(List<Deputyship> named, List<Deputyship> standing) {}
}
